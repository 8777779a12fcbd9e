import type { Bounds } from "../layout/scene.ts";
import { type Camera, fitted, type Insets, type Size } from "./camera.ts";

/** A camera as Sigma and the address have it: the middle in the unit square of the picture, and the units that the shorter side of the screen shows as a share of that square. */
export interface SigmaCamera {
  x: number;
  y: number;
  ratio: number;
}

/** Half the side of the square that Sigma normalises to the unit square, picture units. */
export const HALF = 1000;
/** A fitted scene is never drawn larger than this. */
const LARGEST = 1.25;

const unitsPerRatio = ({ width, height }: Size) => (2 * HALF) / Math.min(width, height);

/** The px of one picture unit. */
export function zoomOf({ ratio }: { ratio: number }, size: Size): number {
  return 1 / (unitsPerRatio(size) * ratio);
}

export function toSigma({ x, y, scale }: Camera, size: Size): SigmaCamera {
  const ratio = 1 / (unitsPerRatio(size) * scale);
  return { x: x / (2 * HALF) + 0.5, y: y / (2 * HALF) + 0.5, ratio };
}

export function fromSigma({ x, y, ratio }: SigmaCamera, size: Size): Camera {
  return { x: (x - 0.5) * 2 * HALF, y: (y - 0.5) * 2 * HALF, scale: zoomOf({ ratio }, size) };
}

/** The camera that shows some bounds (picture units) whole between insets (px), never larger than 1.25 times their natural size. */
export function fittedCamera(bounds: Bounds, insets: Insets, size: Size): SigmaCamera {
  return toSigma(fitted(bounds, size, insets, [0, LARGEST]), size);
}
