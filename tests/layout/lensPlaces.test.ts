import fc from "fast-check";
import { expect, it } from "vitest";
import type { AtlasGraph } from "../../src/graph/atlasGraph.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { ASSET_PARTS } from "../../src/graph/lensParts.ts";
import { assetsScene } from "../../src/layout/assetsScene.ts";
import { lensPlaces, type Places } from "../../src/layout/lensPlaces.ts";
import { licensingScene } from "../../src/layout/licensingScene.ts";
import { stressLayout } from "../../src/layout/stressLayout.ts";
import { realDataset } from "../realData.ts";
import { shuffled } from "./shuffled.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const index = buildIndex(dataset, graph);
const data = { graph, deals: new Map(index.deals.map((deal) => [deal.id, deal])) };
const baked = lensPlaces(graph);

it("gives the same bytes whatever the order of the files", () => {
  expect(JSON.stringify(lensPlaces(shuffled(graph)))).toBe(JSON.stringify(baked));
});

const nearest = (places: Places) => {
  const all = Object.values(places);
  return Math.min(
    ...all.flatMap(([x, y], i) => all.slice(i + 1).map(([u, v]) => Math.hypot(x - u, y - v))),
  );
};

it.each([
  ["licensing, wide", baked.licensing.wide, 45],
  ["licensing, narrow", baked.licensing.narrow, 45],
  ["assets, wide", baked.assets.wide.places, 25],
  ["assets, narrow", baked.assets.narrow.places, 25],
])("lets no node stand on another: %s", (_lens, places, least) => {
  expect(nearest(places)).toBeGreaterThanOrEqual(least);
});

it("keeps distances in the graph: the ends of a chain lie farthest apart", () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 12 }), (long) => {
      const ids = Array.from({ length: long }, (_, i) => `company:${String.fromCharCode(97 + i)}`);
      const links = new Map(
        ids.map((id, i) => [
          id,
          new Set([ids[i - 1], ids[i + 1]].filter((other) => other !== undefined)),
        ]),
      );
      const places = stressLayout(links, 100);
      const far = (a = "", b = "") => {
        const [from, to] = [places.get(a), places.get(b)];
        return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Number.NaN;
      };
      const most = Math.max(...ids.flatMap((a) => ids.map((b) => far(a, b))));
      expect(far(ids[0], ids[long - 1])).toBe(most);
    }),
  );
});

it("draws every company with a deal and no other, and every deal once, in a bundle with its count", () => {
  const { nodes, edges } = licensingScene(data, baked.licensing.wide);
  const dealers = new Set(
    [...data.deals.values()].flatMap(({ parties }) =>
      parties.length > 1 ? parties.map(({ id }) => id) : [],
    ),
  );
  expect(new Set(nodes.map(({ id }) => id))).toEqual(dealers);
  expect(edges.reduce((sum, { count = 1 }) => sum + count, 0)).toBe(
    graph.filterEdges((_e, { kind }) => kind === "deal").length,
  );
  for (const { count = 1, label } of edges) expect(label).toBe(count > 1 ? `×${count}` : undefined);
  const pairs = edges.map(({ source, target, directed }) =>
    (directed ? [source, target] : [source, target].sort()).join(directed ? ">" : "~"),
  );
  expect(new Set(pairs).size).toBe(pairs.length);
});

it("shows all that has an asset, with every target and regulator that one touches", () => {
  const { nodes, hulls = [] } = assetsScene(data, baked.assets.wide);
  const shown = new Set(nodes.map(({ id }) => id));
  const { nodes: kinds, edges } = ASSET_PARTS;
  const linked = graph.filterNodes(
    (id, { kind }) =>
      kinds.some((one) => one === kind) &&
      graph.someEdge(id, (_e, edge) => edges.some((one) => one === edge.kind)),
  );
  expect([...shown].sort()).toEqual(linked.sort());
  expect(hulls.find(({ id }) => id === "company:hengrui")?.sublabel).toMatch(/^\d\d drugs$/);
});

it("says over each shelf how many stand on it, of a part of the graph as of all", () => {
  const part = graph.copy() as AtlasGraph;
  for (const id of part.filterNodes((_id, { kind }) => kind === "drug").slice(0, 90))
    part.dropNode(id);
  for (const shown of [graph, part]) {
    const { nodes, hulls = [] } = assetsScene({ ...data, graph: shown }, baked.assets.wide);
    const count = (kind: string) => nodes.filter((node) => node.kind === kind).length;
    const caption = (id: string) => hulls.find((hull) => hull.id === `shelf:${id}`)?.label;
    expect(caption("target")).toBe(`${count("target")} targets`);
    expect(caption("regulator")).toBe(`${count("regulator")} regulators`);
    const few = nodes.filter(({ kind, inRow }) => kind === "company" && inRow).length;
    expect(caption("few")).toBe(`${few} companies with one or two drugs here`);
  }
});

it("moves nothing when a filter takes part of the graph away", () => {
  const part = graph.copy() as AtlasGraph;
  for (const id of part.filterEdges((_e, { kind }) => kind === "deal").slice(0, 60))
    part.dropEdge(id);
  const before = new Map(
    licensingScene(data, baked.licensing.wide).nodes.map(({ id, x, y }) => [id, `${x} ${y}`]),
  );
  const after = licensingScene({ ...data, graph: part }, baked.licensing.wide).nodes;
  expect(after.length).toBeLessThan(before.size);
  for (const { id, x, y } of after) expect(`${x} ${y}`).toBe(before.get(id));
});
