import {
  type Column,
  columnKind,
  type GraphTable,
  givenValues,
  nodeId,
  placeOf,
} from "../network/graphTable.ts";
import { type GraphFormat, mixedLost, type Written, xmlText } from "./written.ts";

const TYPES = { text: "string", number: "double", boolean: "boolean", mixed: "string" } as const;
/** Columns that GEXF's `viz` namespace has elements for, with the kind that they must have. */
const LOOKS = new Map([
  ["viz:color", "text"],
  ["viz:size", "number"],
  ["viz:thickness", "number"],
  ["viz:shape", "text"],
]);

/** GEXF 1.3, as Gephi reads it: typed attributes, places and looks, directed and undirected edges. */
export function writeGexf(graph: GraphTable): Written {
  const { nodes, edges } = graph;
  const looks = nodes.columns.filter((column) => LOOKS.get(column.name) === columnKind(column));
  const nodeFields = nodes.columns.filter((column) => !looks.includes(column));
  const own = edges.columns.filter(({ name, values }) =>
    edgeOwn(name, columnKind({ name, values })),
  );
  const edgeFields = edges.columns.filter((column) => !own.includes(column));
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "  <meta><creator>Licensing Atlas</creator></meta>",
    '  <graph defaultedgetype="directed" mode="static">',
    declared("node", nodeFields),
    declared("edge", edgeFields),
    "    <nodes>",
  ];
  nodes.ids.forEach((id, row) => {
    const place = placeOf(nodes, row);
    const position = place ? `<viz:position x="${place.x}" y="${place.y}" z="0"/>` : "";
    const look = givenValues(looks, row).map(([name, value]) => lookElement(name, String(value)));
    lines.push(
      `      <node id="${xmlText(id)}" label="${xmlText(nodes.labels[row] ?? "")}">${attvalues(nodeFields, row)}${look.join("")}${position}</node>`,
    );
  });
  lines.push("    </nodes>", "    <edges>");
  edges.ids.forEach((id, row) => {
    const ends = `source="${xmlText(nodeId(graph, edges.sources[row]))}" target="${xmlText(nodeId(graph, edges.targets[row]))}"`;
    const more = givenValues(own, row).map(
      ([name, value]) => ` ${name}="${xmlText(String(value))}"`,
    );
    const type = edges.directed[row] ? "directed" : "undirected";
    lines.push(
      `      <edge id="${xmlText(id)}" ${ends} type="${type}"${more.join("")}>${attvalues(edgeFields, row)}</edge>`,
    );
  });
  lines.push("    </edges>", "  </graph>", "</gexf>");
  return { text: `${lines.join("\n")}\n`, lost: mixedLost(graph) };
}

function declared(scope: "node" | "edge", columns: readonly Column[]): string {
  const fields = columns.map(
    (column, i) =>
      `<attribute id="${i}" title="${xmlText(column.name)}" type="${TYPES[columnKind(column)]}"/>`,
  );
  return `    <attributes class="${scope}">${fields.join("")}</attributes>`;
}

function attvalues(columns: readonly Column[], row: number): string {
  const values = columns.flatMap((column, i) => {
    const value = column.values[row] ?? null;
    return value === null ? [] : [`<attvalue for="${i}" value="${xmlText(String(value))}"/>`];
  });
  return `<attvalues>${values.join("")}</attvalues>`;
}

/** What an edge of GEXF says by an attribute of its own. */
function edgeOwn(name: string, kind: string): boolean {
  return (name === "weight" && kind === "number") || (name === "label" && kind === "text");
}

function lookElement(name: string, value: string): string {
  if (name !== "viz:color") return `<${name} value="${xmlText(value)}"/>`;
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/.exec(value)?.slice(1);
  const parts =
    hex?.map((part) => String(Number.parseInt(part, 16))) ??
    /^rgba\((\d+),(\d+),(\d+),([\d.]+)\)$/.exec(value)?.slice(1);
  if (!parts) return `<viz:color hex="${xmlText(value)}"/>`;
  return `<viz:color ${parts.map((part, i) => `${"rgba"[i]}="${part}"`).join(" ")}/>`;
}

/** The format of Gephi. */
export const gexf: GraphFormat = {
  key: "gexf",
  label: "GEXF, for Gephi",
  extension: "gexf",
  write: writeGexf,
};
