import fc from "fast-check";

/** A number of nodes and edges between them by row, loops and parallel edges among them. */
export const anyEdges = fc
  .integer({ min: 2, max: 24 })
  .chain((n) =>
    fc.tuple(fc.constant(n), fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1)), { maxLength: 60 })),
  );

/** Steps from node 0, by relaxing every edge until nothing changes. */
export function distances(n: number, pairs: readonly (readonly [number, number])[]): number[] {
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
