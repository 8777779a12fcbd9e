import { type Adjacency, degreeOf } from "./adjacency.ts";
import type { GraphTable } from "./graphTable.ts";

const MOST_FOUND = 30;

/** Nodes whose label or id holds a text: the same first, then what begins with it, the best connected first. */
export function findNodes(
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
