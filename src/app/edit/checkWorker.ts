import "./jitless.ts";
import { checkDataset } from "../../dataset/checkDataset.ts";
import { asFiles, editedRecords, type Records } from "../../editing/edits.ts";
import { territoriesAreKnown } from "../../inference/territoriesAreKnown.ts";
import { serveCalls } from "../data/serveCalls.ts";
import type { CheckService } from "./checkMessages.ts";

let shipped: Records = new Map();

serveCalls(
  (): CheckService => ({
    hold(records) {
      shipped = new Map(records);
    },
    check(edits) {
      const edited = editedRecords(
        shipped,
        new Map(
          edits.map(([path, record]) => [path, { before: shipped.get(path) ?? null, record }]),
        ),
      );
      return checkDataset(asFiles(edited), [territoriesAreKnown]).faults;
    },
  }),
);
