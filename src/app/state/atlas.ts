import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import { type AtlasIndex, type DealBrief, graphFromIndex } from "../../graph/atlasIndex.ts";

/** The shipped facts as the page holds them. */
export interface Atlas {
  index: AtlasIndex;
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
  names: ReadonlyMap<string, string>;
}

/** Makes the page's form of the index. */
export function openAtlas(index: AtlasIndex): Atlas {
  const deals = new Map(index.deals.map((deal) => [deal.id, deal]));
  const names = new Map([
    ...index.entities.map(({ id, name }) => [id, name] as const),
    ...index.indications.map(({ id, name }) => [id, name] as const),
    ...index.deals.map(({ id, title }) => [id, title] as const),
  ]);
  return { index, graph: graphFromIndex(index), deals, names };
}
