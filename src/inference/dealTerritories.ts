import { territoryWords } from "../dataset/facts/termWords.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { Deal, Grant } from "../schema/deal.ts";
import { entityId } from "../schema/ids.ts";
import { COUNTRY_CODES } from "./countries.ts";
import type { NamedId } from "./dealTable.ts";
import { territoryAnswer } from "./territoryMatch.ts";

/** Where the grants of a deal to the same parties, with the same text and terms, reach by themselves: what came before or after is not asked. */
export interface DealTerritory {
  from: NamedId[];
  to: NamedId[];
  /** The text of the territory in words: `the world, without 17 named places and “Europe”`. */
  words: string;
  /** `exclusive`, `under an option`, `oncology` …, as far as known. */
  terms: string[];
  captured: boolean;
  /** ISO 3166-1 codes that the text covers. */
  inside: string[];
  /** Codes that nobody can decide, by the word that leaves them open. */
  open: { countries: string[]; word: string; why: string }[];
}

/** The territories of a deal in the order of its grants; grants that differ only in their assets share one. */
export function dealTerritories(dataset: Dataset, deal: Deal): DealTerritory[] {
  const found = new Map<string, DealTerritory>();
  for (const grant of deal.grants) {
    const terms = termsOf(grant);
    const key = JSON.stringify([grant.from, grant.to, terms, grant.territory.value]);
    if (!found.has(key)) found.set(key, territoryOf(dataset, grant, terms));
  }
  return [...found.values()];
}

function termsOf({ exclusivity, condition, field }: Grant): string[] {
  return [
    exclusivity.value === "unstated" ? "" : exclusivity.value,
    condition === "option" ? "under an option" : "",
    field ? `for ${field.value}` : "",
  ].filter((term) => term !== "");
}

function territoryOf(
  dataset: Dataset,
  { from, to, territory: { value: territory } }: Grant,
  terms: string[],
): DealTerritory {
  const named = (ids: readonly string[]) =>
    ids.map((id) => ({ id: entityId("company", id), name: dataset.companies.get(id)?.name ?? id }));
  const inside: string[] = [];
  const open = new Map<string, DealTerritory["open"][number]>();
  for (const country of COUNTRY_CODES) {
    const { answer, word = "", why = "" } = territoryAnswer(territory, country);
    if (answer === "inside") inside.push(country);
    if (answer !== "undetermined") continue;
    const known = open.get(word + why) ?? { countries: [], word, why };
    known.countries.push(country);
    open.set(word + why, known);
  }
  return {
    from: named(from),
    to: named(to),
    words: territoryWords(territory),
    terms,
    captured: territory.state === "captured",
    inside,
    open: [...open.values()],
  };
}
