import type { DealRow } from "./dealTable.ts";

/** A sum over some deals: millions of USD from `known` of `of` deals; null when none discloses it. */
export interface PartialSum {
  usdM: number | null;
  known: number;
  of: number;
}

/** What a company did in some deals. */
export interface CompanyTally {
  /** Deals in which it gives, in which it takes, and in which it has another role or none that a source states. */
  out: number;
  in: number;
  other: number;
  /** Upfronts agreed in the deals out and in. One that several share is not split, so it counts as not known for each. */
  upfrontOut: PartialSum;
  upfrontIn: PartialSum;
}

const NOTHING = { usdM: null, known: 0, of: 0 };

/** A company's part in no deal at all. */
export const NO_DEALS: CompanyTally = {
  out: 0,
  in: 0,
  other: 0,
  upfrontOut: NOTHING,
  upfrontIn: NOTHING,
};

/** The parts of every company in some deals, by prefixed id. Subsidiaries count for themselves. */
export function companyTallies(deals: readonly DealRow[]): Map<string, CompanyTally> {
  const tallies = new Map<string, CompanyTally>();
  for (const { parties, licensors, licensees, upfrontUsdM } of deals) {
    for (const id of new Set(parties.map((party) => party.id))) {
      const tally = tallies.get(id) ?? NO_DEALS;
      const gives = licensors.some((giver) => giver.id === id);
      const takes = licensees.some((taker) => taker.id === id);
      tallies.set(id, {
        out: tally.out + Number(gives),
        in: tally.in + Number(takes),
        other: tally.other + Number(!gives && !takes),
        upfrontOut: gives
          ? added(tally.upfrontOut, licensors.length === 1 ? upfrontUsdM : null)
          : tally.upfrontOut,
        upfrontIn: takes
          ? added(tally.upfrontIn, licensees.length === 1 ? upfrontUsdM : null)
          : tally.upfrontIn,
      });
    }
  }
  return tallies;
}

function added({ usdM, known, of }: PartialSum, amount: number | null): PartialSum {
  if (amount === null) return { usdM, known, of: of + 1 };
  return { usdM: Math.round(((usdM ?? 0) + amount) * 1000) / 1000, known: known + 1, of: of + 1 };
}

/** How many of some deals each drug is part of, by prefixed id. */
export function drugTallies(deals: readonly DealRow[]): Map<string, number> {
  const tallies = new Map<string, number>();
  for (const { assets } of deals)
    for (const { id } of assets) tallies.set(id, (tallies.get(id) ?? 0) + 1);
  return tallies;
}
