import { type Adjacency, neighboursOf } from "./adjacency.ts";
import { type Cell, type GraphTable, givenValues } from "./graphTable.ts";

const MOST_NEIGHBOURS = 200;

/** One node with all that the file says of it. */
export interface NodeDetails {
  row: number;
  id: string;
  label: string;
  values: [name: string, value: Cell][];
  neighbours: { row: number; label: string; words: string; out: boolean | null }[];
  /** All neighbours, also those beyond the list. */
  degree: number;
  /** The members of its cluster; `null` until the clusters of a large graph are worked out. */
  cluster: number | null;
}

/** One node with all that the file says of it; `communities` where they are worked out already. */
export function nodeDetails(
  graph: GraphTable,
  adjacency: Adjacency,
  row: number,
  communities: Uint32Array | null,
): NodeDetails | null {
  const { nodes, edges } = graph;
  const id = nodes.ids[row];
  if (id === undefined) return null;
  const near = neighboursOf(adjacency, row);
  return {
    row,
    id,
    label: nodes.labels[row] ?? id,
    values: givenValues(nodes.columns, row),
    degree: near.length,
    neighbours: near.slice(0, MOST_NEIGHBOURS).map(({ row: other, edge }) => ({
      row: other,
      label: nodes.labels[other] ?? "",
      words: edgeWords(graph, edge),
      out: edges.directed[edge] === 1 ? edges.sources[edge] === row : null,
    })),
    cluster: communities?.reduce((sum, at) => sum + Number(at === communities[row]), 0) ?? null,
  };
}

const WORDY = ["words", "kind", "label", "type", "relation", "interaction", "title"];

/** What a file says of an edge in a few words. */
export function edgeWords({ edges }: GraphTable, edge: number): string {
  const values = givenValues(edges.columns, edge);
  const named = WORDY.flatMap((wanted) => values.filter(([name]) => name.toLowerCase() === wanted));
  return [...new Set(named.map(([, value]) => String(value)))].slice(0, 2).join(" · ");
}
