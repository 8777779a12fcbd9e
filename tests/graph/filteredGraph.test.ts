import { describe, expect, it } from "vitest";
import { graphFromIndex } from "../../src/graph/atlasIndex.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { filteredGraph, kindCounts, type Remaining } from "../../src/graph/filteredGraph.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const index = buildIndex(dataset, deriveGraph(dataset));
const whole: Remaining = {
  graph: graphFromIndex(index),
  deals: new Map(index.deals.map((deal) => [deal.id, deal])),
};
const LEAD = "deal:hengrui-glenmark-trastuzumab-rezetecan-2025";
const one = filteredGraph(whole, new Set([LEAD]), [], []);

describe("the filtered graph", () => {
  it("holds the deals that fit, their parties and drugs, and what those drugs bind, carry and went through", () => {
    expect([...one.deals.keys()]).toEqual([LEAD]);
    const of = (kind: string) =>
      one.graph.filterNodes((_id, attributes) => attributes.kind === kind).sort();
    expect(of("company")).toEqual(["company:glenmark-specialty", "company:hengrui"]);
    expect(of("drug")).toEqual(["drug:trastuzumab-rezetecan"]);
    expect(of("target")).toEqual(["target:her2"]);
    expect(of("payload")).toContain("payload:rezetecan");
    expect(of("regulator")).toContain("regulator:nmpa");
    expect(one.graph.filterEdges((_id, { deal }) => deal !== null && deal !== LEAD)).toEqual([]);
  });
  it("leaves out the other deals of the same two companies", () => {
    const ends = (edge: string) => whole.graph.extremities(edge).join();
    const edges = whole.graph.filterEdges((_id, { deal }) => deal !== null);
    const twin = (edge: string) => edges.find((each) => each !== edge && ends(each) === ends(edge));
    const edge = edges.find((each) => twin(each) !== undefined) ?? "";
    const other = twin(edge) ?? "";
    const deal = whole.graph.getEdgeAttribute(edge, "deal") ?? "";
    const { graph } = filteredGraph(whole, new Set([deal]), [], []);
    expect([graph.hasEdge(edge), graph.hasEdge(other)]).toEqual([true, false]);
  });
  it("keeps what the reader looks at, even where it does not fit", () => {
    const kept = filteredGraph(
      whole,
      new Set([LEAD]),
      ["kind:company"],
      ["drug:ivonescimab", LEAD],
    );
    expect(kept.graph.hasNode("drug:ivonescimab")).toBe(true);
    expect(kept.graph.hasNode("drug:trastuzumab-rezetecan")).toBe(true);
    expect(kept.graph.hasNode("target:her2")).toBe(false);
    expect(kept.outside).toEqual(["drug:ivonescimab"]);
  });
  it("shows only the kinds asked for", () => {
    const { graph, deals } = filteredGraph(whole, null, ["kind:company"], []);
    expect(kindCounts(graph).get("company")).toBe(dataset.companies.size);
    expect(kindCounts(graph).get("drug")).toBe(0);
    expect(deals.size).toBe(dataset.deals.size);
  });
  it("changes nothing in the graph it was made from", () => {
    expect(whole.graph.order).toBe(index.entities.length);
    expect(whole.graph.size).toBe(index.edges.length);
  });
});
