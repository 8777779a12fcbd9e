import type { Bounds } from "../layout/scene.ts";

export interface Camera {
  x: number;
  y: number;
  ratio: number;
}

/** The px at each side that the page covers. */
export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Half the side of the square that Sigma normalises to the unit square, picture units. */
export const HALF = 1000;
const LARGEST = 1.25;

/** The px of one picture unit. */
export function zoomOf({ ratio }: { ratio: number }, width: number, height: number): number {
  return Math.min(width, height) / (2 * HALF) / ratio;
}

/** The camera that shows some bounds (picture units) whole between insets (px), never larger than 1.25 times their natural size. */
export function fittedCamera(
  bounds: Bounds,
  insets: Insets,
  width: number,
  height: number,
): Camera {
  const roomX = Math.max(width - insets.left - insets.right, 50);
  const roomY = Math.max(height - insets.top - insets.bottom, 50);
  const scale = Math.min(
    roomX / (bounds.maxX - bounds.minX),
    roomY / (bounds.maxY - bounds.minY),
    LARGEST,
  );
  const targetX = insets.left + roomX / 2;
  const targetY = insets.top + roomY / 2;
  const x = (bounds.minX + bounds.maxX) / 2 + (width / 2 - targetX) / scale;
  const y = (bounds.minY + bounds.maxY) / 2 - (height / 2 - targetY) / scale;
  const side = 2 * HALF;
  return { x: x / side + 0.5, y: y / side + 0.5, ratio: Math.min(width, height) / side / scale };
}
