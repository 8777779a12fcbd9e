import { GraphBuilder } from "./graphBuilder.ts";
import { guarded, type Reading, type ReadOptions, Refused, tick } from "./importReport.ts";
import { isObject, type JsonObject, jsonCell, jsonId, parseJsonText } from "./jsonText.ts";

const EVERY = 4096;
/** What Cytoscape keeps beside the data and what says nothing outside it. */
const NODE_OWN = new Set(["id", "label", "SUID", "shared_name", "selected"]);
const EDGE_OWN = new Set([
  "id",
  "source",
  "target",
  "SUID",
  "shared_name",
  "shared_interaction",
  "selected",
]);

/** Whether a JSON value has the shape of Cytoscape's elements. */
export function isCytoscape(value: unknown): boolean {
  const elements = isObject(value) && !isBare(value) ? value.elements : value;
  if (isObject(elements)) return Array.isArray(elements.nodes) || Array.isArray(elements.edges);
  return (
    Array.isArray(elements) &&
    elements.length > 0 &&
    elements.every((element) => isObject(element) && isObject(element.data))
  );
}

/** Nodes and edges with nothing around them, as Cytoscape.js takes its elements and its own samples give them. */
function isBare({ nodes, edges }: JsonObject): boolean {
  const [first] = [nodes, edges].flatMap((list): unknown[] =>
    Array.isArray(list) ? list.slice(0, 1) : [],
  );
  return isObject(first) && isObject(first.data);
}

/**
 * Reads Cytoscape's JSON: `cy.json()` and lists of elements of Cytoscape.js, `.cyjs` of the desktop program,
 * `networkx.cytoscape_data`. Its y runs downwards and is turned. Edges are directed unless the data say otherwise.
 * @param value the text as parsed JSON, where somebody has parsed it already
 */
export function readCytoscape(text: string, options: ReadOptions = {}, value?: unknown): Reading {
  return guarded("Cytoscape JSON", () => {
    const file = value ?? parseJsonText(text);
    const elements = elementsOf(file);
    const builder = new GraphBuilder(options);
    const directed = !(
      isObject(file) &&
      (file.directed === false || (isObject(file.data) && file.data.directed === false))
    );
    for (const [i, [group, element]] of elements.entries()) {
      if (i % EVERY === 0) tick(options, i / elements.length);
      const data = isObject(element) && isObject(element.data) ? element.data : null;
      const at = `${group}[${i}]`;
      if (!data || !isObject(element)) builder.refuseRow(null, at, "The element has no data.");
      else if (group === "nodes") addNode(builder, text, element, data, at);
      else addEdge(builder, text, data, at, directed);
    }
    return builder.finish("Cytoscape JSON");
  });
}

function elementsOf(file: unknown): [group: "nodes" | "edges", element: unknown][] {
  const elements = isObject(file) && !isBare(file) ? file.elements : file;
  const list = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);
  if (isObject(elements))
    return [
      ...list(elements.nodes).map((element): ["nodes", unknown] => ["nodes", element]),
      ...list(elements.edges).map((element): ["edges", unknown] => ["edges", element]),
    ];
  if (!Array.isArray(elements))
    throw new Refused("The file has no elements of Cytoscape.", null, "elements");
  return (elements as unknown[]).map((element) => {
    const edge =
      isObject(element) &&
      (element.group === "edges" || (isObject(element.data) && "source" in element.data));
    return [edge ? "edges" : "nodes", element];
  });
}

function addNode(
  builder: GraphBuilder,
  text: string,
  element: JsonObject,
  data: JsonObject,
  at: string,
): void {
  const id = jsonId(data.id);
  if (id === null) {
    builder.refuseRow(null, `${at}.data.id`, "The node has no id.");
    return;
  }
  const named = jsonId(data.label);
  const row = builder.node(id, named ?? jsonId(data.name) ?? jsonId(data.shared_name));
  for (const [name, value] of Object.entries(data)) {
    if (NODE_OWN.has(name) || (name === "name" && named === null)) continue;
    builder.nodeValue(
      row,
      name,
      jsonCell(builder, text, value, () => `${at}.data.${name}`),
    );
  }
  if (!isObject(element.position)) return;
  builder.nodeValue(
    row,
    "x",
    jsonCell(builder, text, element.position.x, () => `${at}.position.x`),
  );
  const y = jsonCell(builder, text, element.position.y, () => `${at}.position.y`);
  if (typeof y === "number") builder.nodeValue(row, "y", -y);
}

function addEdge(
  builder: GraphBuilder,
  text: string,
  data: JsonObject,
  at: string,
  directed: boolean,
): void {
  const [source, target] = [jsonId(data.source), jsonId(data.target)];
  if (source === null || target === null) {
    builder.refuseRow(null, `${at}.data`, "The edge does not say where it begins and ends.");
    return;
  }
  const row = builder.edge({ id: jsonId(data.id), source, target, directed, line: null });
  for (const [name, value] of Object.entries(data))
    if (!EDGE_OWN.has(name))
      builder.edgeValue(
        row,
        name,
        jsonCell(builder, text, value, () => `${at}.data.${name}`),
      );
}
