import { type GraphTable, givenValues, nodeId } from "../network/graphTable.ts";
import { clean, type GraphFormat, type Written } from "./written.ts";

/** A Cypher script that builds the graph in Neo4j, constraint first; the column `kind` becomes label and type. */
export function writeCypher(graph: GraphTable): Written {
  const { nodes, edges } = graph;
  const kindOf = (columns: GraphTable["nodes"]["columns"], row: number) =>
    columns.find(({ name }) => name === "kind")?.values[row] ?? null;
  const lines = ["CREATE CONSTRAINT atlas_id IF NOT EXISTS FOR (n:Atlas) REQUIRE n.id IS UNIQUE;"];
  nodes.ids.forEach((id, row) => {
    const kind = kindOf(nodes.columns, row);
    const label = kind === null ? "" : `:${name(title(String(kind)))}`;
    const values = givenValues(nodes.columns, row).filter(
      ([column]) => column !== "kind" && column !== "name",
    );
    lines.push(
      `MERGE (n:Atlas${label} {id: ${text(id)}}) SET n += ${properties([["name", nodes.labels[row] ?? ""], ...values])};`,
    );
  });
  edges.ids.forEach((id, row) => {
    const type = name(
      String(kindOf(edges.columns, row) ?? "related")
        .toUpperCase()
        .replaceAll("-", "_"),
    );
    const ends = `MATCH (a:Atlas {id: ${text(nodeId(graph, edges.sources[row]))}}), (b:Atlas {id: ${text(nodeId(graph, edges.targets[row]))}})`;
    const values = givenValues(edges.columns, row).filter(([column]) => column !== "kind");
    lines.push(
      `${ends} MERGE (a)-[r:${type} {id: ${text(id)}}]->(b) SET r += ${properties(values)};`,
    );
  });
  const undirected = edges.directed.includes(0) ? ["that some edges have no direction"] : [];
  return { text: `${lines.join("\n")}\n`, lost: ["places", ...undirected] };
}

const title = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);

/** A label, type or property name, in backticks where it is no plain word. */
function name(word: string): string {
  return /^[A-Za-z_]\w*$/.test(word)
    ? word
    : `\`${clean(word).replaceAll("\\", "\\\\").replaceAll("`", "``")}\``;
}

function text(value: string): string {
  return `"${clean(value).replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n").replaceAll("\r", "\\r")}"`;
}

function properties(values: readonly (readonly [string, string | number | boolean])[]): string {
  return `{${values.map(([key, value]) => `${name(key)}: ${typeof value === "string" ? text(value) : String(value)}`).join(", ")}}`;
}

/** A script that builds the graph in Neo4j. */
export const cypher: GraphFormat = {
  key: "cypher",
  label: "Cypher script, for Neo4j",
  extension: "cypher",
  write: writeCypher,
};
