import { cypher } from "./writeCypher.ts";
import { gexf } from "./writeGexf.ts";
import { graphml } from "./writeGraphml.ts";
import { cytoscape, graphology, ownJson } from "./writeJson.ts";
import { edgesCsv, nodesCsv } from "./writeTables.ts";
import type { GraphFormat } from "./written.ts";

/** Every format that any graph can be written in, in the order of the menus. A new one is a file and a line here. */
export const GRAPH_FORMATS: readonly GraphFormat[] = [
  ownJson,
  gexf,
  graphml,
  cytoscape,
  graphology,
  nodesCsv,
  edgesCsv,
  cypher,
];

/** The format of a word; `undefined` where none has it. */
export const graphFormat = (key: string): GraphFormat | undefined =>
  GRAPH_FORMATS.find((format) => format.key === key);
