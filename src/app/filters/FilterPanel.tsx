import { useEffect, useMemo, useRef } from "react";
import { NODE_KINDS } from "../../graph/atlasGraph.ts";
import { filteredGraph, kindCounts } from "../../graph/filteredGraph.ts";
import type { DealFacets } from "../../inference/filters/dealFacets.ts";
import { FACETS, KNOWN, partsOf } from "../../inference/filters/facets.ts";
import { filterCounts } from "../../inference/filters/filterCounts.ts";
import { usePage, usePageState } from "../parts/pageContext.ts";
import { clearFilters, showFilters } from "../state/filterActions.ts";
import { fittingIds } from "../state/remaining.ts";
import { FacetGroup } from "./FacetGroup.tsx";

/** Groups that stand open at first; the others open once something in them is chosen. */
const OPEN = new Set(["deal", "year", "upfront", "target"]);

/** Everything that the deals can be filtered by; each option says how many deals would remain. */
export function FilterPanel() {
  const { store, panels } = usePage();
  const shown = usePageState(
    ({ filtering, page }) => filtering && (page === null || page === "deals"),
  );
  const facets = usePageState((state) => state.facets);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    if (shown) panel.current?.focus();
  }, [shown]);
  if (!shown) return null;
  const close = () => {
    store.setState(showFilters(false));
    panels.reveal("filters");
  };
  return (
    <aside
      id="filters"
      ref={panel}
      className="filters"
      aria-label="Filters"
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        close();
      }}
    >
      <header>
        <h2>Filters</h2>
        <button type="button" className="close" onClick={close}>
          Close
        </button>
      </header>
      {facets === null ? (
        <p className="quiet">Fetching the filters …</p>
      ) : (
        <Groups facets={facets} />
      )}
    </aside>
  );
}

function Groups({ facets }: { facets: readonly DealFacets[] }) {
  const { atlas, store } = usePage();
  const filters = usePageState((state) => state.filters);
  const page = usePageState((state) => state.page);
  const counts = useMemo(() => filterCounts(facets, filters), [facets, filters]);
  const kinds = useMemo(
    () => kindCounts(filteredGraph(atlas, fittingIds({ filters, facets }), [], []).graph),
    [atlas, filters, facets],
  );
  return (
    <>
      <p className="lede">
        {counts.remaining} of {facets.length} deals remain. Beside an option stands how many would
        if it were chosen.
      </p>
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet.name}
          name={facet.name}
          title={facet.title}
          spans={facet.shape === "range"}
          first={OPEN.has(facet.name)}
          options={(counts.options.get(facet.name) ?? []).filter(
            ({ option }) => facet.name !== "year" || option !== KNOWN,
          )}
          chosen={filters.filter((filter) => partsOf(filter).facet === facet.name)}
        />
      ))}
      {page === null && (
        <FacetGroup
          name="kind"
          title="Shown in the picture"
          spans={false}
          first={false}
          options={NODE_KINDS.map((option) => ({
            option,
            remaining: kinds.get(option) ?? 0,
            all: 0,
          }))}
          chosen={filters.filter((filter) => partsOf(filter).facet === "kind")}
        />
      )}
      {filters.length > 0 && (
        <button type="button" className="link" onClick={() => store.setState(clearFilters())}>
          Remove all filters
        </button>
      )}
    </>
  );
}
