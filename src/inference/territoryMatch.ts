import type { Territory, TerritoryItem } from "../schema/territory.ts";
import { COUNTRY_CODES, countryName, countryPlace, dependenciesOf, stateOf } from "./countries.ts";
import { type Region, regionById, regionByWord, regionsBounding } from "./regions.ts";

/** Whether a territory covers a country; when nobody can say, the word that causes it and why. */
export interface TerritoryAnswer {
  answer: "inside" | "outside" | "undetermined";
  word?: string;
  why?: string;
}

/** How far one side of a territory (what is taken away, or what is added) reaches a country. */
interface Reach {
  how: "named" | "surely" | "perhaps" | "no";
  word: string;
  why: string;
}

const NO: Reach = { how: "no", word: "", why: "" };
const RANK = { no: 0, perhaps: 1, surely: 2, named: 3 } as const;
const INSIDE: TerritoryAnswer = { answer: "inside" };
const OUTSIDE: TerritoryAnswer = { answer: "outside" };

/**
 * Whether a territory covers a country (ISO 3166-1 alpha-2).
 * A country that the text names itself follows its name. Else regions and words decide: what they surely cover
 * follows them, what they perhaps cover is undetermined with the word, the rest is as if they were absent.
 * A word that nobody knows leaves every country undetermined that nothing else decides.
 */
export function territoryAnswer(territory: Territory, country: string): TerritoryAnswer {
  if (territory.state === "not-captured") {
    return {
      answer: "undetermined",
      word: territory.words,
      why: "the territory of this grant was not captured",
    };
  }
  const minus = reach(territory.minus, country);
  const plus = reach(territory.plus, country);
  if (minus.how === "named" && plus.how === "named") {
    return {
      answer: "undetermined",
      word: countryName(country),
      why: `${countryName(country)} is named both inside and outside the territory`,
    };
  }
  if (minus.how === "named") return OUTSIDE;
  if (plus.how === "named") return INSIDE;
  return territory.base === "world" ? worldAnswer(minus, plus) : nowhereAnswer(minus, plus);
}

/** The world, less something: what is added brings back what was taken away. */
function worldAnswer(minus: Reach, plus: Reach): TerritoryAnswer {
  if (minus.how === "no" || plus.how === "surely") return INSIDE;
  if (minus.how === "perhaps") return doubt(minus);
  return plus.how === "perhaps" ? doubt(plus) : OUTSIDE;
}

/** Nothing but what is added, less what is taken away from it. */
function nowhereAnswer(minus: Reach, plus: Reach): TerritoryAnswer {
  if (plus.how === "no" || minus.how === "surely") return OUTSIDE;
  if (plus.how === "perhaps") return doubt(plus);
  return minus.how === "perhaps" ? doubt(minus) : INSIDE;
}

function doubt({ word, why }: Reach): TerritoryAnswer {
  return { answer: "undetermined", word, why };
}

/** The strongest reach of a list of items. */
function reach(items: readonly TerritoryItem[], country: string): Reach {
  let best = NO;
  for (const item of items) {
    const found = namesDependencies(item)
      ? dependencyReach(item.word, items, country)
      : itemReach(item, country);
    if (RANK[found.how] > RANK[best.how]) best = found;
  }
  return best;
}

/** "and their dependent territories": the territories of the states named beside it. */
function namesDependencies(
  item: TerritoryItem,
): item is Extract<TerritoryItem, { kind: "undefined" }> {
  return (
    item.kind === "undefined" &&
    /^(and )?(their|its|the)? ?(dependent territories|dependencies|territories and possessions|possessions)$/i.test(
      item.word.trim(),
    )
  );
}

function dependencyReach(word: string, items: readonly TerritoryItem[], country: string): Reach {
  const state = stateOf(country);
  const named = items.some((item) => item.kind === "exact" && item.country === state);
  return named
    ? { how: "surely", word, why: "a dependent territory of a state that the text names" }
    : NO;
}

