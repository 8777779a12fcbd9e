import { DirectedGraph } from "graphology";
import { expect, it } from "vitest";
import { forceLayout, spread } from "../../src/network/forceLayout.ts";

/** A ring of hubs with leaves. */
function wheel(order: (ids: string[]) => string[] = (ids) => ids): DirectedGraph {
  const graph = new DirectedGraph();
  const ids = Array.from({ length: 30 }, (_, i) => `n${String(i).padStart(2, "0")}`);
  for (const id of order([...ids])) graph.addNode(id);
  const links = ids.flatMap((id, i) => {
    const leaf = `${ids[i % 6]} ${id}`;
    return i < 6 ? [`${id} ${ids[(i + 1) % 6]}`] : [leaf];
  });
  for (const link of order(links)) {
    const [source = "", target = ""] = link.split(" ");
    graph.addEdge(source, target, { weight: 1 + (Number(target.slice(1)) % 3) });
  }
  return graph;
}

it("gives the same places whatever the order of nodes and edges", () => {
  const places = (graph: DirectedGraph) => new Map([...forceLayout(graph, 40)].sort());
  expect(places(wheel((ids) => ids.reverse()))).toEqual(places(wheel()));
});

it("heals a warm start that is no place", () => {
  const start = new Map([["n00", { x: Number.NaN, y: Number.POSITIVE_INFINITY }]]);
  const places = [...forceLayout(wheel(), 5, start).values()];
  expect(places).toHaveLength(30);
  for (const { x, y } of places) expect(Number.isFinite(x + y)).toBe(true);
});

it("fills a frame and keeps nodes apart", () => {
  const places = new Map([
    ["a", { x: 0, y: 0 }],
    ["b", { x: 0, y: 0 }],
    ["c", { x: 900, y: 9 }],
  ]);
  const apart = [...spread(places, 1000, 500, 40).values()];
  for (const [i, a] of apart.entries())
    for (const b of apart.slice(i + 1))
      expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(37);
  const xs = apart.map(({ x }) => x);
  expect(Math.max(...xs) - Math.min(...xs)).toBeGreaterThanOrEqual(1000);
});
