import type { Money } from "../../schema/money.ts";
import type { Territory, TerritoryItem } from "../../schema/territory.ts";
import { countryWords, listWords, numberWords } from "./words.ts";

const QUALIFIERS = { exact: "", "up-to": "up to ", over: "over ", about: "about " } as const;

/** `up to 1,093 m USD`, `not disclosed`, `not captured`. */
export function moneyWords(money: Money): string {
  if (money.state === "undisclosed") return "not disclosed";
  if (money.state === "not-captured") return "not captured";
  return `${QUALIFIERS[money.qualifier]}${numberWords(money.amount)} m ${money.currency}`;
}

/** A region as it is written: `Greater China`, `the EU`, `Middle East and Africa`. */
function regionWords(region: string): string {
  if (region === "eu" || region === "cis") return `the ${region.toUpperCase()}`;
  const word = (each: string) =>
    each === "and" ? each : each.charAt(0).toUpperCase() + each.slice(1);
  return region.split("-").map(word).join(" ");
}

function itemWords(item: TerritoryItem): string {
  if (item.kind === "exact") return countryWords(item.country);
  if (item.kind === "convention") return regionWords(item.region);
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
  const plus =
    territory.plus.length > 0
      ? base
        ? `with ${count(territory.plus)}`
        : count(territory.plus)
      : "";
  return [base, minus, plus].filter(Boolean).join(", ") || "nowhere";
}

/** Every place of a territory by name; empty when the sentence has named them all. */
export function territoryList(territory: Territory): string {
  if (territory.state === "not-captured" || territory.minus.length + territory.plus.length < 4)
    return "";
  return listWords([...territory.minus, ...territory.plus].map(itemWords));
}
