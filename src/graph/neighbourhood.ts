import type { AtlasGraph, EdgeAttributes, EdgeKind } from "./atlasGraph.ts";

/** A neighbour over one edge, with the edge that leads there. */
export interface Neighbour {
  id: string;
  edge: string;
  attributes: EdgeAttributes;
}

/** The neighbours of a node over edges of one kind, in or out or both, ordered by weight of their own links, then id. */
export function neighboursBy(graph: AtlasGraph, id: string, kind: EdgeKind, direction: "in" | "out" | "both" = "both"): Neighbour[] {
  const found = new Map<string, Neighbour>();
  graph.forEachEdge(id, (edge, attributes, source, target) => {
    if (attributes.kind !== kind) return;
    if (direction === "out" && source !== id) return;
    if (direction === "in" && target !== id) return;
    const other = source === id ? target : source;
    if (!found.has(other)) found.set(other, { id: other, edge, attributes });
  });
  return [...found.values()].sort((a, b) => graph.degree(b.id) - graph.degree(a.id) || (a.id < b.id ? -1 : 1));
}

/** The node itself and all that touch it. */
export function closedNeighbourhood(graph: AtlasGraph, id: string): Set<string> {
  return graph.hasNode(id) ? new Set([id, ...graph.neighbors(id)]) : new Set();
}
