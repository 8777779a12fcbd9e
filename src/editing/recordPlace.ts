import type { CollectionName } from "../schema/collections.ts";
import { COLLECTION_OF } from "../schema/kinds.ts";

const FOLDERS: ReadonlyMap<string, CollectionName> = new Map(Object.entries(COLLECTION_OF));
const KINDS = new Map([...FOLDERS].map(([kind, folder]) => [folder, kind]));
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** What an address asks to edit: a kind and the id of a record, `null` for a new one. */
export interface RecordPlace {
  kind: string;
  collection: CollectionName;
  id: string | null;
}

/** Reads `deal:an-id` or `deal`; `null` where it names no kind of record. */
export function readPlace(edit: string | null): RecordPlace | null {
  const [kind = "", id, ...more] = (edit ?? "").split(":");
  const collection = FOLDERS.get(kind);
  if (!collection || more.length > 0) return null;
  return { kind, collection, id: id || null };
}

export const isRecordId = (id: string) => ID.test(id);
export const pathOf = (collection: CollectionName, id: string) => `${collection}/${id}.json`;

/** The place of a record by its path; `null` for `dataset.json` and what is no path of a record. */
export function placeOfPath(path: string): (RecordPlace & { id: string }) | null {
  const [folder = "", file = "", ...more] = path.split("/");
  const kind = KINDS.get(folder as CollectionName);
  const id = file.replace(/\.json$/, "");
  return kind !== undefined && more.length === 0 && file !== id && isRecordId(id)
    ? { kind, collection: folder as CollectionName, id }
    : null;
}
