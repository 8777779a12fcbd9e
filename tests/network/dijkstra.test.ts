import fc from "fast-check";
import { expect, it } from "vitest";
import { type CostedStep, cheapestWays } from "../../src/network/dijkstra.ts";

type Edge = readonly [a: number, b: number, cost: number];
const edges = fc
  .integer({ min: 1, max: 9 })
  .chain((n) => fc.array(fc.tuple(fc.nat(n - 1), fc.nat(n - 1), fc.nat(4)), { maxLength: 24 }));

/** The steps of undirected edges; an edge is named by its ends and its cost. */
const stepsOf =
  (all: readonly Edge[]) =>
  (node: string): CostedStep[] =>
    all.flatMap(([a, b, cost]) => {
      const edge = `${a}-${b}`;
      if (String(a) === node) return [{ to: String(b), cost, edge }];
      return String(b) === node ? [{ to: String(a), cost, edge }] : [];
    });

/** What each node costs, by trying every edge as often as there are nodes (Bellman and Ford). */
function costs(all: readonly Edge[]): Map<string, number> {
  const known = new Map([["0", 0]]);
  for (let round = 0; round < 10; round++)
    for (const [a, b, cost] of all.flatMap(([a, b, cost]): Edge[] => [
      [a, b, cost],
      [b, a, cost],
    ])) {
      const here = known.get(String(a));
      const way = (here ?? Number.POSITIVE_INFINITY) + cost;
      if (way < (known.get(String(b)) ?? Number.POSITIVE_INFINITY)) known.set(String(b), way);
    }
  return known;
}

it("finds what every node that is reached costs, and no other", () => {
  fc.assert(
    fc.property(edges, (all) => {
      const found = cheapestWays("0", stepsOf(all));
      expect(new Map([...found].map(([id, { cost }]) => [id, cost]))).toEqual(costs(all));
    }),
  );
});

it("gives ways that are there: the cost of each is that of the node before and of its last step", () => {
  fc.assert(
    fc.property(edges, (all) => {
      const found = cheapestWays("0", stepsOf(all));
      for (const [id, { cost, before, edge }] of found) {
        if (id === "0") continue;
        const last = stepsOf(all)(before).filter((step) => step.to === id && step.edge === edge);
        const sums = last.map((step) => (found.get(before)?.cost ?? Number.NaN) + step.cost);
        expect(sums).toContain(cost);
      }
    }),
  );
});

it("gives one answer whatever the order of the edges", () => {
  fc.assert(
    fc.property(edges, fc.infiniteStream(fc.nat()), (all, keys) => {
      const shuffled = all
        .map((edge) => [keys.next().value ?? 0, edge] as const)
        .sort(([a], [b]) => a - b)
        .map(([, edge]) => edge);
      expect(new Map(cheapestWays("0", stepsOf(shuffled)))).toEqual(
        cheapestWays("0", stepsOf(all)),
      );
    }),
  );
});

it("goes no farther than it is asked, and of equal ways takes the lesser node, then the lesser edge", () => {
  const line = stepsOf([
    [0, 1, 1],
    [1, 2, 1],
    [2, 3, 1],
  ]);
  const near = cheapestWays("0", line, "1");
  expect([...near.keys()]).toEqual(["0", "1"]);
  const square = stepsOf([
    [0, 2, 1],
    [0, 1, 1],
    [2, 3, 1],
    [1, 3, 1],
  ]);
  expect(cheapestWays("0", square).get("3")).toEqual({ cost: 2, before: "1", edge: "1-3" });
  const twice = () => ["b", "a"].map((edge) => ({ to: "1", cost: 1, edge }));
  expect(cheapestWays("0", twice).get("1")?.edge).toBe("a");
});
