import { type FactSource, factSources } from "../dataset/facts/fact.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { entityId } from "../schema/ids.ts";
import type { NamedId } from "./dealTable.ts";
import { sharedAnswers } from "./rights/rightsPage.ts";
import { distinctCitations } from "./rights/steps.ts";
import { type RivalPair, rivalPairs, type Tier } from "./rivalry.ts";

/** One rival: why it competes with `against`, and who holds it today. */
export interface RivalRow {
  drug: NamedId;
  against: NamedId;
  tier: Tier;
  stated: boolean;
  reasons: string[];
  holders: NamedId[];
  sources: FactSource[];
}

export interface RivalTable {
  rivals: RivalRow[];
  /** Of a target: the drugs that hit it and have no rival there. */
  alone?: NamedId[];
}

/** Rivals up to this tier unless asked otherwise: the same indication alone makes too many. */
export const USUAL_TIER: Tier = 4;

/** The rivals of a drug, or the pairs of drugs that hit a target (prefixed id), by tier, then name. */
export function rivals(dataset: Dataset, id: string, tier: number = USUAL_TIER): RivalTable {
  const key = id.slice(id.indexOf(":") + 1);
  const pairs = rivalPairs(dataset).filter((pair) => pair.tier <= tier);
  if (id.startsWith("drug:")) {
    return {
      rivals: byTier(
        pairs.filter(({ a, b }) => a === key || b === key).map((pair) => rivalRow(dataset, pair, pair.a === key ? pair.b : pair.a, key)),
      ),
    };
  }
  const hitting = [...dataset.drugs.values()]
    .filter(({ targets }) => targets?.some(({ target, role }) => target === key && role === "binding"))
    .map((drug) => drug.id);
  const here = new Set(hitting);
  const own = pairs.filter(({ a, b }) => here.has(a) && here.has(b));
  const paired = new Set(own.flatMap(({ a, b }) => [a, b]));
  return {
    rivals: byTier(own.map((pair) => rivalRow(dataset, pair, pair.a, pair.b))),
    alone: hitting
      .filter((drug) => !paired.has(drug))
      .sort()
      .map((drug) => named(dataset, drug)),
  };
}

function rivalRow(dataset: Dataset, { tier, stated, reasons, sources }: RivalPair, drug: string, against: string): RivalRow {
  return {
    drug: named(dataset, drug),
    against: named(dataset, against),
    tier,
    stated,
    reasons,
    holders: holdersToday(dataset, drug),
    sources: factSources(dataset, distinctCitations(sources)),
  };
}

function named(dataset: Dataset, drug: string): NamedId {
  return { id: entityId("drug", drug), name: dataset.drugs.get(drug)?.name ?? drug };
}

const KEPT = new WeakMap<Dataset, Map<string, NamedId[]>>();

/** Everyone who holds the right to sell a drug somewhere on the day of the data release, by name. */
export function holdersToday(dataset: Dataset, drug: string): NamedId[] {
  const kept = KEPT.get(dataset) ?? new Map<string, NamedId[]>();
  KEPT.set(dataset, kept);
  const known = kept.get(drug);
  if (known) return known;
  const holders = new Map(
    sharedAnswers(dataset, drug, {}).flatMap((answer) => answer.holders.map(({ id, name }) => [id, { id, name }] as const)),
  );
  const sorted = [...holders.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  kept.set(drug, sorted);
  return sorted;
}

function byTier(rows: RivalRow[]): RivalRow[] {
  return rows.sort((x, y) => x.tier - y.tier || order(x.drug.name, y.drug.name) || order(x.against.name, y.against.name));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
