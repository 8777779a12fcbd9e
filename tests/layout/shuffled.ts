import type { AtlasGraph } from "../../src/graph/atlasGraph.ts";

/** The same graph, its nodes and edges added in another order. */
export function shuffled(graph: AtlasGraph): AtlasGraph {
  const other = graph.emptyCopy() as AtlasGraph;
  other.clear();
  const key = (id: string) => [...id].reverse().join("");
  const sorted = (ids: string[]) => ids.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  for (const id of sorted(graph.nodes())) other.addNode(id, graph.getNodeAttributes(id));
  for (const id of sorted(graph.edges()))
    other.addEdgeWithKey(id, graph.source(id), graph.target(id), graph.getEdgeAttributes(id));
  return other;
}
