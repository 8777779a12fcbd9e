import { dateSpan } from "../schema/calendar.ts";
import type { AtlasGraph, EdgeAttributes } from "./atlasGraph.ts";

/** How an edge stands on a day (ISO): not there yet, there, or over. A date known to the month counts from its first day. */
export function edgeOn(
  { since, until, ended }: EdgeAttributes,
  day: string,
): "not yet" | "there" | "over" {
  if (since !== null && dateSpan(since).first > day) return "not yet";
  if (until !== null) return dateSpan(until).first <= day ? "over" : "there";
  return ended ? "over" : "there";
}

/** The graph as it stood on a day: what came later is gone, ended deals are ghosts, and rights that ended have gone back. */
export function graphOn(graph: AtlasGraph, day: string): AtlasGraph {
  const then = graph.copy() as AtlasGraph;
  graph.forEachEdge((edge, attributes) => {
    const state = edgeOn(attributes, day);
    if (state === "not yet" || (state === "over" && attributes.kind !== "deal"))
      then.dropEdge(edge);
    else if (attributes.kind === "deal") then.setEdgeAttribute(edge, "ended", state === "over");
  });
  return then;
}
