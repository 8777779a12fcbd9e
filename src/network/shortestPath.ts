import type { Adjacency } from "./adjacency.ts";

/** A shortest path between two rows, found breadth first; directions do not count. `null` where there is none. */
export function shortestPath(
  adjacency: Adjacency,
  from: number,
  to: number,
): { rows: number[]; edges: number[] } | null {
  const { starts, others, edges } = adjacency;
  const before = new Int32Array(starts.length).fill(-1);
  const by = new Int32Array(starts.length).fill(-1);
  before[from] = from;
  let front = [from];
  while (front.length > 0 && before[to] === -1) {
    const next: number[] = [];
    for (const row of front)
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
        const other = others[at] ?? 0;
        if (before[other] !== -1) continue;
        before[other] = row;
        by[other] = edges[at] ?? 0;
        next.push(other);
      }
    front = next;
  }
  if (before[to] === -1) return null;
  const path = { rows: [to], edges: [] as number[] };
  for (let row = to; row !== from; row = before[row] ?? from) {
    path.edges.unshift(by[row] ?? 0);
    path.rows.unshift(before[row] ?? from);
  }
  return path;
}
