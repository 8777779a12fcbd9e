import { nameLookup } from "../dataset/nameLookup.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { CollectionName } from "../schema/collections.ts";
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
export function recordsOf({ header: _header, ...collections }: Dataset): Records {
  const shelves = Object.entries(collections) as [CollectionName, ReadonlyMap<string, object>][];
  return new Map<string, unknown>(
    shelves.flatMap(([collection, records]) =>
      [...records].map(([id, record]) => [pathOf(collection, id), record] as const),
    ),
  );
}
