import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { componentsOf } from "./components.ts";
import { FORCE_SETTINGS } from "./forceLayout.ts";
import type { GraphTable } from "./graphTable.ts";

/** Above this many nodes the islands stay as they are: forces take too long to be waited for. */
export const MOST_FORCED = 20_000;
const ROUNDS_AT_ONCE = 8;

/** Nodes that the reader put somewhere, by row. */
export type Pins = Map<number, { x: number; y: number }>;

/**
 * Forces on the islands (ForceAtlas2), some rounds at a time: each turn gives the places reached. Ends by itself;
 * gives nothing for a graph too large to be waited for. Pins stay where they are, also those that come meanwhile.
 */
export function* forcedPlaces(
  graph: GraphTable,
  start: Float32Array,
  pins: Readonly<Pins> = new Map(),
): Generator<Float32Array> {
  const n = graph.nodes.ids.length;
  if (n > MOST_FORCED || n < 3) return;
  const simple = new DirectedGraph();
  for (let row = 0; row < n; row++)
    simple.addNode(row, { x: start[2 * row] ?? 0, y: start[2 * row + 1] ?? 0 });
  const { sources, targets } = graph.edges;
  for (let edge = 0; edge < sources.length; edge++) {
    const [a, b] = [sources[edge], targets[edge]];
    if (a !== b && !simple.hasEdge(a, b) && !simple.hasEdge(b, a))
      simple.addEdge(a, b, { weight: 1 });
  }
  const parts = componentsOf(n, graph.edges);
  const settings = {
    ...FORCE_SETTINGS,
    barnesHutOptimize: n > 800,
    linLogMode: false,
    gravity: 1.4,
    scalingRatio: 8,
  };
  const turns = Math.min(40, Math.max(6, Math.round(60_000 / n)));
  for (let turn = 0; turn < turns; turn++) {
    simple.forEachNode((key) => simple.removeNodeAttribute(key, "fixed"));
    for (const [row, place] of pins) simple.mergeNodeAttributes(row, { ...place, fixed: true });
    forceAtlas2.assign(simple, { iterations: ROUNDS_AT_ONCE, settings });
    const places = new Float32Array(2 * n);
    let sound = true;
    simple.forEachNode((key, { x, y }) => {
      const row = Number(key);
      places[2 * row] = x;
      places[2 * row + 1] = y;
      sound &&= Number.isFinite(x) && Number.isFinite(y);
    });
    // One place that is no number poisons all that come after it; the last sound ones stay.
    if (!sound) return;
    yield drawnIn(places, parts, pins);
  }
}

/** Brings a component that the forces flung far away back to the rim of the rest, as a whole. */
function drawnIn(places: Float32Array, parts: Uint32Array, pins: Readonly<Pins>): Float32Array {
  const n = places.length / 2;
  const middles = new Map<number, { x: number; y: number; count: number; pinned: boolean }>();
  let [x, y] = [0, 0];
  for (let row = 0; row < n; row++) {
    const [px, py] = [places[2 * row] ?? 0, places[2 * row + 1] ?? 0];
    x += px / n;
    y += py / n;
    const part = parts[row] ?? row;
    const before = middles.get(part) ?? { x: 0, y: 0, count: 0, pinned: false };
    middles.set(part, {
      x: before.x + px,
      y: before.y + py,
      count: before.count + 1,
      pinned: before.pinned || pins.has(row),
    });
  }
  const away = Float64Array.from({ length: n }, (_, row) =>
    Math.hypot((places[2 * row] ?? 0) - x, (places[2 * row + 1] ?? 0) - y),
  );
  const rim = 1.12 * (away.sort()[Math.floor(n * 0.96)] ?? 0);
  for (let row = 0; row < n; row++) {
    const part = middles.get(parts[row] ?? row);
    if (!part || part.pinned) continue;
    const [dx, dy] = [part.x / part.count - x, part.y / part.count - y];
    const far = Math.hypot(dx, dy);
    if (far <= rim) continue;
    places[2 * row] = (places[2 * row] ?? 0) + dx * (rim / far - 1);
    places[2 * row + 1] = (places[2 * row + 1] ?? 0) + dy * (rim / far - 1);
  }
  return places;
}
