import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atlasToGraphTable } from "../../src/formats/atlasToGraphTable.ts";
import { readTable, type Table } from "../../src/formats/delimited.ts";
import { readEdgeCsv } from "../../src/formats/readEdgeCsv.ts";
import { writeEdgesCsv, writeNodesCsv } from "../../src/formats/writeTables.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import type { GraphTable } from "../../src/network/graphTable.ts";
import { realDataset } from "../realData.ts";
import { anyGraph, comparable } from "./anyGraph.ts";

const rowsOf = (table: Table) => Array.from({ length: table.height }, (_, row) => table.row(row));

/** A graph as tables can carry it: no kinds, no difference between empty and none. */
function spelt({ nodes, edges }: GraphTable) {
  const columns = (all: GraphTable["nodes"]["columns"]) =>
    all
      .map(
        ({ name, values }) =>
          [
            name.trim(),
            values.map((value) => (value === "" ? null : value && String(value))),
          ] as const,
      )
      .filter(([, values]) => values.some((value) => value !== null))
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, values]) => [
        name,
        values.map((value) => (value === null ? null : String(value))),
      ]);
  return {
    nodes: { ...nodes, columns: columns(nodes.columns) },
    edges: { ...edges, columns: columns(edges.columns) },
  };
}

describe("node and edge lists", () => {
  it("give any graph back that has ids", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        fc.pre(![...graph.nodes.ids, ...graph.edges.ids].includes(""));
        const { graph: back, report } = readEdgeCsv([
          writeNodesCsv(graph).text,
          writeEdgesCsv(graph).text,
        ]);
        expect(report.refusals).toEqual([]);
        expect(back && spelt(back)).toEqual(spelt(graph));
      }),
    );
  });
  it("give the atlas back", () => {
    const atlas = atlasToGraphTable(deriveGraph(realDataset()));
    const { graph } = readEdgeCsv([writeEdgesCsv(atlas).text, writeNodesCsv(atlas).text]);
    expect(graph && comparable(graph)).toEqual(comparable(atlas));
  });
  it("need no node list", () => {
    const { graph, report } = readEdgeCsv([
      "From;To;Weight;Type\nA;B;1,5;Directed\nB;C;2;Undirected\n",
    ]);
    expect(graph?.nodes.ids).toEqual(["A", "B", "C"]);
    expect([...(graph?.edges.directed ?? [])]).toEqual([1, 0]);
    expect(graph?.edges.columns).toEqual([{ name: "Weight", values: [1.5, 2] }]);
    expect(report).toMatchObject({
      format: "CSV of edges",
      rows: { read: 2, kept: 2, merged: 0, refused: 0 },
    });
  });
  it("keep what another spelling would change as text, and refuse what is no number among numbers", () => {
    const { graph } = readEdgeCsv(["id,code,n\na,007,1\nb,1.50,2\n"]);
    expect(graph?.nodes.columns).toEqual([
      { name: "code", values: ["007", "1.50"] },
      { name: "n", values: [1, 2] },
    ]);
    const { graph: none, report } = readEdgeCsv(["id,n\na,1\nb,1e999\nc,NaN\n"]);
    expect(none).toBeNull();
    expect(report.refusals).toEqual([
      { line: 3, field: "n", reason: "“1e999” is not a finite number." },
      { line: 4, field: "n", reason: "“NaN” is not a finite number." },
    ]);
  });
  it("refuse an edge to nowhere by its line, or add the node, as the reader chooses", () => {
    const lists = ["id\na\nb\n", "source,target\na,b\na,zzz\n"];
    const { graph, report } = readEdgeCsv(lists);
    expect(graph).toBeNull();
    expect(report.rows).toEqual({ read: 4, kept: 0, merged: 0, refused: 1 });
    expect(report.refusals).toEqual([
      { line: 3, field: "target", reason: "The edge names “zzz”, which is no node of this file." },
    ]);
    expect(readEdgeCsv(lists, { refused: "leave-out" }).graph?.edges.ids).toEqual(["e1"]);
    expect(readEdgeCsv(lists, { missingEnds: "add" }).graph?.nodes.ids).toEqual(["a", "b", "zzz"]);
  });
});

describe("a table", () => {
  it("is cut as its delimiter says, whatever its line ends, with quotes over several lines", () => {
    for (const sign of [",", ";", "\t", "|"]) {
      for (const end of ["\n", "\r\n", "\r"]) {
        const text = [
          ["a", "b"],
          ['"x""y', 'z"'],
          ["1", "2"],
        ]
          .map((row) => row.join(sign))
          .join(end);
        const table = readTable(`${text}${end}`);
        const { head, delimiter } = table;
        expect({ delimiter, head, rows: rowsOf(table) }).toEqual({
          delimiter: sign,
          head: ["a", "b"],
          rows: [
            { line: 2, cells: [`x"y${sign}z`, ""] },
            { line: 3, cells: ["1", "2"] },
          ],
        });
      }
    }
    expect(rowsOf(readTable('sep=;\na,b;c\n"1\n2";3\n4;5\n'))).toEqual([
      { line: 3, cells: ["1\n2", "3"] },
      { line: 5, cells: ["4", "5"] },
    ]);
  });
  it("keeps what follows a closing quote, and cells that must be spelt anew", () => {
    expect(rowsOf(readTable(`a,b\n"x"yz,"p""q"\n"","'=1"\n'+2,\n`))).toEqual([
      { line: 2, cells: ["xyz", 'p"q'] },
      { line: 3, cells: ["", "=1"] },
      { line: 4, cells: ["+2", ""] },
    ]);
  });
  it("has one node for ids that are spelt differently", () => {
    const { graph } = readEdgeCsv(['source,target\n"a ""b""",c\nc,"a ""b"""\n"c",d\n']);
    expect(graph?.nodes.ids).toEqual(['a "b"', "c", "d"]);
    expect([...(graph?.edges.sources ?? [])]).toEqual([0, 1, 1]);
  });
  it("names the line of a quote that is never closed and of a row that is too long", () => {
    expect(readEdgeCsv(['id,a\n1,"x\n2,y\n']).report.refusals[0]).toMatchObject({ line: 2 });
    expect(readEdgeCsv(["id,a\n1,2,3\n"]).report.refusals[0]).toMatchObject({ line: 2 });
  });
  it("says when it has neither edges nor nodes", () => {
    expect(readEdgeCsv(["colour,size\nred,1\n"]).report.refusals[0]?.reason).toContain("source");
    expect(readEdgeCsv([""]).graph).toBeNull();
  });
});
