import type { DealFeatures } from "./dealFeatures.ts";

/** How much each likeness counts. The reader may change every one of them. */
export type Weights = Record<
  "target" | "modality" | "stage" | "territory" | "date" | "direction",
  number
>;

export const WEIGHTS: Weights = {
  target: 4,
  modality: 2,
  stage: 2,
  territory: 1,
  date: 1,
  direction: 1,
};

/** A like deal: `score` from 0 to 1, and every likeness in words. */
export interface Comparable {
  deal: DealFeatures;
  score: number;
  reasons: string[];
}

/** Quartiles over what is disclosed: n of N; null when fewer than three are. Millions of USD. */
export interface Quartiles {
  n: number;
  of: number;
  low: number | null;
  middle: number | null;
  high: number | null;
}

export interface ComparableTable {
  rows: Comparable[];
  upfront: Quartiles;
  total: Quartiles;
}

/** Deals count as alike in date down to nothing at this distance. */
const YEARS = 5;

/**
 * The deals most like one, by weighted likeness. A feature that either side does not disclose adds nothing and
 * still counts in the full weight, so that an unknown never makes two deals alike.
 */
export function comparables(
  all: readonly DealFeatures[],
  id: string,
  weights: Weights = WEIGHTS,
  most = 10,
): ComparableTable {
  const own = all.find((deal) => deal.id === id);
  const full = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const rows =
    !own || full <= 0
      ? []
      : all.filter((deal) => deal.id !== id).map((deal) => compare(own, deal, weights, full));
  const best = rows
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || (a.deal.id < b.deal.id ? -1 : 1))
    .slice(0, most);
  return {
    rows: best,
    upfront: quartiles(best.map(({ deal }) => deal.upfrontUsdM)),
    total: quartiles(best.map(({ deal }) => deal.totalUsdM)),
  };
}

function compare(
  own: DealFeatures,
  other: DealFeatures,
  weights: Weights,
  full: number,
): Comparable {
  const reasons: string[] = [];
  let sum = 0;
  const add = (weight: number, likeness: number, words: string) => {
    if (likeness <= 0) return;
    sum += weight * likeness;
    if (weight > 0) reasons.push(words);
  };
  const targets = shared(own.targets, other.targets);
  add(weights.target, targets.share, `same target: ${targets.words}`);
  const modalities = shared(own.modalities, other.modalities);
  add(weights.modality, modalities.share, modalities.words);
  if (own.stage !== null && own.stage === other.stage) add(weights.stage, 1, `both ${own.stage}`);
  if (own.reach !== null && own.reach === other.reach)
    add(weights.territory, 1, `both for ${own.reach}`);
  if (own.date !== null && other.date !== null) {
    const years = Math.abs(own.date - other.date);
    add(
      weights.date,
      1 - years / YEARS,
      years < 1
        ? "within a year"
        : `${Math.round(years)} ${Math.round(years) === 1 ? "year" : "years"} apart`,
    );
  }
  if (own.direction !== null && own.direction === other.direction)
    add(weights.direction, 1, own.direction);
  return { deal: other, score: sum / full, reasons };
}

function shared(a: readonly string[], b: readonly string[]): { share: number; words: string } {
  const both = a.filter((word) => b.includes(word));
  const all = new Set([...a, ...b]).size;
  return { share: all === 0 ? 0 : both.length / all, words: both.join(", ") };
}

/** Quartiles by linear interpolation between the ordered values (Hyndman and Fan, type 7). */
export function quartiles(values: readonly (number | null)[]): Quartiles {
  const known = values.filter((value) => value !== null).sort((a, b) => a - b);
  const at = (share: number) => {
    const place = (known.length - 1) * share;
    const [low, high] = [known[Math.floor(place)], known[Math.ceil(place)]];
    return low === undefined || high === undefined || known.length < 3
      ? null
      : low + (high - low) * (place - Math.floor(place));
  };
  return { n: known.length, of: values.length, low: at(0.25), middle: at(0.5), high: at(0.75) };
}
