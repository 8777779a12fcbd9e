import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { csv } from "./csv.ts";
import { type Written, xmlText } from "./written.ts";

const LOST = ["facts and their sources", "readings that conflict", "grants and territories"];
const NODE_FIELDS = ["kind", "sublabel"] as const;
const EDGE_FIELDS = [
  ["kind", "string"],
  ["deal", "string"],
  ["words", "string"],
  ["since", "string"],
  ["until", "string"],
  ["ended", "boolean"],
  ["upfront", "double"],
  ["maximum", "double"],
] as const;

const nodes = (graph: AtlasGraph) => graph.nodes().sort();
const edges = (graph: AtlasGraph) => graph.edges().sort();

/** GEXF 1.3, as Gephi reads it: attributes, places, directed and undirected edges. */
export function gexf(graph: AtlasGraph): Written {
  const attributes = (kind: "node" | "edge", fields: readonly (readonly [string, string])[]) =>
    `    <attributes class="${kind}">${fields.map(([name, type]) => `<attribute id="${name}" title="${name}" type="${type}"/>`).join("")}</attributes>`;
  const values = (pairs: readonly (readonly [string, unknown])[]) =>
    `<attvalues>${pairs.flatMap(([name, value]) => (value === null || value === "" ? [] : [`<attvalue for="${name}" value="${xmlText(String(value))}"/>`])).join("")}</attvalues>`;
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">',
    "  <meta><creator>Licensing Atlas</creator></meta>",
    '  <graph defaultedgetype="directed" mode="static">',
    attributes(
      "node",
      NODE_FIELDS.map((name) => [name, "string"] as const),
    ),
    attributes("edge", EDGE_FIELDS),
    "    <nodes>",
    ...nodes(graph).map((id) => {
      const node = graph.getNodeAttributes(id);
      return `      <node id="${xmlText(id)}" label="${xmlText(node.label)}">${values(NODE_FIELDS.map((name) => [name, node[name]]))}<viz:position x="${node.x}" y="${node.y}" z="0"/></node>`;
    }),
    "    </nodes>",
    "    <edges>",
    ...edges(graph).map((id) => {
      const edge = graph.getEdgeAttributes(id);
      const [source, target] = graph.extremities(id);
      return `      <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" type="${edge.directed ? "directed" : "undirected"}">${values(EDGE_FIELDS.map(([name]) => [name, edge[name]]))}</edge>`;
    }),
    "    </edges>",
    "  </graph>",
    "</gexf>",
  ];
  return { text: `${lines.join("\n")}\n`, lost: LOST };
}

/** GraphML, as yEd, NetworkX and igraph read it. */
export function graphml(graph: AtlasGraph): Written {
  const data = (pairs: readonly (readonly [string, unknown])[]) =>
    pairs
      .flatMap(([key, value]) => (value === null || value === "" ? [] : [`<data key="${key}">${xmlText(String(value))}</data>`]))
      .join("");
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...["label", ...NODE_FIELDS].map((name) => `  <key id="n_${name}" for="node" attr.name="${name}" attr.type="string"/>`),
    ...["x", "y"].map((name) => `  <key id="n_${name}" for="node" attr.name="${name}" attr.type="double"/>`),
    ...EDGE_FIELDS.map(([name, type]) => `  <key id="e_${name}" for="edge" attr.name="${name}" attr.type="${type}"/>`),
    '  <graph id="atlas" edgedefault="directed">',
    ...nodes(graph).map((id) => {
      const { label, kind, sublabel, x, y } = graph.getNodeAttributes(id);
      return `    <node id="${xmlText(id)}">${data([
        ["n_label", label],
        ["n_kind", kind],
        ["n_sublabel", sublabel],
        ["n_x", x],
        ["n_y", y],
      ])}</node>`;
    }),
    ...edges(graph).map((id) => {
      const edge = graph.getEdgeAttributes(id);
      const [source, target] = graph.extremities(id);
      return `    <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}" directed="${edge.directed}">${data(EDGE_FIELDS.map(([name]) => [`e_${name}`, edge[name]]))}</edge>`;
    }),
    "  </graph>",
    "</graphml>",
  ];
  return { text: `${lines.join("\n")}\n`, lost: LOST };
}

