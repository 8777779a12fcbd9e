import { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { FORCE_SETTINGS } from "./forceLayout.ts";
import { type PlainGraph, placeOf } from "./plainGraph.ts";
import { byDegree, degreeOf, type PlainNetwork } from "./plainNetwork.ts";

/** The golden angle: points along it fill a disc evenly (Vogel, 1979). */
export const TURN = Math.PI * (3 - Math.sqrt(5));
const GAP = 1.9;
/** Above this many nodes the islands stay as they are: forces take too long to be waited for. */
export const MOST_FORCED = 20_000;
const ROUNDS_AT_ONCE = 8;

/** Nodes that the reader put somewhere, by row. */
export type Pins = Map<number, { x: number; y: number }>;

/** The places of a file's own, x and y by turns, y upwards; `null` unless every node has one and they differ. */
export function givenPlaces({ nodes }: PlainGraph): Float32Array | null {
  const places = new Float32Array(2 * nodes.ids.length);
  let apart = false;
  for (let row = 0; row < nodes.ids.length; row++) {
    const place = placeOf(nodes, row);
    if (place === null) return null;
    places[2 * row] = place.x;
    places[2 * row + 1] = place.y;
    apart ||= place.x !== places[0] || place.y !== places[1];
  }
  return apart ? places : null;
}

/** Communities as islands, the largest in the middle, the best connected node in the middle of each; x and y by turns. */
export function islandPlaces(network: PlainNetwork, communities: Uint32Array): Float32Array {
  const members: number[][] = [];
  communities.forEach((community, row) => {
    members[community] ??= [];
    members[community].push(row);
  });
  const places = new Float32Array(2 * communities.length);
  let covered = 0;
  members.forEach((rows, community) => {
    const reach = Math.sqrt(rows.length) * GAP;
    const away = community === 0 ? 0 : Math.sqrt(covered) * GAP * 1.15 + reach * 0.5;
    const [x, y] = [Math.cos(community * TURN) * away, Math.sin(community * TURN) * away];
    covered += rows.length;
    rows.sort((a, b) => degreeOf(network, b) - degreeOf(network, a) || a - b);
    rows.forEach((row, i) => {
      places[2 * row] = x + Math.cos(i * TURN) * Math.sqrt(i) * 0.8 * GAP;
      places[2 * row + 1] = y + Math.sin(i * TURN) * Math.sqrt(i) * 0.8 * GAP;
    });
  });
  return places;
}

/** A first look at a large graph, in one pass: outwards from the best connected node, and from that of every other component. */
export function nearPlaces(network: PlainNetwork): Float32Array {
  const { starts, others } = network;
  const n = starts.length - 1;
  const order = new Uint32Array(n);
  const met = new Uint8Array(n);
  let count = 0;
  const meet = (row: number) => {
    if (met[row] === 1) return;
    met[row] = 1;
    order[count++] = row;
  };
  let next = 0;
  for (const hub of byDegree(network)) {
    meet(hub);
    for (; next < count; next++) {
      const row = order[next] ?? 0;
      for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at++) meet(others[at] ?? 0);
    }
  }
  const places = new Float32Array(2 * n);
  order.forEach((row, i) => {
    places[2 * row] = Math.cos(i * TURN) * Math.sqrt(i) * GAP;
    places[2 * row + 1] = Math.sin(i * TURN) * Math.sqrt(i) * GAP;
  });
  return places;
}

/**
 * Forces on the islands (ForceAtlas2), some rounds at a time: each turn gives the places reached. Ends by itself;
 * gives nothing for a graph too large to be waited for. Pins stay where they are, also those that come meanwhile.
 */
export function* forcedPlaces(
  graph: PlainGraph,
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
  const parts = partsOf(graph);
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

/** The component of every node, by the row of one of its members. */
function partsOf({ nodes, edges }: PlainGraph): Uint32Array {
  const of = Uint32Array.from(nodes.ids, (_, row) => row);
  const root = (row: number): number => {
    let at = row;
    while (of[at] !== at) {
      of[at] = of[of[at] ?? at] ?? at;
      at = of[at] ?? at;
    }
    return at;
  };
  edges.sources.forEach((source, edge) => {
    of[root(source)] = root(edges.targets[edge] ?? source);
  });
  return of.map((_, row) => root(row));
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
