import { expect, it } from "vitest";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { dealBundles, openBundles } from "../../src/layout/dealBundles.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const { deals } = buildIndex(dataset, graph);
const bundles = dealBundles(graph);
const picks = (edges: readonly { picks?: string }[]) => edges.map((edge) => edge.picks);

it("draws the deals between two companies in one direction as one line, and says how many they are", () => {
  expect(
    new Set(
      bundles.map(({ source, target, directed }) =>
        directed ? `${source}>${target}` : [source, target].sort().join(),
      ),
    ).size,
  ).toBe(bundles.length);
  const drawn = bundles.reduce((sum, { count = 1 }) => sum + count, 0);
  expect(drawn).toBe(graph.filterEdges((_id, { kind }) => kind === "deal").length);
});

it("lays a bundle open when one of its deals is chosen, whichever it is, each deal on a line of its own", () => {
  const bundle = [...bundles].sort((a, b) => (b.count ?? 1) - (a.count ?? 1))[0];
  const { source = "", target = "", count = 0, directed } = bundle ?? {};
  expect(count).toBeGreaterThan(2);
  const members = graph
    .filterEdges(
      source,
      target,
      (_id, { kind, directed: way }, from) =>
        kind === "deal" && way === directed && (!way || from === source),
    )
    .map((edge) => graph.getEdgeAttribute(edge, "deal"));
  expect(members).toHaveLength(count);
  for (const chosen of members) {
    const opened = openBundles(graph, bundles, chosen);
    for (const member of members) expect(picks(opened)).toContain(member);
    const lines = opened.filter(
      ({ picks }) => picks !== undefined && members.includes(picks) && picks !== null,
    );
    const between = lines.filter(
      (line) => [line.source, line.target].sort().join() === [source, target].sort().join(),
    );
    expect(new Set(between.map(({ bend }) => bend)).size).toBe(count);
    expect(between.every(({ label }) => label === undefined)).toBe(true);
  }
});

it("leaves all other bundles closed, and all of them where no deal is chosen", () => {
  expect(openBundles(graph, bundles, null)).toEqual(bundles);
  for (const { id } of deals.slice(0, 40)) {
    const opened = openBundles(graph, bundles, id);
    const closed = opened.filter(({ count = 1 }) => count > 1);
    for (const bundle of closed) expect(bundles).toContain(bundle);
  }
});
