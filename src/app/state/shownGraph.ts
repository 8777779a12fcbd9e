import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import type { DealBrief } from "../../graph/atlasIndex.ts";
import { graphOn } from "../../graph/graphOn.ts";
import { closedNeighbourhood } from "../../graph/neighbourhood.ts";
import type { Atlas } from "./atlas.ts";
import { type Asked, remainingOf } from "./remaining.ts";
import type { PageState } from "./store.ts";

/** What picture, tree and keys read. */
export interface ShownGraph {
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
  /** What the reader took out, by hand or by showing one thing alone. */
  hidden: readonly string[];
}

type TakenOut = Pick<PageState, "hidden" | "alone">;
const made = new WeakMap<AtlasGraph, { day: string; taken: TakenOut; shown: ShownGraph }>();

/** What the filters of a view leave, as of its day, and what of it was taken out; made again only when one of them changes. */
export function shownGraph(
  atlas: Atlas,
  view: Asked & TakenOut & Pick<PageState, "on">,
): ShownGraph {
  const day = view.on ?? atlas.index.version;
  const { graph: whole, deals } = remainingOf(atlas, view);
  const { hidden, alone } = view;
  const known = made.get(whole);
  const sameDay = known?.day === day;
  if (sameDay && known.taken.hidden === hidden && known.taken.alone === alone) return known.shown;
  const graph = sameDay ? known.shown.graph : graphOn(whole, day);
  const shown = {
    graph,
    deals,
    hidden: [...hidden, ...(alone === null ? [] : notBeside(graph, alone))],
  };
  made.set(whole, { day, taken: { hidden, alone }, shown });
  return shown;
}

/** All that is no neighbour of a thing; nothing where the thing itself is not there. */
function notBeside(graph: AtlasGraph, id: string): string[] {
  if (!graph.hasNode(id)) return [];
  const near = closedNeighbourhood(graph, id);
  return graph.filterNodes((other) => !near.has(other));
}
