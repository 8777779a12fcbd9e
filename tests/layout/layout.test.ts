import { DirectedGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { simpleGraph } from "../../src/graph/atlasGraph.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { focusScene } from "../../src/layout/focusScene.ts";
import { forceLayout, spread } from "../../src/network/forceLayout.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const index = buildIndex(dataset, graph);
const data = { graph, deals: new Map(index.deals.map((deal) => [deal.id, deal])) };

describe("the force layout", () => {
  it("gives the same places whatever the order of the nodes", () => {
    const simple = simpleGraph(graph);
    const turned = new DirectedGraph();
    for (const id of simple.nodes().reverse()) turned.addNode(id);
    for (const edge of simple.edges().reverse())
      turned.addEdge(simple.source(edge), simple.target(edge), {
        ...simple.getEdgeAttributes(edge),
      });
    expect(new Map([...forceLayout(turned, 40)].sort())).toEqual(
      new Map([...forceLayout(simple, 40)].sort()),
    );
  });
  it("heals a warm start that is no place", () => {
    const simple = simpleGraph(graph);
    const [first = ""] = simple.nodes();
    for (const { x, y } of forceLayout(
      simple,
      5,
      new Map([[first, { x: Number.NaN, y: Infinity }]]),
    ).values())
      expect(Number.isFinite(x + y)).toBe(true);
  });
  it("keeps nodes apart", () => {
    const places = [
      ...spread(
        new Map([
          ["a", { x: 0, y: 0 }],
          ["b", { x: 0, y: 0 }],
          ["c", { x: 900, y: 9 }],
        ]),
        1000,
        500,
        40,
      ).values(),
    ];
    for (const [i, a] of places.entries())
      for (const b of places.slice(i + 1))
        expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(37);
  });
});

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
