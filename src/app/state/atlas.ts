import { titleWords } from "../../dataset/dealTitle.ts";
import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import { type AtlasIndex, type DealBrief, graphFromIndex } from "../../graph/atlasIndex.ts";
import type { Remaining } from "../../graph/filteredGraph.ts";
import { type Asked, createRemaining } from "./remaining.ts";
import { createShownGraph, type ShownGraph, type ShownView } from "./shownGraph.ts";

/** The shipped facts as the page holds them, and the selectors of what a view shows of them. */
export interface Atlas {
  index: AtlasIndex;
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
  names: ReadonlyMap<string, string>;
  /** What the filters of a view leave. */
  remaining(view: Asked): Remaining;
  /** What picture, tree and keys read of a view. */
  shownGraph(view: ShownView): ShownGraph;
}

/** Makes the page's form of the index. */
export function openAtlas(index: AtlasIndex): Atlas {
  const deals = new Map(index.deals.map((deal) => [deal.id, deal]));
  const names = new Map([
    ...index.entities.map(({ id, name }) => [id, name] as const),
    ...index.indications.map(({ id, name }) => [id, name] as const),
    ...index.deals.map((deal) => [deal.id, titleWords(deal)] as const),
  ]);
  const graph = graphFromIndex(index);
  const remaining = createRemaining({ graph, deals }, index.lead);
  const shownGraph = createShownGraph(remaining, index.version);
  return { index, graph, deals, names, remaining, shownGraph };
}
