import { type Adjacency, degreeOf, neighboursOf } from "../../network/adjacency.ts";
import { type GraphTable, givenValues } from "../../network/graphTable.ts";
import type { OwnThing } from "./ownMessages.ts";

const MOST_NEIGHBOURS = 200;
const MOST_FOUND = 30;

/** Nodes whose label or id holds a text: the same first, then what begins with it, the best connected first. */
export function foundNodes(
  { nodes }: GraphTable,
  adjacency: Adjacency,
  text: string,
): { row: number; label: string; id: string }[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  const hits: { row: number; rank: number }[] = [];
  nodes.labels.forEach((label, row) => {
    const [name, id] = [label.toLowerCase(), (nodes.ids[row] ?? "").toLowerCase()];
    const rank =
      name === wanted || id === wanted
        ? 0
        : name.startsWith(wanted)
          ? 1
          : name.includes(wanted)
            ? 2
            : id.includes(wanted)
              ? 3
              : 4;
    if (rank < 4) hits.push({ row, rank });
  });
  return hits
    .sort(
      (a, b) =>
        a.rank - b.rank || degreeOf(adjacency, b.row) - degreeOf(adjacency, a.row) || a.row - b.row,
    )
    .slice(0, MOST_FOUND)
    .map(({ row }) => ({ row, label: nodes.labels[row] ?? "", id: nodes.ids[row] ?? "" }));
}

/** One node with all that the file says of it; `communities` where they are worked out already. */
export function thingOf(
  graph: GraphTable,
  adjacency: Adjacency,
  row: number,
  communities: Uint32Array | null,
): OwnThing | null {
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
