import {
  type Column,
  columnKind,
  type GraphTable,
  nodeId,
  placeOf,
} from "../network/graphTable.ts";
import { type GraphFormat, mixedLost, type Written, xmlText } from "./written.ts";

const TYPES = { text: "string", number: "double", boolean: "boolean", mixed: "string" } as const;

/** GraphML, as yEd, NetworkX and igraph read it; places as `x` and `y`. */
export function writeGraphml(graph: GraphTable): Written {
  const { nodes, edges } = graph;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    '  <key id="label" for="node" attr.name="label" attr.type="string"/>',
    ...(nodes.places
      ? ["x", "y"].map(
          (axis) => `  <key id="${axis}" for="node" attr.name="${axis}" attr.type="double"/>`,
        )
      : []),
    ...keys("node", nodes.columns),
    ...keys("edge", edges.columns),
    '  <graph id="atlas" edgedefault="directed">',
  ];
  nodes.ids.forEach((id, row) => {
    const place = placeOf(nodes, row);
    const where = place ? `<data key="x">${place.x}</data><data key="y">${place.y}</data>` : "";
    const label = `<data key="label">${xmlText(nodes.labels[row] ?? "")}</data>`;
    lines.push(
      `    <node id="${xmlText(id)}">${label}${where}${data("node", nodes.columns, row)}</node>`,
    );
  });
  edges.ids.forEach((id, row) => {
    const ends = `source="${xmlText(nodeId(graph, edges.sources[row]))}" target="${xmlText(nodeId(graph, edges.targets[row]))}"`;
    lines.push(
      `    <edge id="${xmlText(id)}" ${ends} directed="${edges.directed[row] === 1}">${data("edge", edges.columns, row)}</edge>`,
    );
  });
  lines.push("  </graph>", "</graphml>");
  return { text: `${lines.join("\n")}\n`, lost: mixedLost(graph) };
}

function keys(scope: "node" | "edge", columns: readonly Column[]): string[] {
  return columns.map(
    (column, i) =>
      `  <key id="${scope}${i}" for="${scope}" attr.name="${xmlText(column.name)}" attr.type="${TYPES[columnKind(column)]}"/>`,
  );
}

function data(scope: "node" | "edge", columns: readonly Column[], row: number): string {
  const values = columns.map((column, i) => {
    const value = column.values[row] ?? null;
    return value === null ? "" : `<data key="${scope}${i}">${xmlText(String(value))}</data>`;
  });
  return values.join("");
}

/** The format that most graph programs read. */
export const graphml: GraphFormat = {
  key: "graphml",
  label: "GraphML, for yEd and others",
  extension: "graphml",
  write: writeGraphml,
};
