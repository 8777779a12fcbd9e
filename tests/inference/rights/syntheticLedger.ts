import type { Dataset } from "../../../src/dataset/parseDataset.ts";
import type { Deal } from "../../../src/schema/deal.ts";
import { COUNTRY_CODES } from "../../../src/inference/countries.ts";
import { REGIONS } from "../../../src/inference/regions.ts";
import { deal, drug, event, grant, only, small, worldWithout } from "./smallDataset.ts";

/** A repeatable source of numbers from 0 to 1 (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Drugs with a life like real ones: regional licences, sublicences, month-precise dates, words, ends, options. */
export function syntheticLedger({ drugs, grants, seed }: { drugs: number; grants: number; seed: number }): Dataset {
  const next = numbers(seed);
  const below = (count: number) => Math.floor(next() * count);
  const pick = <T>(list: readonly T[], other: T) => list[below(list.length)] ?? other;
  const records = Array.from({ length: drugs }, (_, at) => drug(`drug-${at}`, `origin-${at}`));
  const place = () => {
    const kind = next();
    if (kind < 0.35) return only(...Array.from({ length: 1 + below(6) }, () => pick(COUNTRY_CODES, "US")));
    if (kind < 0.6) return only(`@${pick(REGIONS.map(({ id }) => id), "eu")}`);
    if (kind < 0.8) return worldWithout("@greater-china", pick(COUNTRY_CODES, "JP"));
    return kind < 0.9 ? worldWithout("US", "CA", "JP", "Europe", "CN", "HK", "MO", "TW") : only("US", "Europe");
  };
  const date = (index: number) => {
    const year = 2010 + Math.floor((index * 15) / grants);
    const month = String(1 + below(12)).padStart(2, "0");
    return next() < 0.6 ? `${year}-${month}-${String(1 + below(28)).padStart(2, "0")}` : `${year}-${month}`;
  };
  const dealsOf = (id: string, at: number): Deal[] => {
    const holders = [`origin-${at}`];
    return Array.from({ length: grants }, (_, index) => {
      const from = next() < 0.6 ? `origin-${at}` : pick(holders, `origin-${at}`);
      const to = `holder-${at}-${index}`;
      holders.push(to);
      const signed = date(index);
      const ended = next() < 0.5 ? [event("terminated", String(Number(signed.slice(0, 4)) + 1 + below(4)))] : [];
      const exclusivity = next() < 0.8 ? "exclusive" : pick(["co-exclusive", "non-exclusive", "unstated"] as const, "unstated");
      return deal(`deal-${at}-${index}`, signed, [grant(from, to, { assets: [id], territory: place(), exclusivity, option: next() < 0.05 })], ended);
    });
  };
  return small({ drugs: records, deals: records.flatMap(({ id }, at) => dealsOf(id, at)) });
}
