import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { connections } from "../../src/graph/connections.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { readingOf } from "../../src/graph/edgeSources.ts";
import { pathScene } from "../../src/layout/pathScene.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const index = buildIndex(dataset, graph);
const data = { graph, deals: new Map(index.deals.map((deal) => [deal.id, deal])) };
const RIVALS = [
  "company:hengrui",
  "drug:shr-a2009",
  "drug:patritumab-deruxtecan",
  "company:merck-co",
];
const ways = fc
  .tuple(fc.constantFrom(...graph.nodes()), fc.constantFrom(...graph.nodes()))
  .map(([from, to]) => connections(readingOf(dataset, graph), graph, from, to, 1)[0])
  .filter((way) => way !== undefined)
  .map(({ steps }) => [
    ...steps.slice(0, 1).map((step) => step.from.id),
    ...steps.map((step) => step.to.id),
  ]);

it("draws the nodes of a way from left to right, downward when narrow, and an edge for each step", () => {
  fc.assert(
    fc.property(ways, (path) => {
      const wide = pathScene(data, path);
      expect(wide.nodes.map(({ id }) => id)).toEqual(path);
      expect(wide.nodes.map(({ x }) => x)).toEqual(
        wide.nodes.map(({ x }) => x).sort((a, b) => a - b),
      );
      expect(new Set(wide.nodes.map(({ x }) => x)).size).toBe(path.length);
      path.slice(1).forEach((id, i) => {
        const before = path[i];
        expect(
          wide.edges.some(
            ({ source, target }) => [source, target].sort().join() === [before, id].sort().join(),
          ),
        ).toBe(true);
      });
      const ys = pathScene(data, path, true).nodes.map(({ y }) => y);
      expect(ys).toEqual([...ys].sort((a, b) => b - a));
    }),
    { numRuns: 30 },
  );
});

it("draws no edge but those from one node to the next", () => {
  const path = [
    "company:hengrui",
    "drug:trastuzumab-rezetecan",
    "target:her2",
    "drug:trastuzumab-deruxtecan",
  ];
  const { edges } = pathScene(data, path);
  for (const { source, target } of edges)
    expect(Math.abs(path.indexOf(source) - path.indexOf(target))).toBe(1);
});

it("makes one bundle of the deals of one direction, and one dotted line of a derived rivalry", () => {
  const { edges } = pathScene(data, ["company:daiichi-sankyo", "company:astrazeneca"]);
  expect(edges).toHaveLength(1);
  expect(edges[0]).toMatchObject({ kind: "deal", count: 2, label: "2 deals" });
  const middle = pathScene(data, RIVALS).edges.filter(({ source }) => source === "drug:shr-a2009");
  expect(middle.map(({ kind, label }) => [kind, label])).toEqual([
    ["rival-derived", "derived rival"],
  ]);
});

it("leaves out what the graph does not know", () => {
  expect(pathScene(data, ["company:nobody"]).nodes).toEqual([]);
  expect(pathScene(data, ["company:nobody", ...RIVALS]).nodes.map(({ id }) => id)).toEqual(RIVALS);
});
