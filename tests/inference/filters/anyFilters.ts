import fc from "fast-check";
import type { DealFacets } from "../../../src/inference/filters/dealFacets.ts";
import { FACETS, type Filter, optionsOf } from "../../../src/inference/filters/facets.ts";

/** Filters over the options that some deals have, spans and unknown ones among them. */
export function anyFilters(deals: readonly DealFacets[]): fc.Arbitrary<Filter[]> {
  const options = FACETS.flatMap((facet) =>
    [...new Set(deals.flatMap((deal) => optionsOf(facet, deal)))].map(
      (option): Filter => `${facet.name}:${option}`,
    ),
  );
  const number = fc.integer({ min: 0, max: 3000 });
  const span = fc
    .tuple(fc.constantFrom("year", "upfront", "total"), fc.option(number), number)
    .map(([name, least, most]) => `${name}:${least ?? ""}..${most}` as Filter);
  return fc.uniqueArray(
    fc.oneof(
      fc.constantFrom(...options),
      fc.constantFrom<Filter>("kind:company", "kind:drug", "target:no-such"),
      span,
    ),
    {
      maxLength: 6,
    },
  );
}
