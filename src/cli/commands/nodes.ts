import { readNodeFilter } from "../../network/filterText.ts";
import { type GraphRows, tableOrder, tableRows } from "../../network/graphRows.ts";
import type { GraphTable } from "../../network/graphTable.ts";
import { type Command, CommandError } from "../command.ts";
import { namedColumn, readOwnGraph } from "../ownGraph.ts";
import { columns } from "../plainText.ts";
import { READING_OPTIONS, READING_USAGE } from "../readOwnFile.ts";

const LONGEST_CELL = 40;

/** The nodes of a file of the user's own that meet every condition, as the page's table has them. */
export const nodes: Command = {
  name: "nodes",
  usage: `nodes FILE [COLUMN=VALUE|COLUMN~PART|COLUMN>=FROM|COLUMN<=TO …] [--sort COLUMN] [--down] ${READING_USAGE}`,
  about: "the nodes of a file of your own that meet every condition",
  options: ["sort", ...READING_OPTIONS],
  flags: ["down"],
  words: [1, 30],
  run(_session, { words: [file = "", ...conditions], options }) {
    const { graph } = readOwnGraph(file, options);
    const filters = conditions.map((text) => {
      const read = readNodeFilter(text, graph.nodes.columns);
      if ("why" in read) throw new CommandError(read.why, 2);
      return read.filter;
    });
    const order = tableOrder(graph, "nodes", sortOf(graph, options), filters);
    const table = tableRows(graph, "nodes", order, 0, order.length);
    const heads = ["label", "id", ...graph.nodes.columns.map(({ name }) => name)];
    return {
      json: { file, total: graph.nodes.ids.length, columns: heads, rows: cells(table) },
      text: [
        ...(table.total > 0
          ? [columns([heads, ...cells(table).map((row) => row.map(shown))])]
          : []),
        `${table.total} of ${graph.nodes.ids.length} nodes.`,
      ].join("\n"),
    };
  },
};

function sortOf(graph: GraphTable, options: ReadonlyMap<string, string>) {
  const key = options.get("sort");
  if (key === undefined) return null;
  if (key !== "label" && key !== "id") namedColumn(graph, key);
  return { key, down: options.has("down") };
}

const cells = ({ rows }: GraphRows) => rows.map((row) => row.cells);

function shown(cell: GraphRows["rows"][number]["cells"][number]): string {
  const text = cell === null ? "" : String(cell).replaceAll(/\s+/g, " ");
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1)}…` : text;
}
