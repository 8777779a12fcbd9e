import type { AtlasGraph, EdgeKind, NodeKind } from "./atlasGraph.ts";

/** What a reading of the graph is made of. */
export interface LensParts {
  nodes: readonly NodeKind[];
  edges: readonly EdgeKind[];
}

/** The readings that leave kinds out; what no such edge ends at is left out too. */
export const LENS_PARTS = {
  licensing: { nodes: ["company"], edges: ["deal"] },
  assets: {
    nodes: ["company", "drug", "target", "regulator"],
    edges: ["originator", "rights", "target", "regulatory"],
  },
} as const satisfies Record<string, LensParts>;

/** Origin and rights are drawn by one line, so they are counted and lifted as one. */
export function lineOf(kind: EdgeKind): EdgeKind {
  return kind === "originator" ? "rights" : kind;
}

/** The readings of the graph by the words that the command line and the save dialog use. */
export const LENS_NAMES = ["licensing", "assets", "rivals", "everything"] as const;
export type LensName = (typeof LENS_NAMES)[number];

const RIVALS: LensParts = {
  nodes: ["drug", "target"],
  edges: ["rival-stated", "rival-derived", "target"],
};

/** What a lens shows of the graph, as a graph of its own: its lines, and what they end at. */
export function lensGraph(graph: AtlasGraph, lens: LensName): AtlasGraph {
  if (lens === "everything") return graph;
  const parts: LensParts = lens === "rivals" ? RIVALS : LENS_PARTS[lens];
  const part = graph.copy() as AtlasGraph;
  for (const edge of part.filterEdges((_edge, { kind }) => !parts.edges.includes(kind)))
    part.dropEdge(edge);
  for (const node of part.filterNodes((id) => part.degree(id) === 0)) part.dropNode(node);
  return part;
}
