import { GraphBuilder } from "./graphBuilder.ts";
import { guarded, type Reading, type ReadOptions, Refused, tick } from "./importReport.ts";
import {
  isObject,
  type JsonObject,
  jsonCell,
  jsonId,
  jsonList,
  parseJsonText,
} from "./jsonText.ts";

const EVERY = 4096;
const EDGE_OWN = new Set(["source", "target", "key", "id"]);

/** Whether a JSON value has the shape of NetworkX's node-link data, which D3's examples share. */
export function isNodeLink(value: unknown): boolean {
  return (
    isObject(value) &&
    Array.isArray(value.nodes) &&
    (Array.isArray(value.links) || Array.isArray(value.edges))
  );
}

/**
 * Reads node-link JSON (`networkx.node_link_data`, D3): a list of nodes with `id`, and `links` or `edges` that name them.
 * Nodes without ids are named by their place in the list, as D3 does.
 * @param value the text as parsed JSON, where somebody has parsed it already
 */
export function readNodeLink(text: string, options: ReadOptions = {}, value?: unknown): Reading {
  return guarded("node-link JSON", () => {
    const file = value ?? parseJsonText(text);
    if (!isObject(file)) throw new Refused("The file holds no list of nodes and links.");
    const builder = new GraphBuilder(options);
    const nodes = jsonList(file, "nodes");
    const edges = jsonList(file, Array.isArray(file.links) ? "links" : "edges");
    for (const [i, node] of nodes.entries()) {
      if (i % EVERY === 0) tick(options, i / (nodes.length + edges.length));
      if (!isObject(node)) {
        builder.refuseRow(null, `nodes[${i}]`, "The node is no object.");
        continue;
      }
      const row = builder.node(jsonId(node.id) ?? String(i));
      for (const [name, value] of Object.entries(node))
        if (name !== "id")
          builder.nodeValue(
            row,
            name,
            jsonCell(builder, text, value, () => `nodes[${i}].${name}`),
          );
    }
    for (const [i, edge] of edges.entries()) {
      if (i % EVERY === 0) tick(options, (nodes.length + i) / (nodes.length + edges.length));
      if (isObject(edge)) addEdge(builder, text, edge, i, file.directed === true);
      else builder.refuseRow(null, `links[${i}]`, "The link is no object.");
    }
    return builder.finish("node-link JSON");
  });
}

function addEdge(
  builder: GraphBuilder,
  text: string,
  edge: JsonObject,
  i: number,
  directed: boolean,
): void {
  const [source, target] = [jsonId(edge.source), jsonId(edge.target)];
  if (source === null || target === null) {
    builder.refuseRow(null, `links[${i}]`, "The link does not say where it begins and ends.");
    return;
  }
  const row = builder.edge({ id: jsonId(edge.id), source, target, directed, line: null });
  for (const [name, value] of Object.entries(edge))
    if (!EDGE_OWN.has(name))
      builder.edgeValue(
        row,
        name,
        jsonCell(builder, text, value, () => `links[${i}].${name}`),
      );
}
