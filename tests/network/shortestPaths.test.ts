import fc from "fast-check";
import { expect, it } from "vitest";
import { adjacencyOf } from "../../src/network/adjacency.ts";
import { shortestPaths } from "../../src/network/shortestPaths.ts";
import { anyEdges, distances } from "./anyEdges.ts";
import { graphTableOf } from "./graphTableOf.ts";

const pathsOf = (n: number, pairs: readonly (readonly [number, number])[], most: number) =>
  shortestPaths(adjacencyOf(graphTableOf(n, pairs)), 0, n - 1, most);

it("finds shortest paths, along edges that are there, or says that there is none", () => {
  fc.assert(
    fc.property(anyEdges, fc.integer({ min: 1, max: 5 }), ([n, pairs], most) => {
      const steps = distances(n, pairs)[n - 1];
      const found = pathsOf(n, pairs, most);
      if (steps === Number.POSITIVE_INFINITY) expect(found).toEqual([]);
      else expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(most);
      for (const { rows, edges } of found) {
        expect(edges).toHaveLength(steps ?? -1);
        expect([rows[0], rows.at(-1)]).toEqual([0, n - 1]);
        edges.forEach((edge, i) => {
          expect([rows[i], rows[i + 1]].sort()).toEqual([...(pairs[edge] ?? [])].sort());
        });
      }
    }),
  );
});

it("finds every one of them, each once, parallel edges as one", () => {
  fc.assert(
    fc.property(anyEdges, ([n, pairs]) => {
      const steps = distances(n, pairs);
      const ways = new Array<number>(n).fill(0);
      ways[0] = 1;
      const links = new Set(pairs.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]));
      for (const row of steps.map((_, i) => i).sort((a, b) => (steps[a] ?? 0) - (steps[b] ?? 0)))
        for (let before = 0; before < n; before++)
          if (links.has(`${before} ${row}`) && (steps[before] ?? 0) + 1 === steps[row])
            ways[row] = (ways[row] ?? 0) + (ways[before] ?? 0);
      fc.pre((ways[n - 1] ?? 0) < 500);
      const found = pathsOf(n, pairs, 500).map(({ rows }) => rows.join(" "));
      expect(found).toHaveLength(ways[n - 1] ?? 0);
      expect(new Set(found).size).toBe(found.length);
    }),
  );
});

it("is at one place already where both ends are the same, and is not too deep for a long chain", () => {
  const chain = Array.from({ length: 50_000 }, (_, i) => [i, i + 1] as const);
  const adjacency = adjacencyOf(graphTableOf(50_001, chain));
  expect(shortestPaths(adjacency, 3, 3, 2)).toEqual([{ rows: [3], edges: [] }]);
  expect(shortestPaths(adjacency, 0, 50_000, 2).map(({ edges }) => edges.length)).toEqual([50_000]);
});
