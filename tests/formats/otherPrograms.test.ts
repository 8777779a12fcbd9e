import Graph from "graphology";
import gexf from "graphology-gexf";
import graphml from "graphology-graphml";
import { describe, expect, it } from "vitest";
import { readFile } from "../../src/formats/readFile.ts";
import { type GraphTable, givenValues, placeOf } from "../../src/network/graphTable.ts";
import { fixture, fixtures } from "./fixtures.ts";

function read(path: string): GraphTable {
  const { graph, report } = readFile(path, fixture(path));
  expect(report.refusals, path).toEqual([]);
  if (!graph) throw new Error(`${path} gave no graph`);
  return graph;
}

/** The values of a node and of an edge, by id. */
const node = (graph: GraphTable, id: string) => {
  const row = graph.nodes.ids.indexOf(id);
  return {
    label: graph.nodes.labels[row],
    ...placeOf(graph.nodes, row),
    ...Object.fromEntries(givenValues(graph.nodes.columns, row)),
  };
};
const edge = (graph: GraphTable, row: number) => ({
  ends: [
    graph.nodes.ids[graph.edges.sources[row] ?? -1],
    graph.nodes.ids[graph.edges.targets[row] ?? -1],
  ],
  directed: graph.edges.directed[row] === 1,
  ...Object.fromEntries(givenValues(graph.edges.columns, row)),
});

/** What both we and another reader keep of a graph: ends, directions and the attributes that no program renames. */
function shared(graph: GraphTable) {
  return {
    nodes: graph.nodes.ids.map((id) => {
      const { label, x, y, kind, sublabel, rank, share, listed } = node(graph, id) as Record<
        string,
        unknown
      >;
      return { id, label, x, y, kind, sublabel, rank, share, listed };
    }),
    edges: graph.edges.ids.map((_id, row) => {
      const { ends, directed, weight, kind, deal, since, ended, upfront_usd_m, maximum_usd_m } =
        edge(graph, row) as Record<string, unknown>;
      return { ends, directed, weight, kind, deal, since, ended, upfront_usd_m, maximum_usd_m };
    }),
  };
}
function sharedOf(graph: Graph) {
  return {
    nodes: graph.mapNodes((id, { label, x, y, kind, sublabel, rank, share, listed }) => ({
      id,
      label,
      x,
      y,
      kind,
      sublabel,
      rank,
      share,
      listed,
    })),
    edges: graph.mapEdges((key, attributes, source, target) => {
      const { weight, kind, deal, since, ended, upfront_usd_m, maximum_usd_m } = attributes;
      return {
        ends: [source, target],
        directed: graph.isDirected(key),
        weight,
        kind,
        deal,
        since,
        ended,
        upfront_usd_m,
        maximum_usd_m,
      };
    }),
  };
}

describe("a file of another program", () => {
  it("opens, whichever it is", () => {
    for (const { path, text } of fixtures()) {
      const { graph, report } = readFile(path, text);
      expect(report.refusals, path).toEqual([]);
      expect(graph?.nodes.ids.length, path).toBeGreaterThan(1);
      expect(report.rows.kept, path).toBe(
        (graph?.nodes.ids.length ?? 0) + (graph?.edges.ids.length ?? 0),
      );
    }
  });
  it("says the same to us and to graphology’s own readers", () => {
    for (const path of [
      "otherPrograms/networkx-3.6.1.gexf",
      "otherPrograms/graphology-gexf-0.13.2.gexf",
      "otherPrograms/networkx-3.6.1-undirected.gexf",
    ])
      expect(shared(read(path)), path).toEqual(sharedOf(gexf.parse(Graph, fixture(path))));
    const path = "otherPrograms/networkx-3.6.1.graphml";
    expect(shared(read(path))).toEqual(sharedOf(graphml.parse(Graph, fixture(path))));
    const whole = Graph.from(JSON.parse(fixture("otherPrograms/graphology-0.26.0.json")));
    expect(shared(read("otherPrograms/graphology-0.26.0.json"))).toEqual(sharedOf(whole));
  });
  it("says the same in every format that NetworkX and Cytoscape write", () => {
    const bare = (path: string) => {
      const { nodes, edges } = shared(read(path));
      const sorted = edges
        .map(({ weight: _weight, directed: _directed, ...rest }) => JSON.stringify(rest))
        .sort();
      return {
        nodes: nodes.map(({ id, label, kind, sublabel }) => ({ id, label, kind, sublabel })),
        edges: sorted,
      };
    };
    const reference = bare("otherPrograms/networkx-3.6.1.gexf");
    for (const name of [
      "networkx-3.6.1.graphml",
      "networkx-3.6.1-node-link.json",
      "networkx-3.6.1-cytoscape.json",
      "cytoscape.js-3.34.4.json",
      "graphology-0.26.0.json",
      "graphology-gexf-0.13.2.gexf",
    ])
      expect(bare(`otherPrograms/${name}`), name).toEqual(reference);
  });
});

