import { filteredGraph, type Remaining } from "../../graph/filteredGraph.ts";
import { fitting } from "../../inference/filters/facets.ts";
import type { Atlas } from "./atlas.ts";
import type { PageState } from "./store.ts";

/** The part of a view that says what is left. */
export type Asked = Pick<PageState, "filters" | "facets" | "focus" | "lens" | "path">;

let made: { atlas: Atlas; asked: Asked; remaining: Remaining } | undefined;

/** The deals that fit by id; null where no filter is at work. */
export function fittingIds({
  filters,
  facets,
}: Pick<PageState, "filters" | "facets">): ReadonlySet<string> | null {
  const onDeals = filters.filter((filter) => !filter.startsWith("kind:"));
  return facets === null || onDeals.length === 0
    ? null
    : new Set(fitting(facets, onDeals).map(({ id }) => id));
}

/** What the filters leave of the atlas, made again only when they change. What stands in the middle stays, and a way is drawn whole. */
export function remainingOf(
  atlas: Atlas,
  { filters, facets, focus, lens, path }: Asked,
): Remaining {
  if (filters.length === 0 || facets === null || (lens === "focus" && path.length > 0))
    return atlas;
  const asked = { filters, facets, focus, lens, path };
  const same =
    made?.atlas === atlas &&
    Object.entries(asked).every(([key, value]) => made?.asked[key as keyof Asked] === value);
  if (!made || !same) {
    const middle = lens === "focus" ? [focus ?? atlas.index.lead] : [];
    made = { atlas, asked, remaining: filteredGraph(atlas, fittingIds(asked), filters, middle) };
  }
  return made.remaining;
}
