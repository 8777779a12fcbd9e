import { GraphBuilder } from "./graphBuilder.ts";
import { guarded, quoted, type Reading, type ReadOptions, Refused, tick } from "./importReport.ts";
import {
  isObject,
  type JsonObject,
  jsonCell,
  jsonId,
  jsonList,
  parseJsonText,
} from "./jsonText.ts";

/** The name in our files, and the version that this program writes. */
export const OWN_FORMAT = "licensing-atlas";
export const OWN_VERSION = 1;
const EVERY = 4096;

/** Whether a JSON value says that it is ours. */
export function isOwnJson(value: unknown): boolean {
  return isObject(value) && value.format === OWN_FORMAT;
}

/**
 * Reads our own JSON, column by column as `GraphTable` is. Other keys beside `nodes` and `edges` are for the program that
 * wrote them. A file of a later schema version is refused; there is no earlier one yet.
 * @param value the text as parsed JSON, where somebody has parsed it already
 */
export function readOwnJson(text: string, options: ReadOptions = {}, value?: unknown): Reading {
  return guarded("Licensing Atlas JSON", () => {
    const file = value ?? parseJsonText(text);
    if (!isObject(file) || file.format !== OWN_FORMAT)
      throw new Refused("The file does not say that it comes from the Licensing Atlas.");
    const version = file.schemaVersion;
    if (version !== OWN_VERSION) {
      const later = typeof version === "number" && version > OWN_VERSION;
      const why = later
        ? "a later program wrote it; this one reads version"
        : "this is no version that was ever written; known is";
      throw new Refused(
        `The file has schema version ${quoted(String(version))}: ${why} ${OWN_VERSION}.`,
        null,
        "schemaVersion",
      );
    }
    const builder = new GraphBuilder(options);
    if (!isObject(file.nodes) || !isObject(file.edges))
      throw new Refused("The file has no nodes and edges.", null, "nodes");
    const ids = addNodes(builder, text, file.nodes, options);
    addEdges(builder, text, file.edges, ids, options);
    return builder.finish("Licensing Atlas JSON");
  });
}

function addNodes(
  builder: GraphBuilder,
  text: string,
  nodes: JsonObject,
  options: ReadOptions,
): (string | null)[] {
  const ids = jsonList(nodes, "ids").map(jsonId);
  const labels = sameLength(jsonList(nodes, "labels"), ids, "nodes.labels");
  const rows = ids.map((id, i) => {
    if (i % EVERY === 0) tick(options, i / ids.length / 3);
    if (id !== null) return builder.node(id, jsonId(labels[i]));
    builder.refuseRow(null, `nodes.ids[${i}]`, "The node has no id.");
    return -1;
  });
  const fill = (name: string, values: readonly unknown[], at: string) =>
    sameLength(values, ids, at).forEach((value, i) => {
      const row = rows[i] ?? -1;
      if (row >= 0)
        builder.nodeValue(
          row,
          name,
          jsonCell(builder, text, value, () => `${at}[${i}]`),
        );
    });
  for (const axis of ["x", "y"])
    if (nodes[axis] !== undefined) fill(axis, jsonList(nodes, axis), `nodes.${axis}`);
  for (const [name, values, at] of columnsOf(nodes, "nodes")) fill(name, values, at);
  return ids;
}

function addEdges(
  builder: GraphBuilder,
  text: string,
  edges: JsonObject,
  nodes: readonly (string | null)[],
  options: ReadOptions,
): void {
  const ids = jsonList(edges, "ids").map(jsonId);
  const [sources, targets, directed] = (["sources", "targets", "directed"] as const).map((key) =>
    sameLength(jsonList(edges, key), ids, `edges.${key}`),
  );
  const end = (value: unknown) => (typeof value === "number" ? (nodes[value] ?? null) : null);
  const rows = ids.map((id, i) => {
    if (i % EVERY === 0) tick(options, 1 / 3 + i / ids.length / 3);
    const [source, target] = [end(sources?.[i]), end(targets?.[i])];
    if (source !== null && target !== null)
      return builder.edge({ id, source, target, directed: directed?.[i] === 1, line: null });
    builder.refuseRow(
      null,
      `edges.${source === null ? "sources" : "targets"}[${i}]`,
      "The edge names no row of the nodes.",
    );
    return -1;
  });
  for (const [name, values, at] of columnsOf(edges, "edges"))
    sameLength(values, ids, at).forEach((value, i) => {
      const row = rows[i] ?? -1;
      if (row >= 0)
        builder.edgeValue(
          row,
          name,
          jsonCell(builder, text, value, () => `${at}[${i}]`),
        );
    });
}

function columnsOf(
  part: JsonObject,
  where: string,
): [name: string, values: readonly unknown[], at: string][] {
  return jsonList(part, "columns").map((column, i) => {
    const at = `${where}.columns[${i}]`;
    if (isObject(column) && typeof column.name === "string")
      return [column.name, jsonList(column, "values"), `${at}.values`];
    throw new Refused("A column has no name.", null, at);
  });
}

function sameLength(
  values: readonly unknown[],
  ids: readonly unknown[],
  at: string,
): readonly unknown[] {
  if (values.length === ids.length) return values;
  throw new Refused(
    `The list ${quoted(at)} has ${values.length} values for ${ids.length} ids.`,
    null,
    at,
  );
}
