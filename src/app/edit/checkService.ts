import { checkDataset } from "../../dataset/checkDataset.ts";
import { asFiles, editedRecords, type Records } from "../../editing/edits.ts";
import { territoriesAreKnown } from "../../inference/territoriesAreKnown.ts";
import type { CheckService } from "./checkMessages.ts";

/** The checks of schema and rules over the shipped records and the changes to them. */
export function createCheckService(): CheckService {
  let shipped: Records = new Map();
  return {
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
  };
}
