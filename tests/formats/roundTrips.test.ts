import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atlasToGraphTable } from "../../src/formats/atlasToGraphTable.ts";
import type { Reading } from "../../src/formats/importReport.ts";
import { readCytoscape } from "../../src/formats/readCytoscape.ts";
import { readGexf } from "../../src/formats/readGexf.ts";
import { readGraphml } from "../../src/formats/readGraphml.ts";
import { readGraphology } from "../../src/formats/readGraphology.ts";
import { readOwnJson } from "../../src/formats/readOwnJson.ts";
import { writeGexf } from "../../src/formats/writeGexf.ts";
import { writeGraphml } from "../../src/formats/writeGraphml.ts";
import { writeCytoscape, writeGraphology, writeOwnJson } from "../../src/formats/writeJson.ts";
import type { Written } from "../../src/formats/written.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import type { GraphTable } from "../../src/network/graphTable.ts";
import { realDataset } from "../realData.ts";
import { anyGraph, comparable } from "./anyGraph.ts";

const WHOLE: [
  name: string,
  write: (graph: GraphTable) => Written,
  read: (text: string) => Reading,
][] = [
  ["GEXF", writeGexf, readGexf],
  ["GraphML", writeGraphml, readGraphml],
  ["Cytoscape JSON", writeCytoscape, readCytoscape],
  ["graphology JSON", writeGraphology, readGraphology],
  ["our own JSON", writeOwnJson, readOwnJson],
];
const atlas = atlasToGraphTable(deriveGraph(realDataset()));

describe.each(WHOLE)("%s", (_name, write, read) => {
  it("gives any graph back whole", () => {
    fc.assert(
      fc.property(anyGraph, (graph) => {
        const { graph: back, report } = read(write(graph).text);
        expect(report.refusals).toEqual([]);
        expect(back && comparable(back)).toEqual(comparable(graph));
      }),
      { numRuns: 150 },
    );
  });
  it("gives the atlas back whole, and counts its rows", () => {
    const { graph, report } = read(write(atlas).text);
    expect(graph && comparable(graph)).toEqual(comparable(atlas));
    const rows = atlas.nodes.ids.length + atlas.edges.ids.length;
    expect(report.rows).toEqual({ read: rows, kept: rows, merged: 0, refused: 0 });
  });
});
