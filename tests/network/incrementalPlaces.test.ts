import fc from "fast-check";
import { expect, it } from "vitest";
import { adjacencyOf } from "../../src/network/adjacency.ts";
import type { GraphTable } from "../../src/network/graphTable.ts";
import { incrementalPlaces } from "../../src/network/incrementalPlaces.ts";
import { graphTableOf } from "./graphTableOf.ts";

/** A grid of nodes with places and some new ones without, linked at will. */
function graphOf(
  fresh: number,
  edges: readonly (readonly [number, number])[],
  known = 25,
): GraphTable {
  const place = (of: (i: number) => number) =>
    Float64Array.from({ length: known + fresh }, (_, i) => (i < known ? of(i) : Number.NaN));
  return graphTableOf(known + fresh, edges, {
    x: place((i) => 100 * (i % 5)),
    y: place((i) => 100 * Math.floor(i / 5)),
  });
}
const placesOf = (graph: GraphTable) => incrementalPlaces(graph, adjacencyOf(graph));
const at = (places: Float32Array | null, row: number) => ({
  x: places?.[2 * row] ?? Number.NaN,
  y: places?.[2 * row + 1] ?? Number.NaN,
});

it("moves nothing that has a place, and gives every new node one of its own", () => {
  const links = fc.array(fc.tuple(fc.nat(34), fc.nat(34)), { maxLength: 40 });
  fc.assert(
    fc.property(links, (edges) => {
      const places = placesOf(graphOf(10, edges));
      for (let row = 0; row < 25; row++)
        expect(at(places, row)).toEqual({ x: 100 * (row % 5), y: 100 * Math.floor(row / 5) });
      const spots = Array.from({ length: 35 }, (_, row) => at(places, row));
      for (const [i, one] of spots.entries()) {
        expect(Number.isFinite(one.x) && Number.isFinite(one.y)).toBe(true);
        for (const other of spots.slice(i + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(5);
      }
    }),
  );
});

it("puts a new node beside what it is linked to, what is linked to that one next to it, and the rest below", () => {
  const places = placesOf(
    graphOf(3, [
      [25, 12],
      [26, 25],
    ]),
  );
  const gap = (a: number, b: number) =>
    Math.hypot(at(places, a).x - at(places, b).x, at(places, a).y - at(places, b).y);
  expect(gap(25, 12)).toBeLessThan(150);
  expect(gap(26, 25)).toBeLessThan(150);
  expect(at(places, 27).y).toBeLessThan(0);
});

it("leaves a graph to the forces of which most has no place, or all the same one", () => {
  expect(placesOf(graphOf(26, []))).toBeNull();
  const same = graphOf(2, []);
  same.nodes.places?.x.fill(7, 0, 25);
  same.nodes.places?.y.fill(7, 0, 25);
  expect(placesOf(same)).toBeNull();
});
