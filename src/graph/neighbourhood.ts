import type { AtlasGraph, EdgeAttributes, EdgeKind } from "./atlasGraph.ts";

/** A neighbour over one edge, with the edge that leads there. */
export interface Neighbour {
  id: string;
  edge: string;
  attributes: EdgeAttributes;
}

/** The neighbours of a node over edges of one kind, in or out or both, ordered by weight of their own links, then id. */
export function neighboursBy(
  graph: AtlasGraph,
  id: string,
  kind: EdgeKind,
  direction: "in" | "out" | "both" = "both",
): Neighbour[] {
  const found = new Map<string, Neighbour>();
  graph.forEachEdge(id, (edge, attributes, source, target) => {
    if (attributes.kind !== kind) return;
    if (direction === "out" && source !== id) return;
    if (direction === "in" && target !== id) return;
    const other = source === id ? target : source;
    if (!found.has(other)) found.set(other, { id: other, edge, attributes });
  });
  return [...found.values()].sort(
    (a, b) => graph.degree(b.id) - graph.degree(a.id) || (a.id < b.id ? -1 : 1),
  );
}

/** The node itself and all that touch it. */
export function closedNeighbourhood(graph: AtlasGraph, id: string): Set<string> {
  return graph.hasNode(id) ? new Set([id, ...graph.neighbors(id)]) : new Set();
}

/** Everyone meets at a regulator, and half of the conjugates at a payload: these are ends of a way, never a part of it. */
const ENDS = new Set(["regulator", "payload"]);

/** How far a node is, in hops, and the node that it is first reached by. */
export interface Reached {
  hops: number;
  by: string | null;
}

/** What lies within some hops of some nodes; these have 0. Ways end at regulators and payloads. */
export function withinHops(
  graph: AtlasGraph,
  from: readonly string[],
  most: number,
): Map<string, Reached> {
  const reached = new Map<string, Reached>(
    from.filter((id) => graph.hasNode(id)).map((id) => [id, { hops: 0, by: null }]),
  );
  // A map is walked in the order of its entries, also those that are added on the way: breadth first.
  for (const [id, { hops }] of reached) {
    if (hops >= most || (hops > 0 && ENDS.has(graph.getNodeAttribute(id, "kind")))) continue;
    for (const other of graph.neighbors(id).sort())
      if (!reached.has(other)) reached.set(other, { hops: hops + 1, by: id });
  }
  return reached;
}
