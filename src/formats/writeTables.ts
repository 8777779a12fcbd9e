import { type Cell, type Column, type GraphTable, nodeId, placeOf } from "../network/graphTable.ts";
import { csv } from "./csv.ts";
import type { GraphFormat, Written } from "./written.ts";

const LOST = ["the difference between an empty text and none"];

const spelt = (value: Cell | undefined) =>
  typeof value === "boolean" ? String(value) : (value ?? null);
const cells = (columns: readonly Column[], row: number) =>
  columns.map(({ values }) => spelt(values[row]));

/** The nodes as a table for spreadsheets, Gephi and Neo4j. */
export function writeNodesCsv({ nodes }: GraphTable): Written {
  const placed = nodes.places !== null;
  const head = [
    "id",
    "label",
    ...nodes.columns.map(({ name }) => name),
    ...(placed ? ["x", "y"] : []),
  ];
  const rows = nodes.ids.map((id, row) => {
    const place = placeOf(nodes, row);
    return [
      id,
      nodes.labels[row] ?? "",
      ...cells(nodes.columns, row),
      ...(placed ? [place?.x ?? null, place?.y ?? null] : []),
    ];
  });
  return { text: csv(head, rows), lost: ["the edges", ...LOST] };
}

/** The edges as a table; `type` is Gephi's word for the direction. */
export function writeEdgesCsv(graph: GraphTable): Written {
  const { nodes, edges } = graph;
  const head = [
    "id",
    "source",
    "target",
    "type",
    ...edges.columns.map(({ name }) => (name === "type" ? "type (attribute)" : name)),
  ];
  const rows = edges.ids.map((id, row) => [
    id,
    nodeId(graph, edges.sources[row]),
    nodeId(graph, edges.targets[row]),
    edges.directed[row] ? "directed" : "undirected",
    ...cells(edges.columns, row),
  ]);
  const bare =
    nodes.columns.length > 0 || nodes.places ? ["the attributes and places of the nodes"] : [];
  return { text: csv(head, rows), lost: [...bare, "nodes without an edge", ...LOST] };
}

/** A table of the nodes. */
export const nodesCsv: GraphFormat = {
  key: "csv-nodes",
  label: "Nodes as CSV",
  extension: "csv",
  write: writeNodesCsv,
};

/** A table of the edges. */
export const edgesCsv: GraphFormat = {
  key: "csv-edges",
  label: "Edges as CSV",
  extension: "csv",
  write: writeEdgesCsv,
};
