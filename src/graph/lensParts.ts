import type { EdgeKind, NodeKind } from "./atlasGraph.ts";

/** What a reading of the graph is made of. */
export interface LensParts {
  nodes: readonly NodeKind[];
  edges: readonly EdgeKind[];
}

/** The readings that leave kinds out; what no such edge ends at is left out too. */
export const LENS_PARTS = {
  licensing: { nodes: ["company"], edges: ["deal"] },
  assets: { nodes: ["company", "drug", "target", "regulator"], edges: ["originator", "rights", "target", "regulatory"] },
} as const satisfies Record<string, LensParts>;

/** Origin and rights are drawn by one line, so they are counted and lifted as one. */
export function lineOf(kind: EdgeKind): EdgeKind {
  return kind === "originator" ? "rights" : kind;
}