describe("the dialect of", () => {
  it("Gephi 0.9: draft namespace, defaults, looks, mixed directions", () => {
    const graph = read("dialects/gephi-1.2draft.gexf");
    expect(node(graph, "company:hengrui")).toEqual({
      label: "Hengrui",
      x: -103.25,
      y: 40.5,
      Kind: "company",
      Degree: 2,
      "Clustering Coefficient": 0.25,
      Tags: "china|oncology",
      Listed: true,
      "viz:size": 17.5,
      "viz:color": "#cc6600",
    });
    expect(node(graph, "company:glenmark-specialty")).toMatchObject({
      Degree: 0,
      "viz:color": "rgba(0,102,204,0.6)",
    });
    expect(node(graph, "drug:trastuzumab-rezetecan")).toEqual({
      label: "drug:trastuzumab-rezetecan",
      Degree: 0,
      "viz:shape": "square",
    });
    expect(edge(graph, 0)).toEqual({
      ends: ["company:hengrui", "company:glenmark-specialty"],
      directed: true,
      weight: 18,
      label: "licence",
      Year: 2025,
    });
    expect(graph.edges.ids).toEqual(["0", "e2", "e3"]);
    expect([...graph.edges.directed]).toEqual([1, 0, 0]);
  });
  it("Gephi 0.10: times, nested nodes, colours in hex, edges without ids", () => {
    const graph = read("dialects/gephi-1.3-dynamic.gexf");
    expect(node(graph, "a")).toEqual({
      label: "A",
      spells: "2019-01-01/2021-06-30",
      stage: "phase-1",
      trials: "[1, 2, 3]",
      "viz:color": "#FF0022",
    });
    expect(node(graph, "a1")).toEqual({ label: "A, first", pid: "a" });
    expect(node(graph, "b")).toEqual({ label: "B", start: "2020-01-01" });
    expect(edge(graph, 0)).toEqual({
      ends: ["a1", "b"],
      directed: false,
      kind: "licence",
      weight: 0.5,
      "viz:thickness": 2,
    });
    const { report } = readFile("", fixture("dialects/gephi-1.3-dynamic.gexf"));
    expect(report).toMatchObject({
      format: "GEXF 1.3",
      notes: [expect.stringContaining("“stage” is given twice")],
    });
  });
  it("Cytoscape on the desktop: names as labels, places turned, its own bookkeeping left out", () => {
    const graph = read("dialects/cytoscape-desktop.cyjs");
    expect(node(graph, "63")).toEqual({
      label: "Hengrui",
      x: -120.5,
      y: -33.25,
      kind: "company",
      deals: 2,
      tags: '["china","oncology"]',
    });
    expect(edge(graph, 0)).toEqual({
      ends: ["63", "64"],
      directed: true,
      name: "Hengrui (licence) Glenmark Specialty",
      interaction: "licence",
      upfront: 18,
    });
  });
  it("yEd: labels, places and fills out of its drawings, groups, ports, defaults", () => {
    const graph = read("dialects/yed.graphml");
    expect(node(graph, "n0")).toEqual({
      label: "Hengrui",
      x: 600,
      y: -339,
      url: "https://example.org/?a=1&b=2",
      color: "#FFCC00",
      shape: "roundrectangle",
    });
    expect(node(graph, "n1::n0")).toEqual({
      label: "Glenmark",
      description: "Specialty arm",
      parent: "n1",
    });
    expect(edge(graph, 0)).toEqual({
      ends: ["n0", "n1::n0"],
      directed: true,
      label: "licence",
      year: 2025,
    });
    expect(edge(graph, 1)).toEqual({ ends: ["n0", "n1"], directed: false, year: 2024 });
  });
  it("Cytoscape.js: nodes and edges with nothing around them", () => {
    const text =
      '{"nodes":[{"data":{"id":"a"}},{"data":{"id":"b","parent":"a"}}],"edges":[{"data":{"id":"ab","source":"a","target":"b"}}]}';
    const { graph, report } = readFile("data.json", text);
    expect(report).toMatchObject({ format: "Cytoscape JSON", refusals: [] });
    expect(graph && [node(graph, "b"), edge(graph, 0)]).toEqual([
      { label: "b", parent: "a" },
      { ends: ["a", "b"], directed: true },
    ]);
  });
});
