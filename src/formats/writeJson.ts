import { type GraphTable, givenValues, nodeId, placeOf } from "../network/graphTable.ts";
import { OWN_FORMAT, OWN_VERSION } from "./readOwnJson.ts";
import type { GraphFormat, Written } from "./written.ts";

/** Cytoscape's JSON: elements with data, nodes with places (y downwards) and their label as `name`. */
export function writeCytoscape(graph: GraphTable): Written {
  const { nodes, edges } = graph;
  const named = nodes.columns.some(({ name }) => name === "name");
  const elements = {
    nodes: nodes.ids.map((id, row) => {
      const place = placeOf(nodes, row);
      const label = nodes.labels[row] ?? "";
      const data = Object.fromEntries([
        ["id", id],
        [named ? "label" : "name", label],
        ...givenValues(nodes.columns, row),
      ]);
      return { data, ...(place ? { position: { x: place.x, y: -place.y } } : {}) };
    }),
    edges: edges.ids.map((id, row) => ({
      data: Object.fromEntries([
        ["id", id],
        ["source", nodeId(graph, edges.sources[row])],
        ["target", nodeId(graph, edges.targets[row])],
        ["directed", edges.directed[row] === 1],
        ...givenValues(edges.columns, row),
      ]),
    })),
  };
  return { text: `${JSON.stringify({ elements }, null, 1)}\n`, lost: [] };
}

/** Graphology's own JSON, for `Graph.from` and every notebook that uses it. */
export function writeGraphology(graph: GraphTable): Written {
  const { nodes, edges } = graph;
  const ways = new Set(edges.directed);
  const file = {
    options: {
      type: ways.size === 2 ? "mixed" : ways.has(0) ? "undirected" : "directed",
      multi: true,
      allowSelfLoops: true,
    },
    attributes: {},
    nodes: nodes.ids.map((key, row) => ({
      key,
      attributes: Object.fromEntries([
        ["label", nodes.labels[row] ?? ""],
        ...Object.entries(placeOf(nodes, row) ?? {}),
        ...givenValues(nodes.columns, row),
      ]),
    })),
    edges: edges.ids.map((key, row) => ({
      key,
      source: nodeId(graph, edges.sources[row]),
      target: nodeId(graph, edges.targets[row]),
      ...(edges.directed[row] ? {} : { undirected: true }),
      attributes: Object.fromEntries(givenValues(edges.columns, row)),
    })),
  };
  return { text: `${JSON.stringify(file, null, 1)}\n`, lost: [] };
}

/** Our own JSON: the columns as they are, small and quick to read. */
export function writeOwnJson({ nodes, edges }: GraphTable): Written {
  const { ids, labels, places, columns } = nodes;
  const file = {
    format: OWN_FORMAT,
    schemaVersion: OWN_VERSION,
    nodes: { ids, labels, ...(places ? { x: [...places.x], y: [...places.y] } : {}), columns },
    edges: {
      ...edges,
      sources: [...edges.sources],
      targets: [...edges.targets],
      directed: [...edges.directed],
    },
  };
  return { text: `${JSON.stringify(file)}\n`, lost: [] };
}

/** The format of Cytoscape. */
export const cytoscape: GraphFormat = {
  key: "cytoscape",
  label: "Cytoscape JSON",
  extension: "cyjs",
  write: writeCytoscape,
};

/** The format of graphology. */
export const graphology: GraphFormat = {
  key: "graphology",
  label: "graphology JSON",
  extension: "json",
  write: writeGraphology,
};

/** Our own format, which carries all of a graph and opens here again. */
export const ownJson: GraphFormat = {
  key: "atlas",
  label: "Licensing Atlas JSON, everything in one file",
  extension: "json",
  write: writeOwnJson,
};
