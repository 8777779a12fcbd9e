import { describe, expect, it } from "vitest";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { focusScene } from "../../src/layout/focusScene.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const index = buildIndex(dataset, graph);
const data = { graph, deals: new Map(index.deals.map((deal) => [deal.id, deal])) };

describe("a focused picture", () => {
  it("puts the parties above, the asset in the middle, the target below and the rivals beneath", () => {
    const { nodes } = focusScene(data, index.lead);
    const y = (id: string) => nodes.find((node) => node.id === id)?.y ?? Number.NaN;
    expect(y("company:hengrui")).toBeGreaterThan(y("drug:trastuzumab-rezetecan"));
    expect(y("company:glenmark-specialty")).toBeGreaterThan(y("drug:trastuzumab-rezetecan"));
    expect(y("drug:trastuzumab-rezetecan")).toBeGreaterThan(y("target:her2"));
    expect(y("target:her2")).toBeGreaterThan(y("drug:trastuzumab-deruxtecan"));
  });
  it("can be made of every entity and deal, with one lead, nobody placed twice and no place that is none", () => {
    for (const focus of [...graph.nodes(), ...data.deals.keys()]) {
      for (const small of [false, true]) {
        const { nodes } = focusScene(data, focus, small);
        const shown = nodes.filter(({ emphasis }) => emphasis !== "faint");
        expect(
          shown.filter(({ emphasis }) => emphasis === "lead"),
          focus,
        ).toHaveLength(1);
        expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
        expect(nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
        if (small) expect(shown.length).toBeLessThanOrEqual(9);
      }
    }
  });
  it("puts no two shown nodes on one another", () => {
    for (const focus of [...graph.nodes(), ...data.deals.keys()]) {
      const shown = focusScene(data, focus).nodes.filter(({ emphasis }) => emphasis !== "faint");
      for (const [i, a] of shown.entries()) {
        for (const b of shown.slice(i + 1))
          expect(Math.hypot(a.x - b.x, a.y - b.y), `${focus}: ${a.id} on ${b.id}`).toBeGreaterThan(
            20,
          );
      }
    }
  });
});
