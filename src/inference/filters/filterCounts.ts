import type { DealFacets } from "./dealFacets.ts";
import {
  FACETS,
  type Facet,
  type FacetName,
  type Filter,
  missedFacets,
  optionsByFacet,
  optionsOf,
  UNKNOWN,
} from "./facets.ts";

/** An option of a facet, how many deals would remain if it alone were chosen there, and how many there are at all. */
export interface OptionCount {
  option: string;
  remaining: number;
  all: number;
}

export interface FilterCounts {
  /** How many deals meet every filter. */
  remaining: number;
  options: Map<FacetName, OptionCount[]>;
}

/**
 * What would remain for every option, the other facets given. One pass: a deal that misses no facet counts everywhere,
 * one that misses a single facet counts there only. Asked options stand in the list even where no deal has them.
 */
export function filterCounts(
  deals: readonly DealFacets[],
  filters: readonly Filter[],
): FilterCounts {
  const asked = optionsByFacet(filters);
  const found = new Map(
    FACETS.map(({ name }) => [name as FacetName, new Map<string, OptionCount>()]),
  );
  let remaining = 0;
  for (const deal of deals) {
    const missed = missedFacets(deal, asked);
    if (missed.length === 0) remaining++;
    for (const facet of FACETS) {
      const counts = missed.length === 0 || (missed.length === 1 && missed[0] === facet.name);
      for (const option of optionsOf(facet, deal)) {
        const count = entry(found.get(facet.name), option);
        count.all++;
        if (counts) count.remaining++;
      }
    }
  }
  for (const facet of FACETS)
    if (facet.shape === "list")
      for (const option of asked.get(facet.name) ?? []) entry(found.get(facet.name), option);
  return {
    remaining,
    options: new Map(
      FACETS.map((facet) => [
        facet.name,
        inOrder(facet, [...(found.get(facet.name)?.values() ?? [])]),
      ]),
    ),
  };
}

function entry(options: Map<string, OptionCount> | undefined, option: string): OptionCount {
  const known = options?.get(option) ?? { option, remaining: 0, all: 0 };
  options?.set(option, known);
  return known;
}

/** A closed list in its own order, else the most frequent first; what is not known stands last. The order does not depend on the filters. */
function inOrder(facet: Facet, counts: OptionCount[]): OptionCount[] {
  const rank = ({ option, all }: OptionCount) => {
    if (option === UNKNOWN) return Infinity;
    return facet.shape === "list" && facet.order ? facet.order.indexOf(option) : -all;
  };
  return counts.sort((a, b) => rank(a) - rank(b) || (a.option < b.option ? -1 : 1));
}
