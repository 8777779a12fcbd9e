import type { Adjacency } from "./adjacency.ts";
import { type GraphTable, placeOf } from "./graphTable.ts";
import { TURN } from "./initialPlaces.ts";

/** More new nodes than this want a layout of their own. */
const MOST_NEW = 1000;
const TRIES = 24;
/** How near two nodes may stand, of the usual distance between nodes. */
const LEAST = 0.55;

/**
 * The places of a graph most of whose nodes have one, such as the atlas with a file laid into it: these stay, and each new node stands
 * beside what it is linked to, or in rows below where that has no place either. x and y by turns, y upwards; `null` where fewer than
 * half have a place, or too many have none.
 */
export function incrementalPlaces(
  graph: GraphTable,
  { starts, others }: Adjacency,
): Float32Array | null {
  const n = graph.nodes.ids.length;
  const places = new Float32Array(2 * n);
  const placed = new Set<number>();
  const put = (row: number, x: number, y: number) => {
    places[2 * row] = x;
    places[2 * row + 1] = y;
    placed.add(row);
  };
  for (let row = 0; row < n; row++) {
    const place = placeOf(graph.nodes, row);
    if (place) put(row, place.x, place.y);
  }
  const { left, bottom, step } = frameOf(places, placed);
  if (placed.size < n / 2 || n - placed.size > MOST_NEW || step === 0) return null;
  const nearest = (x: number, y: number) => {
    let least = Number.POSITIVE_INFINITY;
    for (const row of placed)
      least = Math.min(
        least,
        Math.hypot((places[2 * row] ?? 0) - x, (places[2 * row + 1] ?? 0) - y),
      );
    return least;
  };
  const putBeside = (row: number, near: readonly number[]) => {
    const middle = (axis: 0 | 1) =>
      near.reduce((sum, other) => sum + (places[2 * other + axis] ?? 0), 0) / near.length;
    const [x, y] = [middle(0), middle(1)];
    let best = { x, y, room: -1 };
    for (let i = 0; i < TRIES && best.room < LEAST * step; i++) {
      const away = step * (0.6 + 0.3 * Math.sqrt(i));
      const spot = { x: x + Math.cos(i * TURN) * away, y: y + Math.sin(i * TURN) * away };
      const room = nearest(spot.x, spot.y);
      if (room > best.room) best = { ...spot, room };
    }
    put(row, best.x, best.y);
  };
  let waiting = Array.from({ length: n }, (_, row) => row).filter((row) => !placed.has(row));
  let alone = 0;
  while (waiting.length > 0) {
    const before = waiting.length;
    waiting = waiting.filter((row) => {
      const near = [...others.subarray(starts[row] ?? 0, starts[row + 1] ?? 0)].filter((other) =>
        placed.has(other),
      );
      if (near.length > 0) putBeside(row, near);
      return near.length === 0;
    });
    const [first] = waiting;
    if (waiting.length < before || first === undefined) continue;
    // Nothing of what is left is linked to anything that has a place: one begins a row below, what is linked to it follows.
    put(first, left + (alone % 12) * 2 * step, bottom - 2 * step * (1 + Math.floor(alone / 12)));
    alone++;
    waiting = waiting.slice(1);
  }
  return places;
}

/** Where places begin at the left and at the bottom, and how far apart they usually are; 0 where all are one. */
function frameOf(
  places: Float32Array,
  placed: ReadonlySet<number>,
): { left: number; bottom: number; step: number } {
  let [left, right, bottom, top] = [
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
  ];
  for (const row of placed) {
    const [x, y] = [places[2 * row] ?? 0, places[2 * row + 1] ?? 0];
    [left, right, bottom, top] = [
      Math.min(left, x),
      Math.max(right, x),
      Math.min(bottom, y),
      Math.max(top, y),
    ];
  }
  const wide = Math.max(right - left, top - bottom);
  const area = Math.max(right - left, wide / 8) * Math.max(top - bottom, wide / 8);
  return { left, bottom, step: placed.size < 2 ? 0 : Math.sqrt(area / placed.size) };
}
