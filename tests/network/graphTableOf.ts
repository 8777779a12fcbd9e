import type { GraphTable } from "../../src/network/graphTable.ts";

/** A plain graph of so many nodes, with edges by row and, where they are given, places. */
export function graphTableOf(
  nodes: number,
  edges: readonly (readonly [number, number])[],
  places: GraphTable["nodes"]["places"] = null,
): GraphTable {
  const ids = Array.from({ length: nodes }, (_, row) => `n${row}`);
  return {
    nodes: { ids, labels: ids, places, columns: [] },
    edges: {
      ids: edges.map((_, i) => `e${i}`),
      sources: Uint32Array.from(edges, ([a]) => a),
      targets: Uint32Array.from(edges, ([, b]) => b),
      directed: new Uint8Array(edges.length),
      columns: [],
    },
  };
}
