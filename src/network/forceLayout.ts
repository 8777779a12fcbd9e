import type { DirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { separate } from "./separation.ts";

export interface Point {
  x: number;
  y: number;
}

/** FNV-1a over the id: the same start point on every machine and for every order of files. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++)
    value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** A start point on a disc, drawn from the id. */
export function startPoint(id: string): Point {
  const angle = (hash(id) / 2 ** 32) * 2 * Math.PI;
  const distance = Math.sqrt(hash(`${id}#`) / 2 ** 32) * 100;
  return { x: Math.cos(angle) * distance, y: Math.sin(angle) * distance };
}

/** True for a place that poisons nothing. */
export function isPlace({ x, y }: Point): boolean {
  return Number.isFinite(x) && Number.isFinite(y);
}

/** Settings of ForceAtlas2 (Jacomy and others, 2014) that suit a few hundred nodes with hubs. */
export const FORCE_SETTINGS = {
  gravity: 0.6,
  scalingRatio: 10,
  strongGravityMode: false,
  slowDown: 6,
  linLogMode: true,
  outboundAttractionDistribution: false,
  barnesHutOptimize: false,
  adjustSizes: false,
  edgeWeightInfluence: 1,
};

/**
 * Places for every node of a simple graph: nodes sorted by id, start points hashed from the id
 * (or taken from `warm`), a fixed number of rounds, rounded. The same graph gives the same bytes.
 */
export function forceLayout(
  graph: DirectedGraph,
  rounds: number,
  warm: Map<string, Point> = new Map(),
): Map<string, Point> {
  const sorted = graph.emptyCopy() as DirectedGraph;
  sorted.clear();
  for (const id of graph.nodes().sort()) {
    const start = warm.get(id);
    sorted.addNode(id, start && isPlace(start) ? { ...start } : startPoint(id));
  }
  for (const edge of graph.edges().sort((a, b) => compareEnds(graph, a, b)))
    sorted.addEdge(graph.source(edge), graph.target(edge), { ...graph.getEdgeAttributes(edge) });
  const places =
    sorted.order > 1 ? forceAtlas2(sorted, { iterations: rounds, settings: FORCE_SETTINGS }) : {};
  const result = new Map<string, Point>();
  for (const id of sorted.nodes()) {
    const place = places[id] ?? startPoint(id);
    const sound = isPlace({ x: place.x ?? 0, y: place.y ?? 0 })
      ? { x: place.x ?? 0, y: place.y ?? 0 }
      : startPoint(id);
    result.set(id, sound);
  }
  return result;
}

function compareEnds(graph: DirectedGraph, a: string, b: string): number {
  const left = `${graph.source(a)}>${graph.target(a)}`;
  const right = `${graph.source(b)}>${graph.target(b)}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Scales places to a frame (units of the picture) around 0,0 and pushes apart nodes nearer than `gap`; rounded to whole units. */
export function spread(
  places: Map<string, Point>,
  width: number,
  height: number,
  gap: number,
): Map<string, Point> {
  const points = [...places].map(([id, { x, y }]) => ({ id, x, y }));
  const span = (key: "x" | "y") => {
    const values = points.map((point) => point[key]).sort((a, b) => a - b);
    const low = values[0] ?? 0;
    const high = values[values.length - 1] ?? 0;
    return { middle: (low + high) / 2, size: Math.max(high - low, 1e-9) };
  };
  const spanX = span("x");
  const spanY = span("y");
  for (const point of points) {
    point.x = ((point.x - spanX.middle) / spanX.size) * width;
    point.y = ((point.y - spanY.middle) / spanY.size) * height;
  }
  separate(points, 60, { least: () => gap });
  return new Map(points.map(({ id, x, y }) => [id, { x: Math.round(x), y: Math.round(y) }]));
}
