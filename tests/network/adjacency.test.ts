import fc from "fast-check";
import { expect, it } from "vitest";
import { adjacencyOf, degreeOf, neighboursOf } from "../../src/network/adjacency.ts";
import { communitiesOf } from "../../src/network/louvain.ts";
import { shortestPath } from "../../src/network/shortestPath.ts";
import { graphTableOf } from "./graphTableOf.ts";

const anyGraph = fc
  .integer({ min: 2, max: 24 })
  .chain((n) =>
    fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 60 })),
  );

it("knows every end of every edge, and no other", () => {
  fc.assert(
    fc.property(anyGraph, ([n, pairs]) => {
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

it("finds a shortest path, along edges that are there, or says that there is none", () => {
  fc.assert(
    fc.property(anyGraph, ([n, pairs]) => {
      const steps = distances(n, pairs);
      const path = shortestPath(adjacencyOf(graphTableOf(n, pairs)), 0, n - 1);
      expect(path === null ? Number.POSITIVE_INFINITY : path.edges.length).toBe(steps[n - 1]);
      path?.edges.forEach((edge, i) => {
        expect([path.rows[i], path.rows[i + 1]].sort()).toEqual([...(pairs[edge] ?? [])].sort());
      });
    }),
  );
});

/** Steps from node 0, by relaxing every edge until nothing changes. */
function distances(n: number, pairs: readonly (readonly [number, number])[]): number[] {
  const steps = new Array<number>(n).fill(Number.POSITIVE_INFINITY);
  steps[0] = 0;
  for (let round = 0; round < n; round++)
    for (const [a, b] of [...pairs, ...pairs.map(([x, y]) => [y, x] as const)])
      steps[b] = Math.min(
        steps[b] ?? Number.POSITIVE_INFINITY,
        (steps[a] ?? Number.POSITIVE_INFINITY) + 1,
      );
  return steps;
}

it("puts dense groups into communities of their own, the largest first, and never across components", () => {
  const clique = (from: number, size: number) =>
    Array.from({ length: size }, (_, i) =>
      Array.from({ length: i }, (__, j) => [from + i, from + j] as const),
    ).flat();
  const pairs = [
    ...clique(0, 4),
    ...clique(4, 6),
    ...clique(10, 5),
    [3, 4] as const,
    [9, 10] as const,
  ];
  const communities = [...communitiesOf(adjacencyOf(graphTableOf(16, pairs)))];
  expect(communities.slice(4, 10)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(communities.slice(10, 15)).toEqual([1, 1, 1, 1, 1]);
  expect(communities.slice(0, 4)).toEqual([2, 2, 2, 2]);
  expect(communities[15]).toBe(3);
  fc.assert(
    fc.property(anyGraph, ([n, edges]) => {
      const of = communitiesOf(adjacencyOf(graphTableOf(n, edges)));
      const steps = distances(n, edges);
      for (let row = 0; row < n; row++)
        if (of[row] === of[0]) expect(steps[row]).not.toBe(Number.POSITIVE_INFINITY);
    }),
  );
});
