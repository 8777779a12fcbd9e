import { type AtlasGraph, emptyGraph } from "../../src/graph/atlasGraph.ts";

/** One node of the atlas, its neighbours and the edges among them. */
export function neighbourhood(graph: AtlasGraph, id: string): AtlasGraph {
  const small = emptyGraph();
  for (const near of [id, ...graph.neighbors(id)])
    small.addNode(near, graph.getNodeAttributes(near));
  graph.forEachEdge((edge, attributes, source, target) => {
    if (small.hasNode(source) && small.hasNode(target))
      small.addEdgeWithKey(edge, source, target, attributes);
  });
  return small;
}
