import fc from "fast-check";
import { expect, it } from "vitest";
import { adjacencyOf, degreeOf, neighboursOf } from "../../src/network/adjacency.ts";
import { anyEdges } from "./anyEdges.ts";
import { graphTableOf } from "./graphTableOf.ts";

it("knows every end of every edge, and no other", () => {
  fc.assert(
    fc.property(anyEdges, ([n, pairs]) => {
      const adjacency = adjacencyOf(graphTableOf(n, pairs));
      for (let row = 0; row < n; row++) {
        const near = pairs.flatMap(([a, b], edge) =>
          a === row ? [{ row: b, edge }] : b === row ? [{ row: a, edge }] : [],
        );
        expect(neighboursOf(adjacency, row)).toEqual(near);
        expect(degreeOf(adjacency, row)).toBe(near.length);
      }
    }),
  );
});
