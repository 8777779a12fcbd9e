import { describe, expect, it } from "vitest";
import { graphFromIndex } from "../../src/graph/atlasIndex.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { graphOn } from "../../src/graph/graphOn.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const deals = (on: string) =>
  new Set(
    graphOn(graph, on)
      .mapEdges((_id, { deal }) => deal)
      .filter((deal) => deal !== null),
  );

describe("the derived graph", () => {
  it("draws a deal from licensor to licensee, and a deal without stated roles between all its parties without an arrow", () => {
    const lead =
      graph.findEdge(
        (_id, { deal }) => deal === "deal:hengrui-glenmark-trastuzumab-rezetecan-2025",
      ) ?? "";
    expect([graph.source(lead), graph.target(lead)]).toEqual([
      "company:hengrui",
      "company:glenmark-specialty",
    ]);
    const three = graph.filterEdges(
      (_id, { deal }) => deal === "deal:genequantum-aimedbio-biohaven-2025",
    );
    expect(three).toHaveLength(3);
    expect(three.every((edge) => graph.getEdgeAttribute(edge, "directed") === false)).toBe(true);
  });
  it("draws only stated rivalry as stated", () => {
    const stated = graph.filterEdges((_id, { kind }) => kind === "rival-stated");
    expect(stated).toHaveLength(dataset.rivalries.size);
    expect(graph.hasEdge("drug:trastuzumab-deruxtecan", "drug:disitamab-vedotin")).toBe(false);
  });
  it("gives no right under an option that was not exercised", () => {
    expect(graph.hasEdge("rights:company:gsk>drug:hengrui-gsk-option-programmes")).toBe(false);
  });
  it("comes back from the index as it was", () => {
    const back = graphFromIndex(JSON.parse(JSON.stringify(buildIndex(dataset, graph))));
    expect(back.nodes().sort()).toEqual(graph.nodes().sort());
    expect(back.edges().sort()).toEqual(graph.edges().sort());
    for (const edge of graph.edges()) {
      expect(back.getEdgeAttributes(edge)).toEqual(graph.getEdgeAttributes(edge));
      expect(back.extremities(edge)).toEqual(graph.extremities(edge));
    }
  });
});

describe("the graph of a day", () => {
  it("has no deal that came later", () => {
    expect(deals("2025-09-23").has("deal:hengrui-glenmark-trastuzumab-rezetecan-2025")).toBe(false);
    expect(deals("2025-09-24").has("deal:hengrui-glenmark-trastuzumab-rezetecan-2025")).toBe(true);
  });
  it("turns an ended deal to a ghost and takes its rights back", () => {
    const edges = (on: string) => {
      const then = graphOn(graph, on);
      const id = then.findEdge(
        (_id, { deal }) => deal === "deal:immuneonco-axion-imm2510-imm27m-2024",
      );
      return {
        ended: id === undefined ? undefined : then.getEdgeAttribute(id, "ended"),
        rights: then.hasEdge("rights:company:axion-bio>drug:imm2510"),
      };
    };
    expect(edges("2025-06-01")).toEqual({ ended: false, rights: true });
    expect(edges("2026-02-01")).toEqual({ ended: true, rights: false });
  });
  it("loses no node and changes nothing in the graph it was made from", () => {
    const before = graph.size;
    expect(graphOn(graph, "1990-01-01").order).toBe(graph.order);
    expect(graph.size).toBe(before);
  });
});
