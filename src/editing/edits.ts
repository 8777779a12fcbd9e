import type { DataFile } from "../dataset/parseDataset.ts";
import { recordText } from "./recordText.ts";

/** Records as their files hold them, by path under the data folder (`deals/x.json`), `dataset.json` among them. */
export type Records = ReadonlyMap<string, unknown>;

/** A record that the reader changed or added, and what stood in the data when that began (`null`: nothing). */
export interface Edit {
  before: unknown;
  record: unknown;
}

/** The reader's changes by path; a change is whole records, so that it can be laid over the data as it is. */
export type Edits = ReadonlyMap<string, Edit>;

/** The record that says what the data set is. */
export const HEADER = "dataset.json";

/** The records with the changes laid over them; `dataset.json` asserts as many more as were added. */
export function editedRecords(records: Records, edits: Edits): Map<string, unknown> {
  const all = new Map(records);
  const added = new Map<string, number>();
  for (const [path, { record }] of edits) {
    const folder = path.slice(0, path.indexOf("/"));
    if (!records.has(path)) added.set(folder, (added.get(folder) ?? 0) + 1);
    all.set(path, record);
  }
  const header = all.get(HEADER);
  if (added.size > 0 && isObject(header) && isObject(header.assertions)) {
    const assertions = Object.entries(header.assertions).map(([name, count]) => [
      name,
      Number(count) + (added.get(name) ?? 0),
    ]);
    all.set(HEADER, { ...header, assertions: Object.fromEntries(assertions) });
  }
  return all;
}

/** Records as the files that the checks read. */
export function asFiles(records: Records): DataFile[] {
  return [...records].map(([path, record]) => ({ path, text: recordText(record) }));
}

/** The changes that change something, by path; what was undone by hand is none. */
export function realEdits(edits: Edits): Map<string, Edit> {
  return new Map(
    [...edits].filter(
      ([, { before, record }]) => before === null || recordText(before) !== recordText(record),
    ),
  );
}

/** Changed records whose record in the data is no longer the one that the change began with. */
export function overtakenEdits(records: Records, edits: Edits): string[] {
  return [...edits]
    .filter(([path, { before }]) => recordText(records.get(path) ?? null) !== recordText(before))
    .map(([path]) => path);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
