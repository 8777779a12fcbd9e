import type { AtlasIndex } from "../../graph/atlasIndex.ts";
import type { RecordRows } from "./checkMessages.ts";

/** What the page may ask of the worker that builds the atlas anew with the reader's changes. */
export interface MineService {
  /** Builds it from the shipped data at two addresses; the index, or the number of faults that hold it back. */
  build(
    records: string,
    index: string,
    edits: RecordRows,
  ): Promise<{ index: AtlasIndex } | { faults: number }>;
  /** A file of the data folder; `null` for one that is to be fetched. */
  file(path: string): unknown;
}
