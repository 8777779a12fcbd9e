import { nameLookup } from "../dataset/nameLookup.ts";
import { type Adjacency, adjacencyOf } from "../network/adjacency.ts";
import { findNodes } from "../network/findNodes.ts";
import type { Column, GraphTable } from "../network/graphTable.ts";
import { type Arguments, CommandError } from "./command.ts";
import { readOwnFile, refusalLine } from "./readOwnFile.ts";

/** A graph of the user's own, with who stands beside whom. */
export interface OwnGraph {
  graph: GraphTable;
  adjacency: Adjacency;
}

/** The graph of a file, whole; else its refusals and exit 1. */
export function readOwnGraph(file: string, options: Arguments["options"]): OwnGraph {
  const { graph, report } = readOwnFile(file, options);
  if (!graph)
    throw new CommandError(
      [`“${file}” was not taken:`, ...report.refusals.map(refusalLine)].join("\n"),
      1,
    );
  return { graph, adjacency: adjacencyOf(graph) };
}

/** The row of the one node that goes by an id or a label; else a plain sentence and exit 1. */
export function namedNode({ graph, adjacency }: OwnGraph, text: string): number {
  const nodes = graph.nodes.ids.map((id, row) => ({
    id,
    kind: "node",
    name: graph.nodes.labels[row] ?? "",
    names: [],
    row,
  }));
  const meant = nameLookup(nodes).resolve(text);
  if ("found" in meant) return meant.found.row;
  const listed = (found: readonly { id: string; label: string }[]) =>
    found.map(({ id, label }) => `  ${id}  ${label}`);
  if (meant.candidates.length > 0)
    throw new CommandError(
      [
        `“${text}” names several nodes; say which one by its id:`,
        ...listed(meant.candidates.map(({ id, name }) => ({ id, label: name }))),
      ].join("\n"),
      1,
    );
  const like = listed(findNodes(graph, adjacency, text));
  throw new CommandError(
    [
      `No node of the file goes by the name “${text}”${like.length > 0 ? "; like it are:" : "."}`,
      ...like,
    ].join("\n"),
    1,
  );
}

/** The column of the nodes that an option names; else exit 2 with those that there are. */
export function namedColumn({ nodes }: GraphTable, name: string): Column {
  const column = nodes.columns.find((each) => each.name === name);
  if (column) return column;
  const known = nodes.columns.map((each) => each.name).join(", ") || "none";
  throw new CommandError(`The nodes have no column “${name}”. The columns are: ${known}.`, 2);
}
