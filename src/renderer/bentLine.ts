import type { Point } from "./camera.ts";

/** The paper between a line and the shapes at its ends, px. */
export const CLEAR = 5;
/** How much longer than its chord a line is, by the square of its bow. */
export const BOW = 0.62;
/** The length and the half width of an arrow head, px: for a line without a band, and more for each px of it. */
export const HEAD = { length: [12, 0.55], half: [5, 0.42] } as const;
/** How much of its full size a head has at least where shapes are small, the length of a line (px) from which on it has all of it, and what it keeps on a shorter one. */
export const HEAD_SIZE = { least: 0.45, fullFrom: 36, short: 0.5 } as const;

/** The control point of a bent line as a quadratic curve, on the screen (y downward); `bend` is positive to the left of its direction. */
export function controlPoint(a: Point, b: Point, bend: number): Point {
  // On the screen y grows downward, so the left of a direction is the other way round.
  return {
    x: (a.x + b.x) / 2 + (b.y - a.y) * bend * 2,
    y: (a.y + b.y) / 2 - (b.x - a.x) * bend * 2,
  };
}

/** About the length of a bent line, px, as the graphics card reckons it. */
export function bentLength(a: Point, b: Point, bend: number): number {
  return Math.max(Math.hypot(b.x - a.x, b.y - a.y), 0.001) * (1 + (2 * bend) ** 2 * BOW);
}

/** How much of its full size an arrow head has: less where shapes are drawn at a smaller scale and on a short line (px). */
export function headSize(scale: number, length: number): number {
  const { least, fullFrom, short } = HEAD_SIZE;
  return (
    (least + (1 - least) * Math.min(scale, 1)) * Math.min(Math.max(length / fullFrom, short), 1)
  );
}

/** Points along a bent line, px. */
export function curvePoints(a: Point, b: Point, bend: number, count: number): Point[] {
  const control = controlPoint(a, b, bend);
  return Array.from({ length: count }, (_, i) => {
    const t = i / (count - 1);
    const u = 1 - t;
    return {
      x: u * u * a.x + 2 * u * t * control.x + t * t * b.x,
      y: u * u * a.y + 2 * u * t * control.y + t * t * b.y,
    };
  });
}
