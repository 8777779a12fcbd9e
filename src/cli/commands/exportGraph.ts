import { dealsCsv } from "../../formats/csv.ts";
import { atlasFile, GRAPH_WRITERS } from "../../formats/graphFiles.ts";
import type { Written } from "../../formats/written.ts";
import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import { simpleGraph } from "../../graph/atlasGraph.ts";
import { deriveGraph } from "../../graph/deriveGraph.ts";
import { dealTable } from "../../inference/dealTable.ts";
import { forceLayout, spread } from "../../layout/forceLayout.ts";
import { type Command, CommandError } from "../command.ts";
import { wordOption } from "../named.ts";
import { writeOut } from "../writeOut.ts";

const FORMATS = [...GRAPH_WRITERS.keys(), "csv-deals"];
const ROUNDS = 400;

/** The graph or the deals in another program's format. */
export const exportGraph: Command = {
  name: "export",
  usage: `export --format ${FORMATS.join("|")} [-o|--output FILE]`,
  about: "the graph or the deals in another program's format",
  options: ["format", "output"],
  words: [0, 0],
  run(dataset, { options }) {
    const format = wordOption(options, "format", FORMATS);
    if (format === undefined) throw new CommandError(`--format is needed. Usage: ${exportGraph.usage}`, 2);
    const file = format === "csv-deals" ? dealsCsv(dealTable(dataset, {}).deals) : written(format, deriveGraph(dataset));
    return writeOut(format, file, options.get("output"));
  },
};

function written(format: string, graph: AtlasGraph): Written {
  for (const [id, place] of spread(forceLayout(simpleGraph(graph), ROUNDS), 2900, 1750, 52)) graph.mergeNodeAttributes(id, place);
  return atlasFile(format, graph);
}
