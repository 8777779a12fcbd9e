import type { Dataset } from "../../../src/dataset/parseDataset.ts";
import type { Deal } from "../../../src/schema/deal.ts";
import type { Territory } from "../../../src/schema/territory.ts";
import {
  deal,
  drug,
  event,
  grant,
  NOT_CAPTURED,
  only,
  small,
  territory,
  worldWithout,
} from "./smallDataset.ts";

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Territories that share no country for sure; one hangs on a word, one was not captured. */
const LOTS: readonly (() => Territory)[] = [
  () => only("US", "CA"),
  () => only("Europe"),
  () => only("JP"),
  () => only("@greater-china"),
  () => only("@latin-america"),
  () => only("@africa"),
  () => only("@central-asia", "RU", "BY"),
  () => only("AU", "NZ", "KR"),
  () => territory("nowhere", ["SG"], ["@asean"]),
  () => only("IN", "LK", "BD", "NP"),
];

/**
 * Drugs with a life like real ones. Each lot is granted, ended and granted again, or sublicensed by whoever holds it;
 * a third of the dates is known only to the month, one licence in forty is for the world, contradicts, or is not captured.
 */
export function syntheticLedger({
  drugs,
  grants,
  seed,
}: {
  drugs: number;
  grants: number;
  seed: number;
}): Dataset {
  const next = numbers(seed);
  const below = (count: number) => Math.floor(next() * count);
  const two = (value: number) => String(value).padStart(2, "0");
  const date = (year: number) =>
    next() < 0.67
      ? `${year}-${two(1 + below(12))}-${two(1 + below(28))}`
      : `${year}-${two(1 + below(12))}`;

  const dealsOf = (id: string): Deal[] => {
    const holder = LOTS.map(() => `origin-${id}`);
    return Array.from({ length: grants }, (_, index) => {
      const lot = index % LOTS.length;
      const year = 2008 + Math.floor((index * 16) / grants);
      const ends = next() < 0.5;
      const odd = next() < 0.025;
      const place = odd
        ? next() < 0.5
          ? NOT_CAPTURED
          : worldWithout("@greater-china", "JP")
        : (LOTS[lot] ?? (() => only("US")))();
      const exclusivity =
        next() < 0.85 ? "exclusive" : next() < 0.5 ? "co-exclusive" : "non-exclusive";
      const to = `holder-${id}-${index}`;
      const given = grant(holder[lot] ?? id, to, {
        assets: [id],
        territory: place,
        exclusivity,
        option: next() < 0.05,
      });
      if (!ends && exclusivity === "exclusive" && given.condition === undefined) holder[lot] = to;
      return deal(
        `deal-${id}-${index}`,
        date(year),
        [given],
        ends ? [event("terminated", date(year + 2 + below(4)))] : [],
      );
    });
  };
  const records = Array.from({ length: drugs }, (_, at) => drug(`drug-${at}`, `origin-drug-${at}`));
  return small({ drugs: records, deals: records.flatMap(({ id }) => dealsOf(id)) });
}
