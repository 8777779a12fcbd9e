import { type EntityKind, parseEntityId } from "../schema/ids.ts";
import { dealTitle } from "./dealTitle.ts";
import { companyFacts } from "./facts/companyFacts.ts";
import { dealFacts } from "./facts/dealFacts.ts";
import { drugFacts } from "./facts/drugFacts.ts";
import type { Fact } from "./facts/fact.ts";
import {
  indicationFacts,
  payloadFacts,
  regulatorFacts,
  sourceFacts,
  targetFacts,
} from "./facts/partFacts.ts";
import type { Dataset } from "./parseDataset.ts";

/** One entity or deal with all its facts. */
export interface EntityFacts {
  id: string;
  kind: EntityKind;
  name: string;
  facts: Fact[];
}

interface Shelf {
  name(dataset: Dataset, id: string): string | undefined;
  facts(dataset: Dataset, id: string): Fact[];
}

function shelf<R extends { name: string }>(
  records: (dataset: Dataset) => Map<string, R>,
  facts: (dataset: Dataset, record: R) => Fact[],
): Shelf {
  return {
    name: (dataset, id) => records(dataset).get(id)?.name,
    facts: (dataset, id) => {
      const record = records(dataset).get(id);
      return record ? facts(dataset, record) : [];
    },
  };
}

const SHELVES: Record<EntityKind, Shelf> = {
  company: shelf((dataset) => dataset.companies, companyFacts),
  drug: shelf((dataset) => dataset.drugs, drugFacts),
  target: shelf((dataset) => dataset.targets, targetFacts),
  payload: shelf((dataset) => dataset.payloads, payloadFacts),
  indication: shelf((dataset) => dataset.indications, indicationFacts),
  regulator: shelf((dataset) => dataset.regulators, regulatorFacts),
  deal: {
    name: (dataset, id) => {
      const deal = dataset.deals.get(id);
      return deal && dealTitle(dataset, deal);
    },
    facts: (dataset, id) => {
      const deal = dataset.deals.get(id);
      return deal ? dealFacts(dataset, deal) : [];
    },
  },
  source: {
    name: (dataset, id) => {
      const source = dataset.sources.get(id);
      return source && (source.title ?? source.description ?? id);
    },
    facts: (dataset, id) => {
      const source = dataset.sources.get(id);
      return source ? sourceFacts(dataset, source) : [];
    },
  },
};

/** The name of an entity or deal by its prefixed id; `undefined` when there is none. */
export function entityName(dataset: Dataset, id: string): string | undefined {
  const parsed = parseEntityId(id);
  return parsed && SHELVES[parsed.kind].name(dataset, parsed.id);
}

/** Everything known of an entity or deal, fact by fact; `undefined` when there is none. */
export function entityFacts(dataset: Dataset, id: string): EntityFacts | undefined {
  const parsed = parseEntityId(id);
  const name = entityName(dataset, id);
  if (!parsed || name === undefined) return undefined;
  return { id, kind: parsed.kind, name, facts: SHELVES[parsed.kind].facts(dataset, parsed.id) };
}
