import type { Box } from "../box.ts";
import { FONTS, face } from "../labelLayer.ts";
import { px } from "../outlinePath.ts";

/** The faces of a figure: those of the labels, and those of what stands round the picture. */
export const FACES = {
  ...FONTS,
  title: face(600, 24, 30),
  text: face(400, 15, 21),
  heading: face(600, 13, 20),
  note: face(400, 12, 16),
  reference: face(600, 10, 12),
};
export type FaceName = keyof typeof FACES;

interface Path {
  mark: "path";
  /** SVG path data; a canvas reads the same. */
  d: string;
  fill?: string;
  stroke?: string;
  /** Of the stroke, px. */
  width?: number;
  dash?: readonly number[];
  round?: boolean;
  alpha?: number;
  /** What it stands for, told on hovering and to a screen reader. */
  about?: string;
}
interface Text {
  mark: "text";
  /** The base of the letters, at the side that `align` names. */
  x: number;
  y: number;
  text: string;
  face: FaceName;
  fill: string;
  align: "left" | "center" | "right";
  halo?: string;
  alpha?: number;
  /** Where it leads; only http and https are ever written. */
  href?: string;
}
/** All that a figure is drawn with; the SVG and the PNG are printed from the same marks. */
export type Mark = Path | Text;

/** Marks that belong together, moved by `x` and `y` and cut off at `clip` (in their own px). */
export interface Layer {
  name: string;
  x: number;
  y: number;
  marks: readonly Mark[];
  clip?: Box;
}

/** A picture with its words, px, y downward. */
export interface Figure {
  width: number;
  height: number;
  ground: string;
  title: string;
  description: string;
  layers: readonly Layer[];
}

/** The width of a text in a face, px. */
export type Measure = (text: string, face: FaceName) => number;

/** Path data of a polygon. */
export function polygon(points: readonly (readonly [number, number])[]): string {
  return `M${points.map(([x, y]) => `${px(x)} ${px(y)}`).join("L")}Z`;
}

/** Path data of an ellipse by its half axes. */
export function ellipse(x: number, y: number, rx: number, ry: number): string {
  return `M${px(x - rx)} ${px(y)}a${px(rx)} ${px(ry)} 0 1 0 ${px(2 * rx)} 0a${px(rx)} ${px(ry)} 0 1 0 ${px(-2 * rx)} 0Z`;
}

/** Path data of a rectangle with round corners. */
export function roundedBox(
  x: number,
  y: number,
  width: number,
  height: number,
  corner: number,
): string {
  const turn = (dx: number, dy: number) => `a${px(corner)} ${px(corner)} 0 0 1 ${px(dx)} ${px(dy)}`;
  const [across, down] = [px(width - 2 * corner), px(height - 2 * corner)];
  const around = `h${across}${turn(corner, corner)}v${down}${turn(-corner, corner)}h-${across}${turn(-corner, -corner)}v-${down}`;
  return `M${px(x + corner)} ${px(y)}${around}${turn(corner, -corner)}Z`;
}

/** Path data of a circle. */
export function circle(x: number, y: number, r: number): string {
  return ellipse(x, y, r, r);
}
