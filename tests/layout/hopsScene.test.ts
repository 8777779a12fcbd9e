import fc from "fast-check";
import { expect, it } from "vitest";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { withinHops } from "../../src/graph/neighbourhood.ts";
import { hopsScene } from "../../src/layout/hopsScene.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const index = buildIndex(dataset, graph);
const data = { graph, deals: new Map(index.deals.map((deal) => [deal.id, deal])) };
const thing = fc.constantFrom(...graph.nodes());
const hops = fc.integer({ min: 1, max: 4 });
const endsWays = (id: string) => /^(regulator|payload):/.test(id);

it("reaches the neighbours by one hop, and by each more hop what touches those, but nothing through a regulator or payload", () => {
  fc.assert(
    fc.property(thing, hops, (from, most) => {
      const reached = withinHops(graph, [from], most);
      expect(new Set([...withinHops(graph, [from], 1).keys()])).toEqual(
        new Set([from, ...graph.neighbors(from)]),
      );
      for (const [id, { hops, by }] of reached) {
        if (by === null) continue;
        expect(reached.get(by)?.hops).toBe(hops - 1);
        expect(graph.areNeighbors(id, by)).toBe(true);
        expect(by === from || !endsWays(by)).toBe(true);
      }
      const inner = [...reached]
        .filter(([id, { hops }]) => hops < most && (id === from || !endsWays(id)))
        .map(([id]) => id);
      for (const id of inner)
        for (const other of graph.neighbors(id)) expect(reached.has(other)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("draws just these, each on the ring of its hops and none on another", () => {
  fc.assert(
    fc.property(thing, hops, (from, most) => {
      const scene = hopsScene(data, from, most);
      const reached = withinHops(graph, [from], most);
      expect(new Set(scene.nodes.map(({ id }) => id))).toEqual(new Set(reached.keys()));
      const places = scene.nodes.map(({ x, y }) => `${x} ${y}`);
      expect(new Set(places).size).toBe(places.length);
      const rings = new Map<number, number[]>();
      for (const { id, x, y } of scene.nodes) {
        const ring = reached.get(id)?.hops ?? 0;
        rings.set(ring, [...(rings.get(ring) ?? []), Math.hypot(x / 1.5, y)]);
      }
      for (const radii of rings.values())
        expect(Math.max(...radii) - Math.min(...radii)).toBeLessThan(2);
    }),
    { numRuns: 40 },
  );
});

it("puts the parties and assets of a deal on the first ring", () => {
  const deal = data.deals.get(index.lead);
  const scene = hopsScene(data, index.lead, 1);
  expect(new Set(scene.nodes.map(({ id }) => id))).toEqual(
    new Set([...(deal?.parties ?? []).map(({ id }) => id), ...(deal?.assets ?? [])]),
  );
});
