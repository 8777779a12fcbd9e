import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { GraphTable } from "../network/graphTable.ts";
import { atlasToGraphTable } from "./atlasToGraphTable.ts";
import { writeCypher } from "./writeCypher.ts";
import { writeGexf } from "./writeGexf.ts";
import { writeGraphml } from "./writeGraphml.ts";
import { writeCytoscape, writeGraphology, writeOwnJson } from "./writeJson.ts";
import { writeEdgesCsv, writeNodesCsv } from "./writeTables.ts";
import type { Written } from "./written.ts";

/** Every format that any graph can be written in, by the name that the command line uses. */
export const GRAPH_WRITERS: ReadonlyMap<string, (graph: GraphTable) => Written> = new Map([
  ["atlas", writeOwnJson],
  ["gexf", writeGexf],
  ["graphml", writeGraphml],
  ["cytoscape", writeCytoscape],
  ["graphology", writeGraphology],
  ["csv-nodes", writeNodesCsv],
  ["csv-edges", writeEdgesCsv],
  ["cypher", writeCypher],
]);

const ATLAS_LOST = ["facts and their sources", "readings that conflict", "grants and territories"];

/** The atlas's graph in one of the formats of `GRAPH_WRITERS`, with what a graph cannot carry of the facts. */
export function atlasFile(format: string, graph: AtlasGraph): Written {
  const { text, lost } = GRAPH_WRITERS.get(format)?.(atlasToGraphTable(graph)) ?? {
    text: "",
    lost: [],
  };
  return { text, lost: [...ATLAS_LOST, ...lost] };
}
