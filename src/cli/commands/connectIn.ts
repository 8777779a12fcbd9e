import { edgeWords } from "../../network/nodeDetails.ts";
import { shortestPaths } from "../../network/shortestPaths.ts";
import { type Answer, type Arguments, CommandError } from "../command.ts";
import { namedNode, readOwnGraph } from "../ownGraph.ts";

/** How two nodes of a file of the user's own are connected: the shortest paths, whatever direction its edges have. */
export function connectIn(
  file: string,
  [from = "", to = ""]: readonly string[],
  k: number,
  options: Arguments["options"],
): Answer {
  for (const name of ["along", "hubs"])
    if (options.has(name))
      throw new CommandError(`--${name} asks about the atlas; it has no meaning with --in.`, 2);
  const own = readOwnGraph(file, options);
  const { ids, labels } = own.graph.nodes;
  const [start, end] = [namedNode(own, from), namedNode(own, to)];
  const node = (row: number | undefined) => ({
    id: ids[row ?? -1] ?? "",
    label: labels[row ?? -1] ?? "",
  });
  const paths = shortestPaths(own.adjacency, start, end, k).map(({ rows, edges }) => ({
    steps: edges.map((edge, i) => ({
      from: node(rows[i]),
      to: node(rows[i + 1]),
      words: edgeWords(own.graph, edge),
    })),
  }));
  const lines = paths.flatMap(({ steps }, i) => [
    `${i + 1}.`,
    ...steps.map((step) =>
      [`   ${step.from.label} – ${step.to.label}`, step.words].filter(Boolean).join("  "),
    ),
  ]);
  return {
    json: { file, paths },
    text:
      paths.length > 0
        ? lines.join("\n")
        : `The file knows no way from ${node(start).label} to ${node(end).label}.`,
  };
}
