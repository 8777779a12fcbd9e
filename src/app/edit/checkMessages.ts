import type { Fault } from "../../dataset/parseDataset.ts";

/** What the worker that checks is told: the records once, then the changed ones, each by path. */
export interface CheckCall {
  call: number;
  records?: readonly (readonly [path: string, record: unknown])[];
  edits: readonly (readonly [path: string, record: unknown])[];
}

/** What it answers: every fault of the whole data set with the changes laid over it. */
export interface CheckReply {
  call: number;
  faults: Fault[];
}
