import type { AtlasIndex } from "../../graph/atlasIndex.ts";

/** What the worker that builds the atlas anew is told: first the changes and where the shipped data lie, then a file at a time. */
export type MineCall =
  | {
      begin: {
        records: string;
        index: string;
        edits: readonly (readonly [path: string, record: unknown])[];
      };
    }
  | { call: number; path: string };

/** The index or the number of faults that hold it back; then files, `null` for one that the changes do not touch. */
export type MineReply =
  | { index: AtlasIndex }
  | { faults: number }
  | { failed: true }
  | { call: number; data: unknown };