/** Cytoscape's JSON: elements with data, nodes with places. */
export function cytoscapeJson(graph: AtlasGraph): Written {
  const elements = {
    nodes: nodes(graph).map((id) => {
      const { x, y, ...rest } = graph.getNodeAttributes(id);
      return { data: { id, name: rest.label, ...rest }, position: { x, y: -y } };
    }),
    edges: edges(graph).map((id) => {
      const [source, target] = graph.extremities(id);
      return { data: { ...graph.getEdgeAttributes(id), id, source, target } };
    }),
  };
  return { text: `${JSON.stringify({ elements }, null, 1)}\n`, lost: LOST };
}

/** Graphology's own JSON, whole. */
export function graphologyJson(graph: AtlasGraph): Written {
  return { text: `${JSON.stringify(graph.export(), null, 1)}\n`, lost: LOST };
}

/** The nodes as a table. */
export function nodesCsv(graph: AtlasGraph): Written {
  const rows = nodes(graph).map((id) => {
    const { label, kind, sublabel } = graph.getNodeAttributes(id);
    return [id, label, kind, sublabel];
  });
  return { text: csv(["id", "label", "kind", "about"], rows), lost: LOST };
}

/** The edges as a table; money in millions of USD, empty where not disclosed. */
export function edgesCsv(graph: AtlasGraph): Written {
  const rows = edges(graph).map((id) => {
    const { kind, deal, words, since, until, upfront, maximum, directed } = graph.getEdgeAttributes(id);
    const [source, target] = graph.extremities(id);
    return [source, target, kind, directed ? "directed" : "undirected", deal, words, since, until, upfront, maximum];
  });
  return {
    text: csv(["source", "target", "kind", "type", "deal", "words", "since", "until", "upfront_usd_m", "maximum_usd_m"], rows),
    lost: LOST,
  };
}

/** A Cypher script that builds the graph in Neo4j, constraints first. */
export function cypher(graph: AtlasGraph): Written {
  const text = (value: string) => `"${value.replaceAll("\\", "\\\\").replaceAll('"', '\\"').replaceAll("\n", "\\n")}"`;
  const properties = (pairs: readonly (readonly [string, unknown])[]) =>
    `{${pairs.flatMap(([name, value]) => (value === null || value === "" ? [] : [`${name}: ${typeof value === "string" ? text(value) : String(value)}`])).join(", ")}}`;
  const title = (kind: string) => kind.charAt(0).toUpperCase() + kind.slice(1);
  const lines = [
    "CREATE CONSTRAINT atlas_id IF NOT EXISTS FOR (n:Atlas) REQUIRE n.id IS UNIQUE;",
    ...nodes(graph).map((id) => {
      const { label, kind, sublabel } = graph.getNodeAttributes(id);
      return `MERGE (n:Atlas:${title(kind)} {id: ${text(id)}}) SET n += ${properties([
        ["name", label],
        ["about", sublabel],
      ])};`;
    }),
    ...edges(graph).map((id) => {
      const edge = graph.getEdgeAttributes(id);
      const [source, target] = graph.extremities(id);
      const kind = edge.kind.toUpperCase().replaceAll("-", "_");
      return `MATCH (a:Atlas {id: ${text(source)}}), (b:Atlas {id: ${text(target)}}) MERGE (a)-[r:${kind} {id: ${text(id)}}]->(b) SET r += ${properties(
        [
          ["deal", edge.deal],
          ["since", edge.since],
          ["until", edge.until],
          ["upfrontUsdM", edge.upfront],
          ["maximumUsdM", edge.maximum],
        ],
      )};`;
    }),
  ];
  return { text: `${lines.join("\n")}\n`, lost: LOST };
}
