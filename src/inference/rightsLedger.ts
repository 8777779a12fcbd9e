// The ledger of rights: an event-sourced ledger, queried by drug, right, country and day.
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Citation } from "../schema/claim.ts";
import { COUNTRY_CODES, countryPlace } from "./countries.ts";
import { type Because, reasonsFor } from "./rights/because.ts";
import type { Standing } from "./rights/board.ts";
import type { Day } from "./rights/days.ts";
import {
  type DrugLedger,
  dayAsked,
  openLedger,
  type Settled,
  settle,
  standingsAt,
} from "./rights/drugLedger.ts";
import type { Right } from "./rights/grantLife.ts";
import { type Candidate, type Holder, type Position, readPosition } from "./rights/position.ts";
import { distinctCitations, leavesOut, type Step, stepsFor } from "./rights/steps.ts";

/** Who holds a right over a drug in a country on a day, through which chain, and what stands in the way of knowing. */
export interface RightsAnswer {
  answer: "held" | "undetermined" | "unknown";
  /** The holders; beside an undetermined answer, those of the fields that are sure. */
  holders: Holder[];
  /** Undetermined: who may hold it. Unknown: whom a source names beside the drug, never holders by fold. */
  candidates?: Candidate[];
  /** The first reason for an undetermined answer, or that not every combination was tried; the others in `reasons`. */
  because?: Because;
  reasons?: Because[];
  /** The deals that lead there, in order of time. */
  via: string[];
  sources: Citation[];
  /** The chain in words. */
  steps: Step[];
}

/** What is asked of the ledger; `commercialise` and the date of the data release unless named. */
export interface RightsQuestion {
  /** An ISO date; of a month or a year, its last day is asked. */
  on?: string;
  right?: Right;
}

/** Countries that share one answer. */
export interface CountryGroup {
  countries: string[];
  position: RightsAnswer;
}

/**
 * Who holds a right over a drug in one country (ISO 3166-1 alpha-2) on a day: held, undetermined or unknown.
 * Throws a RangeError on a drug or a country that nobody knows.
 */
export function rightsAt(
  dataset: Dataset,
  drugId: string,
  { country, on, right = "commercialise" }: RightsQuestion & { country: string },
): RightsAnswer {
  const place = countryPlace(country);
  if (place === undefined) throw new RangeError(`“${country}” is no ISO 3166-1 country code`);
  const ledger = openLedger(dataset, drugId, right);
  const day = dayAsked(ledger, on);
  return explain(ledger, settle(ledger, standingsAt(ledger, place, day)), place, day);
}

/** The answer for each of the 249 countries; those that share an answer share one object. Throws on an unknown drug. */
export function rightsEverywhere(
  dataset: Dataset,
  drugId: string,
  { on, right = "commercialise" }: RightsQuestion = {},
): Map<string, RightsAnswer> {
  const answers = new Map<string, RightsAnswer>();
  for (const { countries, position } of rightsGroups(dataset, drugId, {
    ...(on === undefined ? {} : { on }),
    right,
  })) {
    for (const country of countries) answers.set(country, position);
  }
  return new Map(
    COUNTRY_CODES.flatMap((code) => {
      const answer = answers.get(code);
      return answer ? [[code, answer] as const] : [];
    }),
  );
}

/** The same, by groups of countries with one answer, the largest first. */
export function rightsGroups(
  dataset: Dataset,
  drugId: string,
  { on, right = "commercialise" }: RightsQuestion = {},
): CountryGroup[] {
  const ledger = openLedger(dataset, drugId, right);
  const day = dayAsked(ledger, on);
  const groups = new Map<string, CountryGroup>();
  for (const places of ledger.classes) {
    const [place = 0] = places;
    const standings = standingsAt(ledger, place, day);
    const key = groupKey(ledger, standings, place, day);
    const group = groups.get(key) ?? {
      countries: [],
      position: explain(ledger, settle(ledger, standings), place, day),
    };
    for (const each of places) group.countries.push(COUNTRY_CODES[each] ?? "");
    groups.set(key, group);
  }
  for (const { countries } of groups.values()) countries.sort();
  return [...groups.values()].sort(
    (a, b) =>
      b.countries.length - a.countries.length ||
      ((a.countries[0] ?? "") < (b.countries[0] ?? "") ? -1 : 1),
  );
}

/** What tells the explained answers of two countries apart on a day: how the grants stand, and the words in doubt. */
function groupKey(
  ledger: DrugLedger,
  standings: readonly Standing[],
  place: number,
  day: Day,
): string {
  return ledger.lives
    .map((life, index) => {
      const standing = standings[index] ?? 0;
      const mask = life.mask[place] ?? 0;
      if (standing === 0) return leavesOut(ledger, life, place, day) ? "x" : "-";
      return mask < 2 ? standing : `${standing}.${mask}`;
    })
    .join(" ");
}

function explain(ledger: DrugLedger, settled: Settled, place: number, day: Day): RightsAnswer {
  const position = readPosition(ledger, settled, day);
  const steps = stepsFor(ledger, position, place, day);
  const cut = settled.parts.some(({ result }) => result.untried.length > 0);
  const reasons =
    position.answer === "undetermined" || cut
      ? reasonsFor(ledger, settled, position, place, day)
      : [];
  const [because] = reasons;
  return {
    answer: position.answer,
    holders: position.holders,
    ...(position.candidates.length > 0 ? { candidates: position.candidates } : {}),
    ...(because ? { because, reasons } : {}),
    via: viaOf(ledger, position),
    sources: distinctCitations([
      ...chainSources(ledger, position),
      ...reasons.flatMap(({ sources }) => sources),
    ]),
    steps,
  };
}

function viaOf({ lives }: DrugLedger, { chain }: Position): string[] {
  return [...new Set(chain.flatMap(({ index }) => lives[index]?.deal.id ?? []))];
}

function chainSources({ lives, drug, originators }: DrugLedger, position: Position): Citation[] {
  const grants = position.chain.flatMap(({ index }) => lives[index] ?? []);
  const origin =
    originators.length > 0 ? (drug.originators ?? []).flatMap(({ sources }) => sources) : [];
  const stated = position.candidates.flatMap(({ sources }) => sources);
  return [
    ...origin,
    ...grants.flatMap(({ grant, start }) => [
      ...grant.sources,
      ...grant.territory.sources,
      ...start.sources,
    ]),
    ...stated,
  ];
}