function itemReach(item: TerritoryItem, country: string): Reach {
  if (item.kind === "exact") return stateReach(item.country, country);
  const region = regionOf(item);
  if (item.kind === "convention") {
    const word = region?.name ?? item.region.replaceAll("-", " ");
    return region
      ? regionReach(region, word, `“${word}” is read by convention`, country)
      : { how: "perhaps", word, why: `nobody defined “${word}”` };
  }
  const { word } = item;
  if (region) return regionReach(region, word, `the text does not define “${word}”`, country);
  const bounds = regionsBounding(word);
  if (!bounds) return { how: "perhaps", word, why: `the text does not define “${word}”` };
  const within = bounds.some(
    ({ surely, perhaps }) => surely.includes(country) || perhaps.includes(country),
  );
  return within
    ? { how: "perhaps", word, why: `the text does not say which countries “${word}” are` }
    : NO;
}

/** A named state is its ISO code; its dependent territories are perhaps. */
function stateReach(named: string, country: string): Reach {
  if (named === country) return { how: "named", word: countryName(named), why: "" };
  if (stateOf(country) !== named) return NO;
  const word = countryName(named);
  return {
    how: "perhaps",
    word,
    why: `a territory that depends on ${word}; the text names only the state`,
  };
}

function regionReach(region: Region, word: string, why: string, country: string): Reach {
  if (region.surely.includes(country)) return { how: "surely", word, why };
  return region.perhaps.includes(country)
    ? { how: "perhaps", word, why: `${why}, and its uses differ on this country` }
    : NO;
}

/**
 * The answer for each of the 249 countries, in the order of `COUNTRY_CODES`: 0 outside, 1 inside, from 2 on
 * undetermined, one number for each word and reason. Territories of the same text share one mask: do not write to it.
 */
export function territoryMask(territory: Territory): Uint8Array {
  const text = JSON.stringify(territory);
  const known = MASKS.get(text);
  if (known) return known;
  const mask = drawMask(territory);
  if (MASKS.size >= MOST_MASKS) MASKS.clear();
  MASKS.set(text, mask);
  return mask;
}

const MASKS = new Map<string, Uint8Array>();
const MOST_MASKS = 4096;
const UNDETERMINED = 2;

/** Only the countries that an item touches need the full question; the others share the answer of the base. */
function drawMask(territory: Territory): Uint8Array {
  const mask = new Uint8Array(COUNTRY_CODES.length);
  if (territory.state === "not-captured") return mask.fill(UNDETERMINED);
  const reasons = new Map<string, number>();
  const answerAt = (place: number) => {
    const { answer, word, why } = territoryAnswer(territory, COUNTRY_CODES[place] ?? "");
    if (answer !== "undetermined") return answer === "inside" ? 1 : 0;
    const reason = `${word} ${why}`;
    const code = reasons.get(reason) ?? UNDETERMINED + reasons.size;
    reasons.set(reason, code);
    return code;
  };
  const items = [...territory.minus, ...territory.plus];
  if (!items.every(isKnown)) return mask.map((_, place) => answerAt(place));
  mask.fill(territory.base === "world" ? 1 : 0);
  for (const place of new Set(items.flatMap(touches))) mask[place] = answerAt(place);
  return mask;
}

function isKnown(item: TerritoryItem): boolean {
  return item.kind === "exact" || namesDependencies(item) || regionsOf(item).length > 0;
}

/** The places of the countries that an item may decide. */
function touches(item: TerritoryItem): readonly number[] {
  const codes =
    item.kind === "exact"
      ? [item.country, ...dependenciesOf(item.country)]
      : regionsOf(item).flatMap(({ surely, perhaps }) => [...surely, ...perhaps]);
  return codes.flatMap((code) => countryPlace(code) ?? []);
}

function regionsOf(item: Exclude<TerritoryItem, { kind: "exact" }>): readonly Region[] {
  const region = regionOf(item);
  if (region) return [region];
  return (item.kind === "undefined" && regionsBounding(item.word)) || [];
}

function regionOf(item: Exclude<TerritoryItem, { kind: "exact" }>): Region | undefined {
  return item.kind === "convention" ? regionById(item.region) : regionByWord(item.word);
}
