import type { DealTitle } from "../dataset/dealTitle.ts";
import {
  type AtlasGraph,
  type EdgeAttributes,
  type EdgeKind,
  edgeKey,
  emptyGraph,
  type NodeAttributes,
  type NodeKind,
  PLAIN_EDGE,
} from "./atlasGraph.ts";

/** What the picture and the search need of a deal. Money in millions of USD, null where not disclosed. */
export interface DealBrief extends DealTitle {
  id: string;
  /** `exclusive licence`, `collaboration` … */
  kindWords: string;
  parties: { id: string; role: string }[];
  assets: string[];
  announced: string | null;
  ended: string | null;
  status: string;
  upfrontUsdM: number | null;
  milestonesUsdM: number | null;
  totalUsdM: number | null;
}

export interface IndexEntity {
  id: string;
  kind: NodeKind;
  name: string;
  /** Other names with their kind: what search looks through. */
  names: [text: string, kind: string][];
}

/** A question of the first screen, with its answer in brief and what it opens. */
export interface ReadyQuestion {
  question: string;
  answer: string;
  /** The query part of the address that shows the whole answer. */
  address: string;
}

/** Counts for the status line; `known` of `deals`. */
export interface AtlasCounts {
  companies: number;
  deals: number;
  sources: number;
  upfrontKnown: number;
  dateKnown: number;
}

/** An edge without what it shares with a plain one. */
export type EdgeRow = { kind: EdgeKind } & Partial<EdgeAttributes>;

/**
 * All that the first complete frame and a working search need, made at build time.
 * Nodes and edges as rows; an edge names its ends by their row, says only what a plain one does not, and its key follows from both.
 */
export interface AtlasIndex {
  schemaVersion: 1;
  version: string;
  counts: AtlasCounts;
  entities: IndexEntity[];
  /** Beside `entities`, row by row: label, sublabel, x, y, alias (empty where none), and the group of rivals by rule. */
  nodes: [label: string, sublabel: string, x: number, y: number, alias?: string, kin?: number][];
  edges: [source: number, target: number, attributes: EdgeRow][];
  /** No nodes of the picture, but found by search. */
  indications: Omit<IndexEntity, "kind">[];
  deals: DealBrief[];
  questions: ReadyQuestion[];
  /** The deal of the first screen. */
  lead: string;
}

/** The rows of an index that hold the graph; names come from `namesOf`. */
export function graphRows(
  graph: AtlasGraph,
  namesOf: (id: string) => Pick<IndexEntity, "name" | "names">,
): Pick<AtlasIndex, "entities" | "nodes" | "edges"> {
  const ids = graph.nodes().sort();
  const row = new Map(ids.map((id, i) => [id, i]));
  const edges = graph.edges().sort();
  return {
    entities: ids.map((id) => ({ id, kind: graph.getNodeAttribute(id, "kind"), ...namesOf(id) })),
    nodes: ids.map((id) => {
      const { label, sublabel, x, y, alias, kin } = graph.getNodeAttributes(id);
      if (kin !== undefined) return [label, sublabel, x, y, alias ?? "", kin];
      return alias === undefined ? [label, sublabel, x, y] : [label, sublabel, x, y, alias];
    }),
    edges: edges.map((key) => [
      row.get(graph.source(key)) ?? 0,
      row.get(graph.target(key)) ?? 0,
      edgeRow(graph.getEdgeAttributes(key)),
    ]),
  };
}

function edgeRow(attributes: EdgeAttributes): EdgeRow {
  const own = Object.entries(attributes).filter(
    ([field, value]) => PLAIN_EDGE[field as keyof typeof PLAIN_EDGE] !== value,
  );
  return { kind: attributes.kind, ...Object.fromEntries(own) };
}

/** The graph that an index holds, the same as the one that was written. */
export function graphFromIndex(index: AtlasIndex): AtlasGraph {
  const graph = emptyGraph();
  index.entities.forEach(({ id, kind }, i) => {
    const [label, sublabel, x, y, alias = "", kin] = index.nodes[i] ?? [id, "", 0, 0];
    const attributes: NodeAttributes = {
      kind,
      label,
      sublabel,
      x,
      y,
      ...(alias === "" ? {} : { alias }),
      ...(kin === undefined ? {} : { kin }),
    };
    graph.addNode(id, attributes);
  });
  for (const [source, target, row] of index.edges) {
    const from = index.entities[source];
    const to = index.entities[target];
    const attributes = { ...PLAIN_EDGE, ...row };
    if (from && to)
      graph.addEdgeWithKey(edgeKey(attributes, from.id, to.id), from.id, to.id, attributes);
  }
  return graph;
}
