import type { Fault } from "../../dataset/parseDataset.ts";

/** Records by path, as they are sent. */
export type RecordRows = readonly (readonly [path: string, record: unknown])[];

/** What the page may ask of the worker that checks. */
export interface CheckService {
  /** Takes the shipped records, which every check begins with. */
  hold(records: RecordRows): void;
  /** Every fault of the whole data set with the changes laid over it. */
  check(edits: RecordRows): Fault[];
}
