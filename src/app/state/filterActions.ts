import { type FacetName, type Filter, partsOf, spanOf } from "../../inference/filters/facets.ts";
import { tidy } from "../../inference/filters/filterText.ts";
import type { PageState } from "./store.ts";

type Change = (state: PageState) => Partial<PageState>;

const changed = (filters: readonly Filter[]): Partial<PageState> => ({
  filters: tidy(filters),
  camera: null,
});

/** Asks for an option beside the others of its facet, or no longer. */
export const toggleFilter =
  (filter: Filter): Change =>
  ({ filters }) =>
    changed(
      filters.includes(filter) ? filters.filter((other) => other !== filter) : [...filters, filter],
    );

/** Sets the span of a facet of numbers; an empty one takes it away. What is not known stays as it was asked for. */
export const setSpan =
  (facet: FacetName, least: string, most: string): Change =>
  ({ filters }) => {
    const others = filters.filter(
      (filter) => partsOf(filter).facet !== facet || spanOf(partsOf(filter).option) === undefined,
    );
    const span: Filter = `${facet}:${least}..${most}`;
    return changed(
      spanOf(partsOf(span).option)
        ? [...others.filter((filter) => filter !== `${facet}:known`), span]
        : others,
    );
  };

/** Lets go of all that a facet asks for. */
export const clearFacet =
  (facet: FacetName): Change =>
  ({ filters }) =>
    changed(filters.filter((filter) => partsOf(filter).facet !== facet));

export const clearFilters = (): Change => () => changed([]);

/** Opens or closes the panel; the list of the picture makes room for it. */
export const showFilters =
  (filtering: boolean): Change =>
  ({ list }) => ({ filtering, list: filtering ? false : list });

/** Opens or closes the panel, on the tables or else at the picture. */
export const toggleFilters = (): Change => (state) => ({
  ...showFilters(!state.filtering)(state),
  page: state.page === "deals" ? state.page : null,
});
