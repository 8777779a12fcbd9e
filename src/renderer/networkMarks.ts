import type { Bounds } from "../layout/scene.ts";
import type { Camera, Point } from "./camera.ts";
import type { Palette } from "./palette.ts";
import type { ShapeName } from "./shapes.ts";

/** The marks of a network in columns: places (x and y by turns, y upward), the ends of the drawn edges, radius (px, 0 for none) and group of each node. */
export interface NetworkMarks {
  places: Float32Array;
  ends: Uint32Array;
  radii: Float32Array;
  groups: Float32Array;
}

export const NO_MARKS: NetworkMarks = {
  places: new Float32Array(),
  ends: new Uint32Array(),
  radii: new Float32Array(),
  groups: new Float32Array(),
};

/** The shapes of the groups; the last is everything else. */
export const GROUP_SHAPES: readonly ShapeName[] = [
  "circle",
  "square",
  "smallDiamond",
  "triangle",
  "circle",
  "circle",
];
/** The group that is drawn as a ring: how much of its radius is its hole, and how much colour that keeps. */
export const RING = { group: 4, hole: 0.55, left: 0.35 };

/** Colours of the groups, in the order of their shapes. */
export function groupColours(palette: Palette): string[] {
  return [
    palette.company,
    palette.drug,
    palette.target,
    palette.payload,
    palette.regulator,
    palette.ink3,
  ];
}

/** Where a node stands, units of the network. */
export function placeOf({ places }: NetworkMarks, row: number): Point {
  return { x: places[2 * row] ?? 0, y: places[2 * row + 1] ?? 0 };
}

/** The least box that holds all that is drawn; `null` where nothing is. */
export function boundsOf(marks: NetworkMarks): Bounds | null {
  const bounds = {
    minX: Number.POSITIVE_INFINITY,
    maxX: Number.NEGATIVE_INFINITY,
    minY: Number.POSITIVE_INFINITY,
    maxY: Number.NEGATIVE_INFINITY,
  };
  for (let row = 0; row < marks.radii.length; row++) {
    if (marks.radii[row] === 0) continue;
    const x = marks.places[2 * row] ?? 0;
    const y = marks.places[2 * row + 1] ?? 0;
    if (x < bounds.minX) bounds.minX = x;
    if (x > bounds.maxX) bounds.maxX = x;
    if (y < bounds.minY) bounds.minY = y;
    if (y > bounds.maxY) bounds.maxY = y;
  }
  return Number.isFinite(bounds.minX) ? bounds : null;
}

/** The node whose mark is nearest to a place (units of the network) and no farther than a reach (px). */
export function nodeNear(
  { places, radii }: NetworkMarks,
  { scale }: Camera,
  place: Point,
  reach: number,
): number | null {
  let [best, nearest]: [number | null, number] = [null, reach];
  for (let row = 0; row < radii.length; row++) {
    const radius = radii[row] ?? 0;
    if (radius === 0) continue;
    const dx = ((places[2 * row] ?? 0) - place.x) * scale;
    const dy = ((places[2 * row + 1] ?? 0) - place.y) * scale;
    const far = Math.sqrt(dx * dx + dy * dy) - radius;
    if (far <= nearest) [best, nearest] = [row, far];
  }
  return best;
}

/** The ends of the edges between nodes that are drawn. */
export function shownEnds({ ends, radii }: NetworkMarks): Uint32Array {
  if (!radii.includes(0)) return ends;
  const shown = new Uint32Array(ends.length);
  let count = 0;
  for (let i = 0; i < ends.length; i += 2) {
    const [a, b] = [ends[i] ?? 0, ends[i + 1] ?? 0];
    if (radii[a] === 0 || radii[b] === 0) continue;
    shown[count++] = a;
    shown[count++] = b;
  }
  return shown.subarray(0, count);
}
