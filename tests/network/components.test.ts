import fc from "fast-check";
import { expect, it } from "vitest";
import { componentsOf, connectedParts } from "../../src/network/components.ts";
import { anyEdges, distances } from "./anyEdges.ts";

const ends = (pairs: readonly (readonly [number, number])[]) => ({
  sources: pairs.map(([source]) => source),
  targets: pairs.map(([, target]) => target),
});

it("puts two rows into one component exactly where one reaches the other, named by its least row", () => {
  fc.assert(
    fc.property(anyEdges, ([n, pairs]) => {
      const components = componentsOf(n, ends(pairs));
      const reached = distances(n, pairs).map((steps) => Number.isFinite(steps));
      for (let row = 0; row < n; row++) {
        expect(components[row] === components[0]).toBe(reached[row]);
        expect(components[row]).toBeLessThanOrEqual(row);
        expect(components[components[row] ?? row]).toBe(components[row]);
      }
    }),
  );
});

it("does not depend on the order or the direction of the edges", () => {
  fc.assert(
    fc.property(anyEdges, ([n, pairs]) => {
      const turned = [...pairs].reverse().map(([a, b]) => [b, a] as const);
      expect(componentsOf(n, ends(turned))).toEqual(componentsOf(n, ends(pairs)));
    }),
  );
});

it("is not too deep for a long chain", () => {
  const chain = Array.from({ length: 50_000 }, (_, i) => [i + 1, i] as const);
  expect(new Set(componentsOf(50_001, ends(chain)))).toEqual(new Set([0]));
});

it("lists the parts of linked ids, the largest first, with their links", () => {
  const links = new Map(
    Object.entries({ e: "d", d: "e", a: "", c: "bz", b: "c", z: "c" }).map(
      ([id, others]) => [id, new Set(others)] as const,
    ),
  );
  const parts = connectedParts(links);
  expect(parts.map((part) => [...part.keys()].join(""))).toEqual(["bcz", "de", "a"]);
  expect(parts[0]?.get("c")).toEqual(new Set(["b", "z"]));
  expect(connectedParts(new Map())).toEqual([]);
});
