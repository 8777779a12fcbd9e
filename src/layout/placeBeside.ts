import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { type Point, startPoint } from "../network/forceLayout.ts";

/** Gives every node the place that is known of it; a new one stands among its neighbours, and nothing that was there moves. */
export function placeBeside(graph: AtlasGraph, known: ReadonlyMap<string, Point>): void {
  for (const id of graph.nodes().sort()) {
    const place = known.get(id);
    if (place) {
      graph.mergeNodeAttributes(id, place);
      continue;
    }
    const near = graph.neighbors(id).flatMap((other) => known.get(other) ?? []);
    const off = startPoint(id);
    const middle = (axis: "x" | "y") =>
      near.reduce((sum, point) => sum + point[axis], 0) / Math.max(1, near.length);
    graph.mergeNodeAttributes(id, {
      x: Math.round(middle("x") + off.x),
      y: Math.round(middle("y") + off.y),
    });
  }
}
