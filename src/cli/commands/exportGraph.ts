import { writeFileSync } from "node:fs";
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

const FORMATS = [...GRAPH_WRITERS.keys(), "csv-deals"];
const ROUNDS = 400;

/** The graph or the deals in another program's format. */
export const exportGraph: Command = {
  name: "export",
  usage: `export --format ${FORMATS.join("|")} [--output FILE]`,
  about: "the graph or the deals in another program's format",
  options: ["format", "output"],
  words: [0, 0],
  run(dataset, { options }) {
    const format = wordOption(options, "format", FORMATS);
    if (format === undefined) throw new CommandError(`--format is needed. Usage: ${exportGraph.usage}`, 2);
    const { text, lost } = format === "csv-deals" ? dealsCsv(dealTable(dataset, {}).deals) : written(format, deriveGraph(dataset));
    const file = options.get("output");
    const note = `Not carried over: ${lost.join("; ")}.`;
    if (file === undefined) return { json: { format, text, lost }, text: text.trimEnd() };
    try {
      writeFileSync(file, text);
    } catch {
      throw new CommandError(`The file “${file}” could not be written.`, 1);
    }
    return { json: { format, file, bytes: Buffer.byteLength(text), lost }, text: `Wrote ${file}. ${note}` };
  },
};

function written(format: string, graph: AtlasGraph): Written {
  for (const [id, place] of spread(forceLayout(simpleGraph(graph), ROUNDS), 2900, 1750, 52)) graph.mergeNodeAttributes(id, place);
  return atlasFile(format, graph);
}
