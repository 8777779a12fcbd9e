import { LENSES } from "../../layout/lenses/lenses.ts";
import { ATLAS_FORMATS } from "../../publish/atlasFormats.ts";
import { datasetSource } from "../atlasSource.ts";
import { type Command, CommandError } from "../command.ts";
import { wordOption } from "../named.ts";
import { writeOut } from "../writeOut.ts";

const FORMATS = ATLAS_FORMATS.map(({ key }) => key);
const LENS_WORDS = LENSES.map(({ word }) => word);

/** The graph, the facts or the deals in another program's format. */
export const exportGraph: Command = {
  name: "export",
  usage: `export --format ${FORMATS.join("|")} [--lens ${LENS_WORDS.join("|")}] [-o|--output FILE]`,
  about:
    "the graph, the facts with their sources, or the deals in another program's format; a picture with its facts as one HTML file",
  options: ["format", "lens", "output"],
  words: [0, 0],
  async run({ dataset }, { options }) {
    const key = wordOption(options, "format", FORMATS);
    const format = ATLAS_FORMATS.find((each) => each.key === key);
    if (!format) throw new CommandError(`--format is needed. Usage: ${exportGraph.usage}`, 2);
    const word = wordOption(options, "lens", LENS_WORDS);
    const lens = LENSES.find((each) => each.word === word) ?? null;
    const written = await format.write(datasetSource(dataset, lens));
    return writeOut(format.key, written, options.get("output"));
  },
};
