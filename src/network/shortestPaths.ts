import type { Adjacency } from "./adjacency.ts";

/** A path as the rows of its nodes and, between them, its edges. */
export interface NodePath {
  rows: number[];
  edges: number[];
}

/**
 * The shortest paths between two rows, at most so many, found breadth first. Directions do not count, and of parallel edges
 * the first stands for all. Empty where the two are not connected.
 */
export function shortestPaths(
  adjacency: Adjacency,
  from: number,
  to: number,
  most: number,
): NodePath[] {
  const steps = stepsTo(adjacency, to, from);
  if (steps[from] === -1) return [];
  const found: NodePath[] = [];
  const path: NodePath = { rows: [from], edges: [] };
  // For each node of the path, the steps that are still to be tried from it.
  const open = [nearer(adjacency, from, steps)];
  while (open.length > 0 && found.length < most) {
    const next = path.rows.at(-1) === to ? undefined : open.at(-1)?.shift();
    if (next) {
      path.rows.push(next.row);
      path.edges.push(next.edge);
      open.push(nearer(adjacency, next.row, steps));
      continue;
    }
    if (path.rows.at(-1) === to) found.push({ rows: [...path.rows], edges: [...path.edges] });
    path.rows.pop();
    path.edges.pop();
    open.pop();
  }
  return found;
}

/** How many steps each row is from one, as far as `until`; -1 for what was not met. */
function stepsTo({ starts, others }: Adjacency, from: number, until: number): Int32Array {
  const steps = new Int32Array(starts.length).fill(-1);
  steps[from] = 0;
  const queue = [from];
  for (const row of queue) {
    if (row === until) break;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
      const other = others[at] ?? 0;
      if (steps[other] !== -1) continue;
      steps[other] = (steps[row] ?? 0) + 1;
      queue.push(other);
    }
  }
  return steps;
}

/** The neighbours of a row that are one step nearer, each once. */
function nearer(
  { starts, others, edges }: Adjacency,
  row: number,
  steps: Int32Array,
): { row: number; edge: number }[] {
  const found = new Map<number, number>();
  for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) {
    const other = others[at] ?? 0;
    if (steps[other] === (steps[row] ?? 0) - 1 && steps[other] !== -1 && !found.has(other))
      found.set(other, edges[at] ?? 0);
  }
  return [...found].map(([other, edge]) => ({ row: other, edge }));
}
