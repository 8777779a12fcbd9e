import type { GraphTable } from "./graphTable.ts";

/** The adjacency of any graph in compressed sparse rows (CSR): the neighbours of row `r` are `others[starts[r]]` to `others[starts[r + 1] - 1]`, by edge in `edges`. */
export interface Adjacency {
  starts: Uint32Array;
  others: Uint32Array;
  edges: Uint32Array;
}

/** The neighbours of every node, in both directions, in the order of the edges; a loop counts once. */
export function adjacencyOf({ nodes, edges }: GraphTable): Adjacency {
  const { sources, targets } = edges;
  const starts = new Uint32Array(nodes.ids.length + 1);
  const count = (row: number) => {
    starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  };
  for (let edge = 0; edge < sources.length; edge++) {
    const [a, b] = [sources[edge] ?? 0, targets[edge] ?? 0];
    count(a);
    if (a !== b) count(b);
  }
  for (let row = 0; row < nodes.ids.length; row++)
    starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const others = new Uint32Array(starts.at(-1) ?? 0);
  const by = new Uint32Array(others.length);
  const put = (row: number, other: number, edge: number) => {
    const at = next[row] ?? 0;
    next[row] = at + 1;
    others[at] = other;
    by[at] = edge;
  };
  for (let edge = 0; edge < sources.length; edge++) {
    const [a, b] = [sources[edge] ?? 0, targets[edge] ?? 0];
    put(a, b, edge);
    if (a !== b) put(b, a, edge);
  }
  return { starts, others, edges: by };
}

/** How many neighbours a row has, parallel edges counted each. */
export function degreeOf({ starts }: Adjacency, row: number): number {
  return (starts[row + 1] ?? 0) - (starts[row] ?? 0);
}

/** All rows, the best connected first, those with as many neighbours in their order. */
export function byDegree(adjacency: Adjacency): Uint32Array {
  const n = adjacency.starts.length - 1;
  let most = 0;
  for (let row = 0; row < n; row++) most = Math.max(most, degreeOf(adjacency, row));
  // Counted, not compared: how many rows have each degree says where those of the next begin.
  const next = new Uint32Array(most + 2);
  for (let row = 0; row < n; row++) bump(next, most - degreeOf(adjacency, row) + 1);
  for (let at = 1; at < next.length; at++) next[at] = (next[at] ?? 0) + (next[at - 1] ?? 0);
  const rows = new Uint32Array(n);
  for (let row = 0; row < n; row++) rows[bump(next, most - degreeOf(adjacency, row))] = row;
  return rows;
}

function bump(counts: Uint32Array, at: number): number {
  const before = counts[at] ?? 0;
  counts[at] = before + 1;
  return before;
}

/** The neighbours of a row, with the edge that leads there. */
export function neighboursOf(
  { starts, others, edges }: Adjacency,
  row: number,
): { row: number; edge: number }[] {
  const found: { row: number; edge: number }[] = [];
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++)
    found.push({ row: others[at] ?? 0, edge: edges[at] ?? 0 });
  return found;
}
