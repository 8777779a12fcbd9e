import type { AtlasGraph, EdgeKind, NodeKind } from "./atlasGraph.ts";

/** What a reading of the graph is made of. */
export interface LensParts {
  nodes: readonly NodeKind[];
  edges: readonly EdgeKind[];
}

export const LICENSING_PARTS = {
  nodes: ["company"],
  edges: ["deal"],
} as const satisfies LensParts;
export const ASSET_PARTS = {
  nodes: ["company", "drug", "target", "regulator"],
  edges: ["originator", "rights", "target", "regulatory"],
} as const satisfies LensParts;

/** Origin and rights are drawn by one line, so they are counted and lifted as one. */
export function lineOf(kind: EdgeKind): EdgeKind {
  return kind === "originator" ? "rights" : kind;
}

/** A reading of the graph as a graph of its own: its lines, and what they end at; `null` is all of it. */
export function partOf(graph: AtlasGraph, parts: LensParts | null): AtlasGraph {
  if (parts === null) return graph;
  const part = graph.copy() as AtlasGraph;
  for (const edge of part.filterEdges((_edge, { kind }) => !parts.edges.includes(kind)))
    part.dropEdge(edge);
  for (const node of part.filterNodes((id) => part.degree(id) === 0)) part.dropNode(node);
  return part;
}
