import type { NodeKind } from "../graph/atlasGraph.ts";

/** A corner of an outline in units of the nominal radius, y upward, and the radius by which it is rounded. */
export type Corner = readonly [x: number, y: number, round: number];
type Pair = readonly [number, number];

/** A shape: its outline, clockwise, for paths, and its signed distance from a point `p`, for the graphics card; both in units of the nominal radius, y upward. */
export interface Shape {
  corners: readonly Corner[];
  /** An expression of GLSL. */
  distance: string;
}

/** The way that a capsule leans: the direction of its long axis, y upward. */
export const LEAN: Pair = [0.848048, 0.529919];
/** Half the length and half the width of a capsule, whose ends are round. */
export const CAPSULE: Pair = [1.32, 0.72];
const HEXAGON = 1.08 * Math.cos(Math.PI / 6);
const [SHIELD, SHOULDER, ROUND] = [0.92, -0.28, 0.16];

/** Every shape that a mark can have. */
export const SHAPES = {
  tile: box(0.9, 0.9, 0.2),
  capsule: leaning(box(...CAPSULE, CAPSULE[1])),
  diamond: polygon([0, 1.22], [1.22, 0], [0, -1.22], [-1.22, 0]),
  hexagon: polygon(
    [0, 1.08],
    [HEXAGON, 0.54],
    [HEXAGON, -0.54],
    [0, -1.08],
    [-HEXAGON, -0.54],
    [-HEXAGON, 0.54],
  ),
  shield: {
    corners: [
      [-SHIELD, 1, ROUND],
      [SHIELD, 1, ROUND],
      [SHIELD, SHOULDER, 0],
      [0, -1, 0],
      [-SHIELD, SHOULDER, 0],
    ],
    distance: `max(${box(SHIELD, 1, ROUND).distance}, max(${side([SHIELD, SHOULDER], [0, -1])}, ${side([0, -1], [-SHIELD, SHOULDER])}))`,
  },
  circle: box(1, 1, 1),
  square: box(0.86, 0.86, 0),
  smallDiamond: polygon([0, 1], [1, 0], [0, -1], [-1, 0]),
  triangle: polygon([0, 1], [1, -0.8], [-1, -0.8]),
} as const satisfies Record<string, Shape>;
export type ShapeName = keyof typeof SHAPES;

/** The shape of each kind of the atlas. */
export const SHAPE_OF: Record<NodeKind, ShapeName> = {
  company: "tile",
  drug: "capsule",
  target: "diamond",
  payload: "hexagon",
  regulator: "shield",
};

/** GLSL of `float shape(float kind, vec2 p)`: the distance from some shapes by their place in a list. */
export function shapeGlsl(names: readonly ShapeName[]): string {
  const cases = names.map((name, i) => `  if (kind < ${i}.5) return ${SHAPES[name].distance};`);
  return /* glsl */ `
float box(vec2 p, vec2 half_size, float corner) {
  vec2 q = abs(p) - half_size + corner;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - corner;
}
vec2 leaning(vec2 p) {
  const float c = ${LEAN[0]};
  const float s = ${LEAN[1]};
  return vec2(c * p.x + s * p.y, -s * p.x + c * p.y);
}
float shape(float kind, vec2 p) {
${cases.join("\n")}
  return length(p) - 1.0;
}`;
}

/** Turned from standing upright to the way that a capsule leans. */
export function leaningCorner([x, y, round]: Corner): Corner {
  const [c, s] = LEAN;
  return [c * x - s * y, s * x + c * y, round];
}

function box(halfX: number, halfY: number, round: number): Shape {
  return {
    corners: [
      [-halfX, halfY, round],
      [halfX, halfY, round],
      [halfX, -halfY, round],
      [-halfX, -halfY, round],
    ],
    distance: `box(p, vec2(${decimal(halfX)}, ${decimal(halfY)}), ${decimal(round)})`,
  };
}

function leaning({ corners, distance }: Shape): Shape {
  return {
    corners: corners.map(leaningCorner),
    distance: distance.replace("box(p,", "box(leaning(p),"),
  };
}

/** A convex polygon with sharp corners, clockwise. */
function polygon(...points: readonly Pair[]): Shape {
  const sides = points.map((point, i) => side(point, points[(i + 1) % points.length] ?? point));
  return {
    corners: points.map(([x, y]) => [x, y, 0]),
    distance: sides.reduce((all, next) => `max(${all}, ${next})`),
  };
}

/** The distance beyond the straight line from one corner to the next. */
function side([ax, ay]: Pair, [bx, by]: Pair): string {
  const length = Math.hypot(bx - ax, by - ay);
  const [nx, ny] = [(ay - by) / length, (bx - ax) / length];
  return `dot(p, vec2(${decimal(nx)}, ${decimal(ny)})) - ${decimal(nx * ax + ny * ay)}`;
}

/** A number as GLSL reads one. */
function decimal(value: number): string {
  const text = value.toFixed(6);
  return value < 0 ? `(${text})` : text;
}
