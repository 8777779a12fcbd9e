import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { graphOn } from "../graph/graphOn.ts";
import type { Atlas, PageState } from "./store.ts";

/** What picture, tree and keys read. */
export interface ShownGraph {
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
}

const made = new WeakMap<Atlas, { day: string; shown: ShownGraph }>();

/** The graph as of the day of a view, made again only when the day changes. */
export function shownGraph(atlas: Atlas, { on }: Pick<PageState, "on">): ShownGraph {
  const day = on ?? atlas.index.version;
  const known = made.get(atlas);
  if (known?.day === day) return known.shown;
  const shown = { graph: graphOn(atlas.graph, day), deals: atlas.deals };
  made.set(atlas, { day, shown });
  return shown;
}
