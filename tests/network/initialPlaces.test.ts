import fc from "fast-check";
import { expect, it } from "vitest";
import { adjacencyOf, byDegree, degreeOf } from "../../src/network/adjacency.ts";
import { forcedPlaces } from "../../src/network/forcedPlaces.ts";
import type { GraphTable } from "../../src/network/graphTable.ts";
import { islandPlaces, nearPlaces } from "../../src/network/initialPlaces.ts";
import { communitiesOf } from "../../src/network/louvain.ts";
import { graphTableOf } from "./graphTableOf.ts";

const anyGraph = fc
  .integer({ min: 1, max: 40 })
  .chain((n) =>
    fc
      .array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 80 })
      .map((edges) => graphTableOf(n, edges)),
  );
const pairs = (places: Float32Array) =>
  Array.from(
    { length: places.length / 2 },
    (_, row) => `${places[2 * row]} ${places[2 * row + 1]}`,
  );

it("the first look puts every node at a place of its own, the best connected in the middle", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const adjacency = adjacencyOf(graph);
      const places = nearPlaces(adjacency);
      expect(new Set(pairs(places)).size).toBe(graph.nodes.ids.length);
      expect(places.every(Number.isFinite)).toBe(true);
      const hub = byDegree(adjacency)[0] ?? 0;
      expect([places[2 * hub], places[2 * hub + 1]]).toEqual([0, 0]);
    }),
  );
});

it("rows by degree are all rows, in falling order", () => {
  fc.assert(
    fc.property(anyGraph, (graph) => {
      const adjacency = adjacencyOf(graph);
      const rows = [...byDegree(adjacency)];
      const expected = graph.nodes.ids
        .map((_, row) => row)
        .sort((a, b) => degreeOf(adjacency, b) - degreeOf(adjacency, a) || a - b);
      expect(rows).toEqual(expected);
    }),
  );
});

/** The places that the forces end at. */
function settled(
  graph: GraphTable,
  pins = new Map<number, { x: number; y: number }>(),
): Float32Array {
  const adjacency = adjacencyOf(graph);
  let places = islandPlaces(adjacency, communitiesOf(adjacency));
  for (const next of forcedPlaces(graph, places, pins)) places = next;
  return places;
}

it("forces leave a pinned node where it is", () => {
  const places = settled(
    graphTableOf(4, [
      [0, 1],
      [1, 2],
      [2, 3],
    ]),
    new Map([[2, { x: 70, y: -30 }]]),
  );
  expect([places[4], places[5]]).toEqual([70, -30]);
});

it("a small component keeps its form beside a large one", () => {
  const large = Array.from({ length: 150 }, (_, i): [number, number] => [i, Math.floor(i / 4)]);
  const places = settled(graphTableOf(153, [...large, [150, 151], [151, 152]]));
  const apart = (a: number, b: number) =>
    Math.hypot(
      (places[2 * a] ?? 0) - (places[2 * b] ?? 0),
      (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0),
    );
  const usual = large.map(([a, b]) => apart(a, b)).sort((a, b) => a - b)[75] ?? 0;
  for (const [a, b] of [
    [150, 151],
    [151, 152],
    [150, 152],
  ] as const)
    expect(apart(a, b)).toBeGreaterThan(usual / 10);
});
