import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { focusScene } from "../../src/layout/focusScene.ts";
import { grownScene } from "../../src/layout/grownScene.ts";
import { hopsScene } from "../../src/layout/hopsScene.ts";
import { licensingScene } from "../../src/layout/licensingScene.ts";
import { pathScene } from "../../src/layout/pathScene.ts";
import type { Scene, SceneEdge } from "../../src/layout/scene.ts";
import { wholeScene } from "../../src/layout/wholeScene.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const deals = new Map(buildIndex(dataset, graph).deals.map((deal) => [deal.id, deal]));
const data = { graph, deals };
const places = Object.fromEntries(graph.nodes().map((id, i) => [id, [i * 40, 0] as const]));

interface Drawn {
  upfront: number | null;
  maximum: number | null;
  ended: boolean;
  directed: boolean;
  count: number;
}

const pairOf = (source: string, target: string, directed: boolean) =>
  directed ? `${source}>${target}` : [source, target].sort().join("~");
const sum = (amounts: readonly (number | null)[]) => {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : known.reduce((total, amount) => total + amount, 0);
};
const rounded = (amount: number | null) =>
  amount === null ? null : Math.round(amount * 1000) / 1000;

/** What is known of each pair, read from the deals one by one; `tells` leaves out those that a picture is not about. */
function pairsOf(tells: (deal: string) => boolean): Map<string, Drawn> {
  const members = new Map<
    string,
    { upfront: number | null; maximum: number | null; ended: boolean; directed: boolean }[]
  >();
  graph.forEachEdge((_edge, { kind, deal, directed, upfront, maximum, ended }, source, target) => {
    if (kind !== "deal" || !tells(deal ?? "")) return;
    const pair = pairOf(source, target, directed);
    members.set(pair, [...(members.get(pair) ?? []), { upfront, maximum, ended, directed }]);
  });
  return new Map(
    [...members].map(([pair, all]) => [
      pair,
      {
        upfront: rounded(sum(all.map(({ upfront }) => upfront))),
        maximum: rounded(sum(all.map(({ maximum }) => maximum))),
        ended: all.filter(({ ended }) => !ended).length === 0,
        directed: all[0]?.directed ?? true,
        count: all.length,
      },
    ]),
  );
}

const shownDeals = ({ edges }: Scene) =>
  edges.filter(({ kind, emphasis }) => kind === "deal" && emphasis !== "faint");
const pair = ({ source, target, directed = true }: SceneEdge) => pairOf(source, target, directed);
const drawn = ({ upfront, maximum, ended, directed, count = 1 }: SceneEdge) => ({
  upfront,
  maximum,
  ended,
  directed,
  count,
});

/** Fails where a picture draws a pair twice, or otherwise than its deals say. */
function expectPairs(scene: Scene, known: ReadonlyMap<string, Drawn>): void {
  const lines = shownDeals(scene);
  expect(new Set(lines.map(pair)).size).toBe(lines.length);
  for (const line of lines)
    expect([pair(line), drawn(line)]).toEqual([pair(line), known.get(pair(line))]);
}

const whole = pairsOf(() => true);
const several = [...whole].filter(([pair, { count }]) => count > 1 && pair.includes(">"));
const node = fc.constantFrom(...graph.nodes());
const company = fc.constantFrom(
  ...graph.filterNodes(
    (id, { kind }) => kind === "company" && graph.someEdge(id, (_e, edge) => edge.kind === "deal"),
  ),
);

it("shows the same money, count and end of a pair whether its picture is composed or expanded", () => {
  expect(several.length).toBeGreaterThan(10);
  for (const [pairName, known] of several) {
    const [giver = ""] = pairName.split(">");
    const { kind, label } = graph.getNodeAttributes(giver);
    const alone = { id: giver, kind, label, x: 0, y: 0, radius: 9, emphasis: "lead" as const };
    const focus = { minX: -1, maxX: 1, minY: -1, maxY: 1 };
    const find = (scene: Scene) =>
      shownDeals(scene)
        .filter((line) => pair(line) === pairName)
        .map(drawn);
    expect([pairName, find(focusScene(data, giver))]).toEqual([pairName, [known]]);
    expect([
      pairName,
      find(grownScene({ nodes: [alone], edges: [], focus }, graph, [giver], [])),
    ]).toEqual([pairName, [known]]);
  }
});

it("shows the same of every pair in every picture of more than a drug", () => {
  expectPairs(wholeScene(data), whole);
  expectPairs(licensingScene(data, places), whole);
  fc.assert(
    fc.property(
      company,
      company,
      fc.boolean(),
      fc.constantFrom(1, 2, 3, 4),
      (one, other, small, hops) => {
        const focused = focusScene(data, one, small);
        expectPairs(focused, whole);
        expectPairs(grownScene(focused, graph, [other, one], []), whole);
        expectPairs(hopsScene(data, one, hops, small), whole);
        for (const next of graph.neighbors(one))
          expectPairs(pathScene(data, [one, next], small), whole);
      },
    ),
    { numRuns: 60 },
  );
});

it("shows round a drug, of a pair, all deals but those over drugs that do not stand there", () => {
  fc.assert(
    fc.property(node, fc.boolean(), (focus, small) => {
      const scene = focusScene(data, focus, small);
      const round = focus.startsWith("drug:");
      const stand = new Set(
        scene.nodes.filter(({ emphasis }) => emphasis !== "faint").map(({ id }) => id),
      );
      const told = (deal: string) => {
        const assets = deals.get(deal)?.assets ?? [];
        return !round || assets.length === 0 || assets.some((id) => stand.has(id));
      };
      expectPairs(scene, pairsOf(told));
    }),
    { numRuns: 200 },
  );
});
