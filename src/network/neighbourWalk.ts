import type { NodeDetails } from "./nodeDetails.ts";

interface Point {
  x: number;
  y: number;
}

/** Where a walk through the neighbours of a node has come to. */
export interface Walk {
  around: NodeDetails;
  step: number;
}

const WAYS: Record<string, Point> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};
/** Half the angle in which an arrow looks, as its cosine. */
const SIGHT = Math.cos((65 * Math.PI) / 180);

/** The neighbours of a node, each once. */
export function aroundOf({ neighbours }: NodeDetails): number[] {
  return [...new Set(neighbours.map(({ row }) => row))];
}

/** The next (1) or the previous (-1) neighbour, round and round; `null` where there is none. */
export function stepAround({ around, step }: Walk, by: 1 | -1): { row: number; walk: Walk } | null {
  const rows = aroundOf(around);
  const next =
    step < 0
      ? by === 1
        ? 0
        : rows.length - 1
      : (step + by + rows.length) % Math.max(1, rows.length);
  const row = rows[next];
  return row === undefined ? null : { row, walk: { around, step: next } };
}

/** The neighbour that lies where an arrow points, the nearest of them; `null` where none lies there. */
export function stepTowards(
  thing: NodeDetails,
  key: string,
  at: (row: number) => Point,
): number | null {
  const way = WAYS[key];
  if (!way) return null;
  const from = at(thing.row);
  let [best, least]: [number | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const row of aroundOf(thing)) {
    const to = at(row);
    const far = Math.hypot(to.x - from.x, to.y - from.y);
    const along = ((to.x - from.x) * way.x + (to.y - from.y) * way.y) / (far || 1);
    if (row !== thing.row && along >= SIGHT && far < least) [best, least] = [row, far];
  }
  return best;
}
