import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { graphOn } from "../graph/graphOn.ts";
import { type Asked, remainingOf } from "./filters/remaining.ts";
import type { Atlas, PageState } from "./store.ts";

/** What picture, tree and keys read. */
export interface ShownGraph {
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
}

const made = new WeakMap<AtlasGraph, { day: string; shown: ShownGraph }>();

/** What the filters of a view leave, as of its day; made again only when one of them changes. */
export function shownGraph(atlas: Atlas, view: Asked & Pick<PageState, "on">): ShownGraph {
  const day = view.on ?? atlas.index.version;
  const { graph, deals } = remainingOf(atlas, view);
  const known = made.get(graph);
  if (known?.day === day) return known.shown;
  const shown = { graph: graphOn(graph, day), deals };
  made.set(graph, { day, shown });
  return shown;
}
