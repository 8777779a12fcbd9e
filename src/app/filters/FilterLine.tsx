import { useMemo } from "react";
import { filterWords } from "../../inference/filters/filterWords.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { usePanel } from "../parts/usePanel.ts";
import { useRemaining } from "../parts/useRemaining.ts";
import { clearFacet, clearFilters, showFilters } from "../state/filterActions.ts";
import { showLens } from "../state/pictureActions.ts";
import { fittingIds } from "../state/remaining.ts";
import "./filters.css";

/** The filters in words above picture and tables, each with a way to remove it, and how much they leave. */
export function FilterLine() {
  const { atlas, store } = usePage();
  const filters = usePageState((state) => state.filters);
  const facets = usePageState((state) => state.facets);
  const filtering = usePageState((state) => state.filtering);
  const fit = useMemo(() => fittingIds({ filters, facets }), [filters, facets]);
  const opener = usePanel("filters");
  const left = fit?.size ?? atlas.deals.size;
  return (
    <section className="filterline" aria-label="Filters at work">
      <button
        ref={opener}
        type="button"
        className="opener"
        aria-expanded={filtering}
        aria-controls="filters"
        onClick={() => store.setState(showFilters(!filtering))}
      >
        Filters
      </button>
      {filters.length > 0 && (
        <>
          <p className="left">
            {facets === null
              ? "not filtered yet"
              : left === 0
                ? "No deal fits"
                : `${left} of ${atlas.deals.size} deals`}
          </p>
          <ul>
            {filterWords(filters, (id) => atlas.names.get(id)).map(({ facet, words }) => (
              <li key={facet}>
                <button
                  type="button"
                  className="chip"
                  onClick={() => store.setState(clearFacet(facet))}
                >
                  <span className="said">Remove </span>
                  {words} <span aria-hidden="true">×</span>
                </button>
              </li>
            ))}
          </ul>
          {filters.length > 1 && (
            <button type="button" className="link" onClick={() => store.setState(clearFilters())}>
              Remove all
            </button>
          )}
        </>
      )}
      <Outside />
    </section>
  );
}

/** A sentence about what the reader looks at and the filters would leave out. */
function Outside() {
  const { atlas, store } = usePage();
  const { graph, deals, outside } = useRemaining();
  const selection = usePageState((state) => state.selection);
  const middle = usePageState(({ page, focus }) =>
    page === null ? (focus ?? atlas.index.lead) : null,
  );
  const name = (id: string) => atlas.names.get(id) ?? id;
  if (middle !== null && outside?.includes(middle))
    return (
      <p>
        {name(middle)} does not fit; it stays in the middle of the picture.{" "}
        <button type="button" className="link" onClick={() => store.setState(showLens("whole"))}>
          See all that fits
        </button>
      </p>
    );
  // Sources and indications are no part of the graph, so no filter can leave them out.
  const fits = (id: string) =>
    atlas.deals.has(id) ? deals.has(id) : !atlas.graph.hasNode(id) || graph.hasNode(id);
  return selection === null || fits(selection) ? null : (
    <p>{name(selection)} does not fit; it stays selected.</p>
  );
}
