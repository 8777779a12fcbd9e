import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { atlasToGraphTable } from "./atlasToGraphTable.ts";
import type { GraphFormat, Written } from "./written.ts";

const LOST = ["facts and their sources", "readings that conflict", "grants and territories"];

/** The atlas's graph in a format for any graph, with what a graph cannot carry of the facts. */
export function atlasFile(format: GraphFormat, graph: AtlasGraph): Written {
  const { text, lost } = format.write(atlasToGraphTable(graph));
  return { text, lost: [...LOST, ...lost] };
}
