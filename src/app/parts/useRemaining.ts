import type { Remaining } from "../../graph/filteredGraph.ts";
import { usePage, usePageState } from "./pageContext.ts";

/** The graph and the deals that the filters leave, the same that the picture shows. */
export function useRemaining(): Remaining {
  const { atlas } = usePage();
  return usePageState((state) => atlas.remaining(state));
}
