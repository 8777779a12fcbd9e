import { nameLookup } from "../dataset/nameLookup.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { COLLECTIONS, type CollectionName } from "../schema/collections.ts";
import type { KnownRecords } from "./dealDraft.ts";
import type { Records } from "./edits.ts";
import { findablesOf } from "./recordNames.ts";
import { pathOf } from "./recordPlace.ts";

/** What a draft must know of these records. */
export function knownRecords(records: Records): KnownRecords {
  return {
    companies: nameLookup(findablesOf(records, "companies")),
    drugs: nameLookup(findablesOf(records, "drugs")),
    has: (path) => records.has(path),
  };
}

/** The records of a data set by their paths under `graph-data/`, as editing takes them. */
export function recordsOf(dataset: Dataset): Records {
  const names = Object.keys(COLLECTIONS) as CollectionName[];
  return new Map<string, unknown>(
    names.flatMap((collection) =>
      [...dataset[collection]].map(([id, record]) => [pathOf(collection, id), record] as const),
    ),
  );
}
