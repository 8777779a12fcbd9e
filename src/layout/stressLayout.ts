import type { Links } from "../network/components.ts";
import { type BestWay, cheapestWays } from "../network/dijkstra.ts";
import { type Point, startPoint } from "../network/forceLayout.ts";

const ROUNDS = 60;
const LAST_STEP = 0.1;

/** How far a link should reach, in lengths: the more ends meet at its two nodes, the more room these need. */
function reachOf(links: Links, a: string, b: string): number {
  return Math.sqrt((links.get(a)?.size ?? 0) + (links.get(b)?.size ?? 0));
}

/** The length of the shortest way from a node to every node that it reaches, in lengths. */
function waysFrom(links: Links, from: string): ReadonlyMap<string, BestWay> {
  return cheapestWays(from, (node) =>
    [...(links.get(node) ?? [])].map((to) => ({ to, cost: reachOf(links, node, to), edge: to })),
  );
}

/** Even numbers from 0 to 1, the same ones every time (mulberry32). */
function evenNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Places for the nodes of one connected part: distances on the plane follow distances in the graph, in which a link
 * between leaves counts little and one between hubs much (`length` in picture units), by stochastic gradient descent on the stress (Zheng, Pawar and Goodman, 2018). The same graph gives the same places.
 */
export function stressLayout(links: Links, length: number): Map<string, Point> {
  const ids = [...links.keys()].sort();
  const places = ids.map((id) => startPoint(id));
  const terms: [i: number, j: number, distance: number][] = [];
  for (const [i, id] of ids.entries()) {
    const ways = waysFrom(links, id);
    for (let j = i + 1; j < ids.length; j++)
      terms.push([i, j, (ways.get(ids[j] ?? "")?.cost ?? ids.length) * length]);
  }
  const farthest = terms.reduce((most, [, , distance]) => Math.max(most, distance), length);
  const random = evenNumbers(ids.length);
  const cooling = Math.log(LAST_STEP / (farthest / length) ** 2) / (ROUNDS - 1);
  for (let round = 0; round < ROUNDS; round++) {
    const step = farthest ** 2 * Math.exp(cooling * round);
    shuffle(terms, random);
    for (const [i, j, distance] of terms)
      pull(places[i], places[j], distance, Math.min(1, step / distance ** 2));
  }
  return new Map(ids.map((id, i) => [id, places[i] ?? startPoint(id)]));
}

/** Moves two places towards their distance; both are changed. */
function pull(a: Point | undefined, b: Point | undefined, distance: number, share: number): void {
  if (!a || !b) return;
  const [dx, dy] = [a.x - b.x || 1e-3, a.y - b.y];
  const now = Math.hypot(dx, dy);
  const move = (share * (now - distance)) / 2 / now;
  a.x -= dx * move;
  a.y -= dy * move;
  b.x += dx * move;
  b.y += dy * move;
}

function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const [a, b] = [items[i], items[j]];
    if (a !== undefined && b !== undefined) [items[i], items[j]] = [b, a];
  }
}

/** The same places, turned so that they reach farthest from left to right. */
export function turnedWide(places: ReadonlyMap<string, Point>): Map<string, Point> {
  const points = [...places.values()];
  const mean = (pick: (point: Point) => number) =>
    points.reduce((sum, point) => sum + pick(point), 0) / Math.max(points.length, 1);
  const [cx, cy] = [mean(({ x }) => x), mean(({ y }) => y)];
  const xx = mean(({ x }) => (x - cx) ** 2);
  const yy = mean(({ y }) => (y - cy) ** 2);
  const xy = mean(({ x, y }) => (x - cx) * (y - cy));
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return new Map(
    [...places].map(([id, { x, y }]) => [
      id,
      { x: (x - cx) * cos + (y - cy) * sin, y: (y - cy) * cos - (x - cx) * sin },
    ]),
  );
}
