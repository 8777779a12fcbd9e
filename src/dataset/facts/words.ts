import type { Money } from "../../schema/money.ts";
import type { Territory, TerritoryItem } from "../../schema/territory.ts";

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];
const QUALIFIERS = { exact: "", "up-to": "up to ", over: "over ", about: "about " } as const;
const REGION_NAMES = new Intl.DisplayNames(["en"], { type: "region" });

/** A partial date in words, as precise as given: `24 Sept 2025`, `May 2025`, `2025`. */
export function dateWords(date: string): string {
  const [year = "", month, day] = date.split("-");
  const name = month === undefined ? "" : (MONTHS[Number(month) - 1] ?? "");
  return [day === undefined ? "" : String(Number(day)), name, year].filter(Boolean).join(" ");
}

/** A number with its thousands marked: `1,093`. */
export function numberWords(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 3 });
}

/** `up to 1,093 m USD`, `not disclosed`, `not captured`. */
export function moneyWords(money: Money): string {
  if (money.state === "undisclosed") return "not disclosed";
  if (money.state === "not-captured") return "not captured";
  return `${QUALIFIERS[money.qualifier]}${numberWords(money.amount)} m ${money.currency}`;
}

/** The English name of a country by its ISO code, else the code. */
export function countryWords(code: string): string {
  return REGION_NAMES.of(code) ?? code;
}

function itemWords(item: TerritoryItem): string {
  if (item.kind === "exact") return countryWords(item.country);
  if (item.kind === "convention") return item.region.replaceAll("-", " ");
  return `“${item.word}”`;
}

/** The sentence that leads: `the world, without 17 named places and “Europe”`. */
export function territoryWords(territory: Territory): string {
  if (territory.state === "not-captured") return `not captured: ${territory.words}`;
  const base = territory.base === "world" ? "the world" : "";
  const count = (items: TerritoryItem[]) => {
    const named = items.filter(({ kind }) => kind === "exact");
    const rest = items.filter(({ kind }) => kind !== "exact").map(itemWords);
    const places = named.length > 3 ? [`${named.length} named places`] : named.map(itemWords);
    return listWords([...places, ...rest]);
  };
  const minus = territory.minus.length > 0 ? `without ${count(territory.minus)}` : "";
  const plus = territory.plus.length > 0 ? (base ? `with ${count(territory.plus)}` : count(territory.plus)) : "";
  return [base, minus, plus].filter(Boolean).join(", ") || "nowhere";
}

/** Every place of a territory by name; empty when the sentence has named them all. */
export function territoryList(territory: Territory): string {
  if (territory.state === "not-captured" || territory.minus.length + territory.plus.length < 4) return "";
  return listWords([...territory.minus, ...territory.plus].map(itemWords));
}

/** `a`, `a and b`, `a, b and c`. */
export function listWords(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} and ${words[words.length - 1]}`;
}

/** A vocabulary word for people: `regulatory-and-sales` becomes `regulatory and sales`. */
export function vocabularyWords(word: string): string {
  if (word === "adc") return "antibody-drug conjugate";
  if (word === "bispecific-adc") return "bispecific ADC";
  if (word === "sirna") return "siRNA";
  if (word === "co-development" || word === "co-exclusive" || word === "non-exclusive") return word;
  return word.replaceAll("-", " ");
}

/** How far a drug got and, once approved, where: `approved in China`. */
export function stageWords({ stage, countries }: { stage: string; countries: readonly string[] }): string {
  return countries.length > 0 ? `${vocabularyWords(stage)} in ${listWords(countries.map(countryWords))}` : vocabularyWords(stage);
}
