import { FACET_NAMES, type Filter } from "./facets.ts";

const MOST = 60;
const OPTION = /^[A-Za-z0-9][A-Za-z0-9.-]{0,99}$|^\.\.[0-9.]{1,20}$/;

/** Filters in one word for an address: `year:2025..,target:her2,target:trop2`. */
export function writeFilters(filters: readonly Filter[]): string {
  return filters.join(",");
}

/** Reads them back. Total: what names no facet or no option is left out; each once, facets in their order. */
export function readFilters(text: string | null): Filter[] {
  const pieces = [...new Set((text ?? "").split(","))];
  return tidy(pieces.flatMap((piece) => asFilter(piece) ?? []).slice(0, MOST));
}

/** The same filters with the facets in the order of the panel; what was chosen later in a facet stands later. */
export function tidy(filters: readonly Filter[]): Filter[] {
  return FACET_NAMES.flatMap((name) => filters.filter((filter) => filter.startsWith(`${name}:`)));
}

function asFilter(piece: string): Filter | undefined {
  const colon = piece.indexOf(":");
  const name = FACET_NAMES.find((known) => known === piece.slice(0, colon));
  const option = piece.slice(colon + 1);
  return name !== undefined && OPTION.test(option) ? `${name}:${option}` : undefined;
}
