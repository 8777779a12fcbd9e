import "./jitless.ts";
import { checkDataset } from "../../dataset/checkDataset.ts";
import { asFiles, editedRecords, type Records } from "../../editing/edits.ts";
import { territoriesAreKnown } from "../../inference/territoriesAreKnown.ts";
import type { CheckCall, CheckReply } from "./checkMessages.ts";

let shipped: Records = new Map();

self.onmessage = ({ data: { call, records, edits } }: MessageEvent<CheckCall>) => {
  if (records) shipped = new Map(records);
  const edited = editedRecords(
    shipped,
    new Map(edits.map(([path, record]) => [path, { before: shipped.get(path) ?? null, record }])),
  );
  const { faults } = checkDataset(asFiles(edited), [territoriesAreKnown]);
  self.postMessage({ call, faults } satisfies CheckReply);
};
