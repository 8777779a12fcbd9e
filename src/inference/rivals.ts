import { type FactSource, factSources } from "../dataset/facts/fact.ts";
import { stageWords } from "../dataset/facts/words.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { entityId } from "../schema/ids.ts";
import type { NamedId } from "./dealTable.ts";
import { REGIONS } from "./regions.ts";
import { type SharedAnswer, sharedAnswers } from "./rights/rightsPage.ts";
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
  /** How far the rival got, in words, and the sources that say so; null where this data set does not know. */
  stage: { words: string; sources: FactSource[] } | null;
  /** Regions where the rival's right is still its originator's in every country: no licence there in this data set. */
  noLicenceIn: string[];
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
        pairs
          .filter(({ a, b }) => a === key || b === key)
          .map((pair) => rivalRow(dataset, pair, pair.a === key ? pair.b : pair.a, key)),
      ),
    };
  }
  const hitting = [...dataset.drugs.values()]
    .filter(({ targets }) =>
      targets?.some(({ target, role }) => target === key && role === "binding"),
    )
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

function rivalRow(
  dataset: Dataset,
  { tier, stated, reasons, sources }: RivalPair,
  drug: string,
  against: string,
): RivalRow {
  return {
    drug: named(dataset, drug),
    against: named(dataset, against),
    tier,
    stated,
    reasons,
    holders: holdersToday(dataset, drug),
    stage: stageToday(dataset, drug),
    noLicenceIn: withoutLicence(dataset, drug),
    sources: factSources(dataset, distinctCitations(sources)),
  };
}

function named(dataset: Dataset, drug: string): NamedId {
  return { id: entityId("drug", drug), name: dataset.drugs.get(drug)?.name ?? drug };
}

function stageToday(dataset: Dataset, drug: string): RivalRow["stage"] {
  const claim = dataset.drugs.get(drug)?.stage;
  return claim
    ? { words: stageWords(claim.value), sources: factSources(dataset, claim.sources) }
    : null;
}

/** The broad regions that a reader asks for; countries that only some count in are left out. */
const ASKED = [
  "north-america",
  "latin-america",
  "europe",
  "middle-east-and-africa",
  "greater-china",
  "southeast-asia",
];

/** The asked regions where nothing has moved the right to sell from the originator. */
function withoutLicence(dataset: Dataset, drug: string): string[] {
  const kept = new Set(
    todaysAnswers(dataset, drug).flatMap((answer) =>
      answer.answer === "held" && answer.kept ? answer.countries : [],
    ),
  );
  return REGIONS.filter(
    ({ id, surely }) => ASKED.includes(id) && surely.every((code) => kept.has(code)),
  ).map(({ name }) => name);
}

const KEPT = new WeakMap<Dataset, Map<string, SharedAnswer[]>>();

/** Everyone who holds the right to sell a drug somewhere on the day of the data release, by name. */
export function holdersToday(dataset: Dataset, drug: string): NamedId[] {
  const holders = new Map(
    todaysAnswers(dataset, drug).flatMap((answer) =>
      answer.holders.map(({ id, name }) => [id, { id, name }] as const),
    ),
  );
  return [...holders.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Who may sell a drug where on the day of the data release; asked for in every pair, so worked out once. */
function todaysAnswers(dataset: Dataset, drug: string): SharedAnswer[] {
  const kept = KEPT.get(dataset) ?? new Map<string, SharedAnswer[]>();
  KEPT.set(dataset, kept);
  const known = kept.get(drug) ?? sharedAnswers(dataset, drug, {});
  kept.set(drug, known);
  return known;
}

function byTier(rows: RivalRow[]): RivalRow[] {
  return rows.sort(
    (x, y) =>
      x.tier - y.tier || order(x.drug.name, y.drug.name) || order(x.against.name, y.against.name),
  );
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
