import type { DealFacets } from "../../inference/filters/dealFacets.ts";
import type { PageState, PageStore } from "../state/store.ts";
import { fetchShard } from "./shards.ts";

/** Fetches what the filters ask of the deals, once someone filters; a failure is said, and the next change tries again. */
export function bindFacets(store: PageStore): void {
  let asking = false;
  const want = ({ facets, filters, filtering }: PageState) => {
    if (facets !== null || asking || (filters.length === 0 && !filtering)) return;
    asking = true;
    fetchShard<DealFacets[]>("facets.json")
      .then((facets) => store.setState({ facets }))
      .catch(() =>
        store.setState(({ notices }) => ({
          filtering: false,
          notices: [
            ...notices,
            "The filters could not be fetched, so nothing is filtered. Open them again to try again.",
          ],
        })),
      )
      .finally(() => {
        asking = false;
      });
  };
  want(store.getState());
  store.subscribe((now, before) => {
    if (now.filters !== before.filters || now.filtering !== before.filtering) want(now);
  });
}
