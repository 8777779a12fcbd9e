import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findables } from "../../src/dataset/findables.ts";
import { atlasToGraphTable } from "../../src/formats/atlasToGraphTable.ts";
import { matchNames } from "../../src/formats/matchNames.ts";
import { mergeWithAtlas } from "../../src/formats/mergeWithAtlas.ts";
import { readFile } from "../../src/formats/readFile.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { type GraphTable, givenValues } from "../../src/network/graphTable.ts";
import { realDataset } from "../realData.ts";
import { anyGraph, comparable } from "./anyGraph.ts";

const dataset = realDataset();
const atlas = atlasToGraphTable(deriveGraph(dataset));
const known = findables(dataset).filter(({ id }) => atlas.nodes.ids.includes(id));

function own(text: string): GraphTable {
  const { graph } = readFile("own.csv", text);
  if (!graph) throw new Error("there is no graph");
  return graph;
}
const matched = (text: string) => {
  const graph = own(text);
  const label = (row: number) => graph.nodes.labels[row];
  const { merged, doubtful, fresh } = matchNames(graph, known);
  return {
    merged: merged.map(({ row, known: id, by }) => [label(row), id, by]),
    doubtful: doubtful.map(({ row, candidates }) => [
      label(row),
      candidates.map(({ known: id, why }) => `${id}: ${why}`),
    ]),
    fresh: fresh.map(label),
  };
};

describe("which nodes the atlas knows", () => {
  it("is told by id, by name, by alias", () => {
    expect(
      matched(
        "id,label\ncompany:hengrui,Whatever\n2,TRASTUZUMAB rezetecan\n3,SHR-A1811\n4,Nobody at all\n",
      ),
    ).toEqual({
      merged: [
        ["Whatever", "company:hengrui", "id"],
        ["TRASTUZUMAB rezetecan", "drug:trastuzumab-rezetecan", "name"],
        ["SHR-A1811", "drug:trastuzumab-rezetecan", "alias"],
      ],
      doubtful: [],
      fresh: ["Nobody at all"],
    });
  });
  it("is doubtful by another kind, a legal form, one letter, or several bearers", () => {
    expect(
      matched(
        "id,label,kind\n1,SHR-A1811,company\n2,Glenmark Pharma Ltd.,company\n3,trastuzumab rezetecann,drug\n",
      ).doubtful,
    ).toEqual([
      ["SHR-A1811", ["drug:trastuzumab-rezetecan: the same name, but a drug"]],
      [
        "Glenmark Pharma Ltd.",
        expect.arrayContaining([expect.stringContaining("without its legal form")]),
      ],
      ["trastuzumab rezetecann", ["drug:trastuzumab-rezetecan: a name one letter apart"]],
    ]);
    const twins = [
      { id: "company:merck-us", kind: "company", name: "Merck & Co.", names: [["Merck", "name"]] },
      { id: "company:merck-de", kind: "company", name: "Merck KGaA", names: [["Merck", "name"]] },
    ] as const;
    const { doubtful } = matchNames(own("id,label\n1,Merck\n"), twins);
    expect(doubtful[0]?.candidates.map(({ known: id }) => id)).toEqual([
      "company:merck-us",
      "company:merck-de",
    ]);
  });
  it("puts every node in exactly one of the three", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { merged, doubtful, fresh } = matchNames(graph, known);
        const rows = [...merged.map(({ row }) => row), ...doubtful.map(({ row }) => row), ...fresh];
        expect(rows.sort((a, b) => a - b)).toEqual(graph.nodes.ids.map((_, row) => row));
      }),
    );
  });
});

describe("the atlas with an own file", () => {
  const deals = "Licensor,Licensee,Drug,Upfront ($m)\nHengrui,Newco Therapeutics,SHR-A1811,5\n";
  it("gains what is new, marked, and hangs it on what is known", () => {
    const graph = own(deals);
    const merged = mergeWithAtlas(atlas, graph, matchNames(graph, known));
    expect([merged.nodes, merged.edges]).toEqual([
      { merged: 2, fresh: 1 },
      { merged: 0, fresh: 2 },
    ]);
    const { nodes, edges } = merged.graph;
    expect(nodes.ids.slice(atlas.nodes.ids.length)).toEqual(["company:Newco Therapeutics"]);
    const last = edges.ids.length - 1;
    expect([nodes.ids[edges.sources[last] ?? 0], nodes.ids[edges.targets[last] ?? 0]]).toEqual([
      "company:Newco Therapeutics",
      "drug:trastuzumab-rezetecan",
    ]);
    expect(Object.fromEntries(givenValues(edges.columns, last))).toEqual({
      kind: "rights",
      deal: "row 1",
      origin: "own file",
    });
  });
  it("keeps every value of its own; another one stands beside it", () => {
    const graph = own(
      "id,label,kind,sublabel,note\ncompany:hengrui,Hengrui,company,Elsewhere,mine\n",
    );
    const { graph: merged } = mergeWithAtlas(atlas, graph, matchNames(graph, known));
    const row = merged.nodes.ids.indexOf("company:hengrui");
    expect(Object.fromEntries(givenValues(merged.nodes.columns, row))).toEqual({
      kind: "company",
      sublabel: "China",
      "sublabel (own file)": "Elsewhere",
      note: "mine",
    });
  });
  it("takes a doubtful node for the thing that the reader accepted", () => {
    const graph = own("id,label\nx,trastuzumab rezetecann\n");
    const matches = matchNames(graph, known);
    expect(mergeWithAtlas(atlas, graph, matches).nodes).toEqual({ merged: 0, fresh: 1 });
    const accepted = new Map([[0, "drug:trastuzumab-rezetecan"]]);
    expect(comparable(mergeWithAtlas(atlas, graph, matches, accepted).graph)).toEqual(
      comparable(atlas),
    );
  });
  it("merged with itself is itself", () => {
    const merged = mergeWithAtlas(atlas, atlas, matchNames(atlas, known));
    expect(comparable(merged.graph)).toEqual(comparable(atlas));
    expect(merged.edges).toEqual({ merged: atlas.edges.ids.length, fresh: 0 });
  });
  it("keeps all its nodes and edges first, whatever is merged in", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { graph: merged } = mergeWithAtlas(atlas, graph, matchNames(graph, known));
        expect(merged.nodes.ids.slice(0, atlas.nodes.ids.length)).toEqual(atlas.nodes.ids);
        expect(merged.edges.ids).toHaveLength(atlas.edges.ids.length + graph.edges.ids.length);
      }),
      { numRuns: 20 },
    );
  });
});
