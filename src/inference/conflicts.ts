import { entityFacts } from "../dataset/entityFacts.ts";
import type { Fact, FactSource } from "../dataset/facts/fact.ts";
import { marketFacts } from "../dataset/facts/statisticFacts.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Relation } from "../schema/claim.ts";
import { type EntityKind, entityId } from "../schema/ids.ts";
import { COLLECTION_OF } from "../schema/kinds.ts";

/** A claim with other readings beside the chosen one; amounts are millions, in the currency of the words. */
export interface Conflict {
  id: string;
  name: string;
  field: string;
  label: string;
  chosen: string | number;
  words: string;
  sources: FactSource[];
  reason: string | null;
  alternatives: {
    value: string | number;
    words: string;
    relation: Relation;
    note?: string;
    sources: FactSource[];
  }[];
}

const KINDS = [
  "deal",
  "drug",
  "company",
  "target",
  "payload",
  "regulator",
  "indication",
] as const satisfies EntityKind[];

/** Every claim that has other readings, or those of one entity or deal; agreeing and coarser readings included. */
export function conflicts(dataset: Dataset, id?: string): Conflict[] {
  const ids =
    id === undefined
      ? KINDS.flatMap((kind) =>
          [...dataset[COLLECTION_OF[kind]].keys()].sort().map((key) => entityId(kind, key)),
        )
      : [id];
  const own = ids.flatMap((one) => {
    const page = entityFacts(dataset, one);
    return page ? page.facts.flatMap((fact) => conflictOf(one, page.name, fact)) : [];
  });
  const market =
    id === undefined
      ? marketFacts(dataset).flatMap((fact) =>
          conflictOf(fact.field.replace("statistics.", "statistic:"), "The market", fact),
        )
      : [];
  return [...own, ...market];
}

function conflictOf(id: string, name: string, fact: Fact): Conflict[] {
  if (!fact.alternatives) return [];
  const alternatives = fact.alternatives.map(({ value, number, relation, note, sources }) => ({
    value: number ?? value,
    words: String(value),
    relation,
    ...(note === undefined ? {} : { note }),
    sources,
  }));
  return [
    {
      id,
      name,
      field: fact.field,
      label: fact.label,
      chosen: fact.number ?? fact.value,
      words: String(fact.value),
      sources: fact.sources,
      reason: fact.reason ?? null,
      alternatives,
    },
  ];
}
