import type { FactSource } from "../../dataset/facts/fact.ts";
import { factSources } from "../../dataset/facts/fact.ts";
import type { Dataset } from "../../dataset/parseDataset.ts";
import { entityId } from "../../schema/ids.ts";
import type { NamedId } from "../dealTable.ts";
import { type CountryGroup, rightsGroups } from "../rightsLedger.ts";
import { rightsBreakpoints } from "../rightsTimeline.ts";
import type { Right } from "./grantLife.ts";
import { nameOf } from "./steps.ts";

/** One answer that many countries share. */
export interface SharedAnswer {
  countries: string[];
  answer: "held" | "undetermined" | "unknown";
  holders: (NamedId & { owner?: NamedId; field?: string; exclusivity: string })[];
  candidates: (NamedId & { owner?: NamedId; field?: string })[];
  /** The word or gap that leaves it undetermined. */
  because: { word: string; why: string; sources: FactSource[] } | null;
  /** The chain of grants and events, step by step in words. */
  chain: { words: string; deal: string | null; sources: FactSource[] }[];
  via: string[];
  sources: FactSource[];
  /** The holders are the originators: nothing has moved the right. */
  kept: boolean;
}

/** All answers for one drug and right from a day on, until the next interval begins. */
export interface RightsInterval {
  /** ISO day; null for the time before the first dated event. */
  from: string | null;
  answers: SharedAnswer[];
}

/** Who holds a right over a drug, everywhere and at all times. */
export interface RightsPage {
  drug: NamedId;
  right: Right;
  intervals: RightsInterval[];
}

/** The answers of one day, in groups of countries, the largest first; what `rights` prints and the map draws. */
export function sharedAnswers(
  dataset: Dataset,
  drug: string,
  question: { on?: string; right?: Right },
): SharedAnswer[] {
  const originators = new Set(
    (dataset.drugs.get(drug)?.originators ?? []).map(({ company }) => company),
  );
  return rightsGroups(dataset, drug, question).map((group) =>
    sharedAnswer(dataset, originators, group),
  );
}

function sharedAnswer(
  dataset: Dataset,
  originators: ReadonlySet<string>,
  { countries, position }: CountryGroup,
): SharedAnswer {
  const named = (id: string): NamedId => ({
    id: entityId("company", id),
    name: nameOf({ dataset }, id),
  });
  const who = ({ company, owner, field }: { company: string; owner?: string; field?: string }) => ({
    ...named(company),
    ...(owner === undefined ? {} : { owner: named(owner) }),
    ...(field === undefined ? {} : { field }),
  });
  const { because } = position;
  return {
    countries,
    answer: position.answer,
    holders: position.holders.map((holder) => ({
      ...who(holder),
      exclusivity: holder.exclusivity,
    })),
    candidates: (position.candidates ?? []).map(who),
    because: because
      ? { word: because.word, why: because.why, sources: factSources(dataset, because.sources) }
      : null,
    chain: position.steps.map(({ words, deal, sources }) => ({
      words,
      deal: deal === undefined ? null : entityId("deal", deal),
      sources: factSources(dataset, sources),
    })),
    via: position.via.map((deal) => entityId("deal", deal)),
    sources: factSources(dataset, position.sources),
    kept:
      position.answer === "held" &&
      position.holders.every(({ company }) => originators.has(company)),
  };
}

/** Every interval of a drug's rights, built once so that a date slider only looks up. */
export function rightsPage(
  dataset: Dataset,
  drug: string,
  right: Right = "commercialise",
): RightsPage {
  const days = rightsBreakpoints(dataset, drug, { right });
  const intervals = [
    { from: null, answers: sharedAnswers(dataset, drug, { on: "1900-01-01", right }) },
    ...days.map((day) => ({
      from: day,
      answers: sharedAnswers(dataset, drug, { on: day, right }),
    })),
  ];
  return {
    drug: { id: entityId("drug", drug), name: dataset.drugs.get(drug)?.name ?? drug },
    right,
    intervals,
  };
}
