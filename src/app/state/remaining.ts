import { filteredGraph, type Remaining } from "../../graph/filteredGraph.ts";
import type { DealFacets } from "../../inference/filters/dealFacets.ts";
import { type Filter, fitting } from "../../inference/filters/facets.ts";
import { isFocused } from "./lensNames.ts";
import { memoizeLast } from "./memoizeLast.ts";
import type { ViewState } from "./viewFields.ts";

interface Filtered {
  filters: readonly Filter[];
  /** What the filters ask of the deals; `null` until it was fetched. */
  facets: readonly DealFacets[] | null;
}
/** The part of a view that says what is left. */
export type Asked = Filtered & Pick<ViewState, "focus" | "lens" | "path">;

/** The deals that fit by id; null where no filter is at work. */
export function fittingIds({ filters, facets }: Filtered): ReadonlySet<string> | null {
  const onDeals = filters.filter((filter) => !filter.startsWith("kind:"));
  return facets === null || onDeals.length === 0
    ? null
    : new Set(fitting(facets, onDeals).map(({ id }) => id));
}

/**
 * A selector of what the filters of a view leave, made again only when they change. What stands in the middle stays,
 * and a way is drawn whole.
 * @param lead what stands in the middle of a focused picture that names nothing
 */
export function createRemaining(facts: Remaining, lead: string): (view: Asked) => Remaining {
  const left = memoizeLast(
    (filters: readonly Filter[], facets: readonly DealFacets[], middle: string | null) =>
      filteredGraph(
        facts,
        fittingIds({ filters, facets }),
        filters,
        middle === null ? [] : [middle],
      ),
  );
  return ({ filters, facets, focus, lens, path }) =>
    filters.length === 0 || facets === null || (isFocused({ lens }) && path.length > 0)
      ? facts
      : left(filters, facets, isFocused({ lens }) ? (focus ?? lead) : null);
}
