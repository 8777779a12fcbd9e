import { titleWords } from "../../dataset/dealTitle.ts";
import { type Found, nameSearch } from "../../dataset/nameSearch.ts";
import type { Atlas } from "../state/atlas.ts";

const made = new WeakMap<Atlas, (query: string) => Found[]>();

/** The search over all names of an atlas; search box and palette share one. */
export function atlasSearch(atlas: Atlas): (query: string) => Found[] {
  const known = made.get(atlas);
  if (known) return known;
  const search = nameSearch([
    ...atlas.index.entities,
    ...atlas.index.indications.map((indication) => ({
      ...indication,
      kind: "indication" as const,
    })),
    ...atlas.index.deals.map((deal) => ({
      id: deal.id,
      kind: "deal" as const,
      name: titleWords(deal),
      names: [],
    })),
  ]);
  made.set(atlas, search);
  return search;
}
