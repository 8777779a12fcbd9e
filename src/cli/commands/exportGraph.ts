import type { Dataset } from "../../dataset/parseDataset.ts";
import { dealsCsv } from "../../formats/csv.ts";
import { atlasFile, GRAPH_WRITERS } from "../../formats/graphFiles.ts";
import { pageTriples } from "../../formats/rdf/pageTriples.ts";
import type { Triple } from "../../formats/rdf/triples.ts";
import { writeJsonLd } from "../../formats/rdf/writeJsonLd.ts";
import { writeTurtle } from "../../formats/rdf/writeTurtle.ts";
import type { Written } from "../../formats/written.ts";
import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import { simpleGraph } from "../../graph/atlasGraph.ts";
import { deriveGraph } from "../../graph/deriveGraph.ts";
import { everyPage } from "../../graph/entityPage.ts";
import { dealTable } from "../../inference/dealTable.ts";
import { forceLayout, spread } from "../../layout/forceLayout.ts";
import { type Command, CommandError } from "../command.ts";
import { wordOption } from "../named.ts";
import { writeOut } from "../writeOut.ts";

const FACTS = new Map<string, (triples: Triple[]) => Written>([
  ["turtle", writeTurtle],
  ["jsonld", writeJsonLd],
]);
const FORMATS = [...GRAPH_WRITERS.keys(), ...FACTS.keys(), "csv-deals"];
const ROUNDS = 400;

/** The graph, the facts or the deals in another program's format. */
export const exportGraph: Command = {
  name: "export",
  usage: `export --format ${FORMATS.join("|")} [-o|--output FILE]`,
  about: "the graph, the facts with their sources, or the deals in another program's format",
  options: ["format", "output"],
  words: [0, 0],
  run(dataset, { options }) {
    const format = wordOption(options, "format", FORMATS);
    if (format === undefined) throw new CommandError(`--format is needed. Usage: ${exportGraph.usage}`, 2);
    return writeOut(format, fileOf(dataset, format), options.get("output"));
  },
};

function fileOf(dataset: Dataset, format: string): Written {
  if (format === "csv-deals") return dealsCsv(dealTable(dataset, {}).deals);
  const graph = deriveGraph(dataset);
  const write = FACTS.get(format);
  return write ? write(pageTriples(everyPage(dataset, graph), dataset.header)) : placed(format, graph);
}

function placed(format: string, graph: AtlasGraph): Written {
  for (const [id, place] of spread(forceLayout(simpleGraph(graph), ROUNDS), 2900, 1750, 52)) graph.mergeNodeAttributes(id, place);
  return atlasFile(format, graph);
}
