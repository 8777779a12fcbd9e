import type { Dataset } from "../dataset/parseDataset.ts";
import { COUNTRY_CODES } from "./countries.ts";
import { ALWAYS, type Day, isoDay, NEVER, spanOf } from "./rights/days.ts";
import { type DrugLedger, openLedger, type Settled, settleAt } from "./rights/drugLedger.ts";
import type { Right } from "./rights/grantLife.ts";
import { type Candidate, type Holder, readPosition } from "./rights/position.ts";

/** A stretch of time without a change: from its first day (absent: always) until a day that is not in it (absent: open). */
export interface RightsSpan {
  from?: string;
  until?: string;
  answer: "held" | "undetermined" | "unknown";
  holders: Holder[];
  candidates: Candidate[];
  /** The deals that lead there. */
  via: string[];
}

/** Countries whose right went the same way through all of time. */
export interface RightsHistory {
  countries: string[];
  spans: RightsSpan[];
}

/**
 * Who held a right over a drug in every country through all of time, folded once for each class of countries and
 * each stretch between dated events. `rightsAt` explains any day of it. Throws on an unknown drug.
 */
export function rightsTimeline(
  dataset: Dataset,
  drugId: string,
  { right = "commercialise" }: { right?: Right } = {},
): RightsHistory[] {
  const ledger = openLedger(dataset, drugId, right);
  const also = otherTurns(ledger);
  const shared = also.length === 0 ? new Map<Settled, RightsSpan>() : undefined;
  const stops = stopsOf(ledger, also);
  return ledger.classes.map((places) => ({
    countries: places.map((place) => COUNTRY_CODES[place] ?? ""),
    spans: spansOf(ledger, places[0] ?? 0, stops, shared),
  }));
}

/** The days on which an answer about a drug may change anywhere, as ISO dates: the stops of a date slider. */
export function rightsBreakpoints(
  dataset: Dataset,
  drugId: string,
  { right = "commercialise" }: { right?: Right } = {},
): string[] {
  const ledger = openLedger(dataset, drugId, right);
  return inOrder([...ledger.turns.flat(), ...otherTurns(ledger)])
    .filter((day) => day > ALWAYS)
    .map(isoDay);
}

/** Days on which nothing is granted but names change: successions and owners. */
function otherTurns({ groups, lives, originators, successions, grantless }: DrugLedger): Day[] {
  const companies = new Set([
    ...originators,
    ...lives.flatMap(({ from, to }) => [...from, ...to]),
    ...successions.map(({ to }) => to),
  ]);
  for (const { parties } of grantless) for (const { company } of parties) companies.add(company);
  const announced = originators.length > 0 ? [] : grantless.flatMap((deal) => deal.announced ?? []);
  return inOrder([
    ...[...companies].flatMap((company) => groups.turningDays(company)),
    ...successions.flatMap(({ when }) => [when.first, when.last]),
    ...announced.map(({ value }) => spanOf(value).first),
  ]);
}

function inOrder(days: readonly Day[]): Day[] {
  const sorted = days.filter((day) => day < NEVER).sort((a, b) => a - b);
  return sorted.filter((day, at) => day !== sorted[at - 1]);
}

/** A day on which something may change: in the countries of some grants, or (without `grants`) everywhere. */
interface Stop {
  day: Day;
  /** The same as an ISO date. */
  date: string;
  grants: readonly number[] | undefined;
}

/** Every stop of a drug in order, the beginning of time first. */
function stopsOf({ turns }: DrugLedger, also: readonly Day[]): Stop[] {
  const grantsOn = new Map<Day, number[] | undefined>();
  turns.forEach((days, index) => {
    for (const day of days) {
      const known = grantsOn.get(day);
      if (known) known.push(index);
      else grantsOn.set(day, [index]);
    }
  });
  for (const day of [ALWAYS, ...also]) grantsOn.set(day, undefined);
  return inOrder([...grantsOn.keys()]).map((day) => ({
    day,
    date: isoDay(day),
    grants: grantsOn.get(day),
  }));
}

function spansOf(
  ledger: DrugLedger,
  place: number,
  stops: readonly Stop[],
  shared: Map<Settled, RightsSpan> | undefined,
): RightsSpan[] {
  const here: number[] = [];
  ledger.lives.forEach(({ mask }, index) => {
    if (mask[place]) here.push(index);
  });
  const spans: RightsSpan[] = [];
  let before: Settled | undefined;
  for (const { day, date, grants } of stops) {
    if (grants && !grants.some((index) => ledger.lives[index]?.mask[place])) continue;
    const settled = settleAt(ledger, here, place, day);
    if (settled === before && shared) continue;
    before = settled;
    const known = shared?.get(settled) ?? read(ledger, settled, day);
    shared?.set(settled, known);
    const last = spans[spans.length - 1];
    if (last && day !== ALWAYS) last.until = date;
    spans.push(day === ALWAYS ? { ...known } : { from: date, ...known });
  }
  return spans;
}

function read(ledger: DrugLedger, settled: Settled, day: Day): RightsSpan {
  const { answer, holders, candidates, chain } = readPosition(ledger, settled, day);
  const via = [...new Set(chain.flatMap(({ index }) => ledger.lives[index]?.deal.id ?? []))];
  return { answer, holders, candidates, via };
}
