import fc from "fast-check";
import { expect, it } from "vitest";
import { adjacencyOf } from "../../src/network/adjacency.ts";
import { communitiesOf } from "../../src/network/louvain.ts";
import { anyEdges, distances } from "./anyEdges.ts";
import { graphTableOf } from "./graphTableOf.ts";

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
    fc.property(anyEdges, ([n, edges]) => {
      const of = communitiesOf(adjacencyOf(graphTableOf(n, edges)));
      const steps = distances(n, edges);
      for (let row = 0; row < n; row++)
        if (of[row] === of[0]) expect(steps[row]).not.toBe(Number.POSITIVE_INFINITY);
    }),
  );
});
