import type { CollectionName } from "./collections.ts";

/** The collection of each kind of record; the kind is the singular word that ids and addresses begin with. */
export const COLLECTION_OF = {
  company: "companies",
  drug: "drugs",
  target: "targets",
  payload: "payloads",
  indication: "indications",
  regulator: "regulators",
  deal: "deals",
  source: "sources",
  "regulatory-event": "regulatory-events",
  rivalry: "rivalries",
  statistic: "statistics",
} as const satisfies Record<string, CollectionName>;
export type RecordKind = keyof typeof COLLECTION_OF;

/** The kinds whose records have a name and aliases. */
export const NAMED_KINDS = [
  "company",
  "drug",
  "target",
  "payload",
  "indication",
  "regulator",
] as const satisfies RecordKind[];
