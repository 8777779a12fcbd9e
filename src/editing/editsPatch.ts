import { type Edits, editedRecords, type Records, realEdits } from "./edits.ts";
import { recordText } from "./recordText.ts";
import { unifiedDiff } from "./unifiedDiff.ts";

/** The reader's changes as one patch that `git apply` takes at the root of the repository; empty where nothing changed. */
export function editsPatch(records: Records, edits: Edits): string {
  const edited = editedRecords(records, realEdits(edits));
  return [...edited.keys()]
    .sort()
    .map((path) => {
      const before = records.has(path) ? recordText(records.get(path)) : null;
      return unifiedDiff(`graph-data/${path}`, before, recordText(edited.get(path)));
    })
    .join("");
}
