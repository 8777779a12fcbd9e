import { expect, it } from "vitest";
import type { AtlasGraph } from "../../src/graph/atlasGraph.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { mapGroups } from "../../src/layout/mapGroups.ts";
import { mapPlaces } from "../../src/layout/mapPlaces.ts";
import { wholeScene } from "../../src/layout/wholeScene.ts";
import { realDataset } from "../realData.ts";
import { shuffled } from "./shuffled.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const places = mapPlaces(graph);
const written = (all: typeof places) => JSON.stringify([...all]);
const apart = (a = "", b = "", all = places) => {
  const [from, to] = [all.get(a), all.get(b)];
  return from && to ? Math.hypot(from.x - to.x, from.y - to.y) : Number.NaN;
};
const mean = (numbers: readonly number[]) =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

it("gives the same bytes whatever the order of the files", () => {
  expect(written(mapPlaces(shuffled(graph)))).toBe(written(places));
});

it("places every node once, none on another", () => {
  expect([...places.keys()].sort()).toEqual(graph.nodes().sort());
  const all = [...places.values()];
  const nearest = all.reduce(
    (least, a, i) =>
      all.slice(i + 1).reduce((now, b) => Math.min(now, Math.hypot(a.x - b.x, a.y - b.y)), least),
    Infinity,
  );
  expect(nearest).toBeGreaterThanOrEqual(20);
});

it("puts every node in one group, and a group nearer together than things are on the whole", () => {
  const groups = mapGroups(graph);
  const members = groups.map(({ hub, own, satellites }) => [
    hub,
    ...own,
    ...satellites.flatMap(({ id, drugs }) => [id, ...drugs]),
  ]);
  expect(members.flat().sort()).toEqual(graph.nodes().sort());
  const within = members.flatMap(([hub, ...others]) => others.map((id) => apart(hub, id)));
  const ids = graph.nodes();
  expect(mean(within)).toBeLessThan(
    mean(ids.map((id, i) => apart(id, ids[(i * 7 + 3) % ids.length]))) / 6,
  );
});

it("moves old nodes little when a deal is added", () => {
  const more = graph.copy() as AtlasGraph;
  const [model = ""] = graph.filterEdges((_id, { kind }) => kind === "deal");
  more.addEdgeWithKey("another", "company:innovent", "company:remegen", {
    ...graph.getEdgeAttributes(model),
    deal: "deal:another",
  });
  const after = mapPlaces(more);
  const [xs] = [[...places.values()].map(({ x }) => x)];
  const width = Math.max(...xs) - Math.min(...xs);
  const moves = [...places]
    .map(([id, { x, y }]) => Math.hypot(x - (after.get(id)?.x ?? 0), y - (after.get(id)?.y ?? 0)))
    .sort((a, b) => a - b);
  expect((moves[Math.floor(moves.length / 2)] ?? width) / width).toBeLessThan(0.1);
});

it("draws deals and stated rivalry, and of the rest only what joins neighbours; every kind has names among the first", () => {
  const index = buildIndex(dataset, graph);
  const placed = graph.copy() as AtlasGraph;
  for (const [id, place] of places) placed.mergeNodeAttributes(id, place);
  const { nodes, edges } = wholeScene({
    graph: placed,
    deals: new Map(index.deals.map((deal) => [deal.id, deal])),
  });
  for (const { kind, source, target, emphasis } of edges) {
    const always = kind === "deal" || kind === "rival-stated";
    expect(emphasis).toBe(always || apart(source, target) < 130 ? "quiet" : "silent");
  }
  for (const kind of ["company", "drug", "target", "payload", "regulator"])
    expect(nodes.some((node) => node.kind === kind && node.emphasis === "direct")).toBe(true);
});
