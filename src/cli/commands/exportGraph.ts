import type { Dataset } from "../../dataset/parseDataset.ts";
import { dealsCsv } from "../../formats/csv.ts";
import { atlasFile, GRAPH_WRITERS } from "../../formats/graphFiles.ts";
import { pageTriples } from "../../formats/rdf/pageTriples.ts";
import type { Triple } from "../../formats/rdf/triples.ts";
import { writeJsonLd } from "../../formats/rdf/writeJsonLd.ts";
import { writeTurtle } from "../../formats/rdf/writeTurtle.ts";
import type { Written } from "../../formats/written.ts";
import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import { deriveGraph } from "../../graph/deriveGraph.ts";
import { everyPage } from "../../graph/entityPage.ts";
import { partOf } from "../../graph/lensParts.ts";
import { dealTable } from "../../inference/dealTable.ts";
import type { Lens } from "../../layout/lenses/lens.ts";
import { LENSES } from "../../layout/lenses/lenses.ts";
import { mapPlaces } from "../../layout/mapPlaces.ts";
import { type Command, CommandError } from "../command.ts";
import { wordOption } from "../named.ts";
import { standaloneOf } from "../standalone.ts";
import { writeOut } from "../writeOut.ts";

const FACTS = new Map<string, (triples: Triple[]) => Written>([
  ["turtle", writeTurtle],
  ["jsonld", writeJsonLd],
]);
const LENS_WORDS = LENSES.map(({ word }) => word);
const lensNamed = (word: string | undefined): Lens | null =>
  LENSES.find((lens) => lens.word === word) ?? null;
const FORMATS = [...GRAPH_WRITERS.keys(), ...FACTS.keys(), "csv-deals", "html"];

/** The graph, the facts or the deals in another program's format. */
export const exportGraph: Command = {
  name: "export",
  usage: `export --format ${FORMATS.join("|")} [--lens ${LENS_WORDS.join("|")}] [-o|--output FILE]`,
  about:
    "the graph, the facts with their sources, or the deals in another program's format; a picture with its facts as one HTML file",
  options: ["format", "lens", "output"],
  words: [0, 0],
  async run({ dataset }, { options }) {
    const format = wordOption(options, "format", FORMATS);
    if (format === undefined)
      throw new CommandError(`--format is needed. Usage: ${exportGraph.usage}`, 2);
    return writeOut(
      format,
      await fileOf(dataset, format, lensNamed(wordOption(options, "lens", LENS_WORDS))),
      options.get("output"),
    );
  },
};

async function fileOf(dataset: Dataset, format: string, lens: Lens | null): Promise<Written> {
  if (format === "html")
    return {
      text: await standaloneOf(dataset, lens),
      lost: ["rights country by country, and what this view does not show"],
    };
  if (format === "csv-deals") return dealsCsv(dealTable(dataset, {}).deals);
  const graph = deriveGraph(dataset);
  const shown = partOf(graph, lens?.parts ?? null);
  const write = FACTS.get(format);
  if (!write) return placed(format, shown);
  const pages = everyPage(dataset, graph).filter(
    ({ id, kind }) => kind === "deal" || kind === "indication" || shown.hasNode(id),
  );
  return write(pageTriples(pages, dataset.header));
}

function placed(format: string, graph: AtlasGraph): Written {
  for (const [id, place] of mapPlaces(graph)) graph.mergeNodeAttributes(id, place);
  return atlasFile(format, graph);
}
