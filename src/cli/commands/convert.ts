import { GRAPH_FORMATS, graphFormat } from "../../formats/graphFormats.ts";
import { type Command, CommandError } from "../command.ts";
import { wordOption } from "../named.ts";
import { READING_OPTIONS, READING_USAGE, readOwnFile, refusalLine } from "../readOwnFile.ts";
import { writeOut } from "../writeOut.ts";

const FORMATS = GRAPH_FORMATS.map(({ key }) => key);

/** A file of one program as a file of another; whole, or not at all. */
export const convert: Command = {
  name: "convert",
  usage: `convert FILE --format ${FORMATS.join("|")} [-o|--output FILE] ${READING_USAGE}`,
  about: "a file of one program as a file of another",
  options: ["format", "output", ...READING_OPTIONS],
  words: [1, 1],
  run(_session, { words: [file = ""], options }) {
    const format = wordOption(options, "format", FORMATS);
    const writer = graphFormat(format ?? "");
    if (!format || !writer)
      throw new CommandError(`--format is needed. Usage: ${convert.usage}`, 2);
    const { graph, report } = readOwnFile(file, options);
    if (!graph)
      throw new CommandError(
        [`“${file}” was not converted:`, ...report.refusals.map(refusalLine)].join("\n"),
        1,
      );
    return writeOut(format, writer.write(graph), options.get("output"));
  },
};
