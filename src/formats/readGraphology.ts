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

/** Whether a JSON value has the shape of graphology's export. */
export function isGraphology(value: unknown): boolean {
  if (!isObject(value) || !Array.isArray(value.nodes)) return false;
  const [first] = value.nodes as unknown[];
  return first === undefined
    ? isObject(value.options) || Array.isArray(value.edges)
    : isObject(first) && "key" in first && !("id" in first);
}

/**
 * Reads graphology's own JSON (`graph.export()`): directed, undirected and mixed graphs.
 * @param value the text as parsed JSON, where somebody has parsed it already
 */
export function readGraphology(text: string, options: ReadOptions = {}, value?: unknown): Reading {
  return guarded("graphology JSON", () => {
    const file = value ?? parseJsonText(text);
    if (!isObject(file)) throw new Refused("The file holds no graph of graphology.");
    const builder = new GraphBuilder(options);
    const nodes = jsonList(file, "nodes");
    const edges = Array.isArray(file.edges) ? (file.edges as unknown[]) : [];
    const all = nodes.length + edges.length;
    const undirected = isObject(file.options) && file.options.type === "undirected";
    for (const [i, node] of nodes.entries()) {
      if (i % EVERY === 0) tick(options, i / all);
      const key = isObject(node) ? jsonId(node.key) : null;
      if (!isObject(node) || key === null) {
        builder.refuseRow(null, `nodes[${i}].key`, "The node has no key.");
        continue;
      }
      const row = builder.node(key);
      attributes(node, (name, value) =>
        builder.nodeValue(
          row,
          name,
          jsonCell(builder, text, value, () => `nodes[${i}].attributes.${name}`),
        ),
      );
    }
    for (const [i, edge] of edges.entries()) {
      if (i % EVERY === 0) tick(options, (nodes.length + i) / all);
      const source = isObject(edge) ? jsonId(edge.source) : null;
      const target = isObject(edge) ? jsonId(edge.target) : null;
      if (!isObject(edge) || source === null || target === null) {
        builder.refuseRow(null, `edges[${i}]`, "The edge does not say where it begins and ends.");
        continue;
      }
      const row = builder.edge({
        id: jsonId(edge.key),
        source,
        target,
        directed: !(undirected || edge.undirected === true),
        line: null,
      });
      attributes(edge, (name, value) =>
        builder.edgeValue(
          row,
          name,
          jsonCell(builder, text, value, () => `edges[${i}].attributes.${name}`),
        ),
      );
    }
    return builder.finish("graphology JSON");
  });
}

function attributes(thing: JsonObject, take: (name: string, value: unknown) => void): void {
  if (isObject(thing.attributes))
    for (const [name, value] of Object.entries(thing.attributes)) take(name, value);
}
