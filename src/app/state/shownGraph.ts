import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import type { DealBrief } from "../../graph/atlasIndex.ts";
import type { Remaining } from "../../graph/filteredGraph.ts";
import { graphOn } from "../../graph/graphOn.ts";
import { closedNeighbourhood } from "../../graph/neighbourhood.ts";
import { memoizeLast } from "./memoizeLast.ts";
import type { Asked } from "./remaining.ts";
import type { ViewState } from "./viewFields.ts";

/** What picture, tree and keys read. */
export interface ShownGraph {
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
  /** What the reader took out, by hand or by showing one thing alone. */
  hidden: readonly string[];
}

/** The part of a view that says what of the facts is shown. */
export type ShownView = Asked & Pick<ViewState, "hidden" | "alone" | "on">;

/**
 * A selector of what the filters of a view leave, as of its day, and what of it was taken out; made again only when
 * one of them changes.
 * @param lastDay the day of the data (ISO), on which a view is read that names none
 */
export function createShownGraph(
  remaining: (view: Asked) => Remaining,
  lastDay: string,
): (view: ShownView) => ShownGraph {
  const onDay = memoizeLast(graphOn);
  const shown = memoizeLast(
    (graph: AtlasGraph, deals: Remaining["deals"], hidden: string[], alone: string | null) => ({
      graph,
      deals,
      hidden: [...hidden, ...(alone === null ? [] : notBeside(graph, alone))],
    }),
  );
  return (view) => {
    const { graph, deals } = remaining(view);
    return shown(onDay(graph, view.on ?? lastDay), deals, view.hidden, view.alone);
  };
}

/** All that is no neighbour of a thing; nothing where the thing itself is not there. */
function notBeside(graph: AtlasGraph, id: string): string[] {
  if (!graph.hasNode(id)) return [];
  const near = closedNeighbourhood(graph, id);
  return graph.filterNodes((other) => !near.has(other));
}
