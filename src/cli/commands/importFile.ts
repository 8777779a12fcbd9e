import { findables } from "../../dataset/findables.ts";
import { type Matches, matchNames } from "../../formats/matchNames.ts";
import { NODE_KINDS } from "../../graph/atlasGraph.ts";
import type { GraphTable } from "../../network/graphTable.ts";
import type { Command } from "../command.ts";
import { READING_OPTIONS, READING_USAGE, readOwnFile, refusalLine } from "../readOwnFile.ts";

/** What a file holds, what of it could not be taken, and which of its nodes the atlas knows; writes nothing. */
export const importFile: Command = {
  name: "import",
  usage: `import FILE ${READING_USAGE}`,
  about: "what a file of your own holds, and what of it the atlas knows; writes nothing",
  options: READING_OPTIONS,
  words: [1, 1],
  run(session, { words: [file = ""], options }) {
    const { graph, report } = readOwnFile(file, options);
    const { read, kept, merged, refused } = report.rows;
    const lines = [
      `${report.format || file}: ${read} rows read, ${kept} kept, ${merged} merged, ${refused} refused.`,
      ...report.refusals.map(refusalLine),
      ...report.notes,
    ];
    if (!graph)
      return {
        json: { file, ...report, nodes: 0, edges: 0, atlas: null },
        text: [...lines, "Nothing was taken."].join("\n"),
        exit: 1,
      };
    const known = findables(session.dataset).filter(({ kind }) =>
      NODE_KINDS.some((drawn) => drawn === kind),
    );
    const matches = matchNames(graph, known);
    lines.push(
      `${graph.nodes.ids.length} nodes and ${graph.edges.ids.length} edges.`,
      ...matchLines(graph, matches),
    );
    const json = {
      file,
      ...report,
      nodes: graph.nodes.ids.length,
      edges: graph.edges.ids.length,
      atlas: named(graph, matches),
    };
    return { json, text: lines.join("\n") };
  },
};

function matchLines({ nodes }: GraphTable, { merged, doubtful, fresh }: Matches): string[] {
  return [
    `Of the nodes, the atlas knows ${merged.length}; ${doubtful.length} are doubtful, ${fresh.length} are new.`,
    ...doubtful.map(
      ({ row, candidates }) =>
        `  ${nodes.labels[row]}: perhaps ${candidates.map(({ known, why }) => `${known} (${why})`).join(", ")}`,
    ),
  ];
}

function named({ nodes }: GraphTable, { merged, doubtful, fresh }: Matches): object {
  const own = (row: number) => ({ id: nodes.ids[row], name: nodes.labels[row] });
  return {
    merged: merged.map(({ row, known, by }) => ({ ...own(row), known, by })),
    doubtful: doubtful.map(({ row, candidates }) => ({
      ...own(row),
      candidates: candidates.map(({ known, name, why }) => ({ id: known, name, why })),
    })),
    new: fresh.map(own),
  };
}
