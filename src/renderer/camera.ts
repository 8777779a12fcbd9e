import type { Bounds } from "../layout/scene.ts";

export interface Point {
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}

/** What a picture looks at: the place in its middle (picture units, y upward), and the px of one unit. */
export interface Camera extends Point {
  scale: number;
}

/** The px at each side that something else covers. */
export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The least and the largest scale, px of one unit. */
export type ScaleLimits = readonly [least: number, most: number];

/** What is fitted has at least so much room, px, and counts as at least so large, units. */
const [LEAST_ROOM, LEAST_EXTENT] = [50, 1e-6];

/** Where a place of the picture stands on the screen, px from its left upper corner, y downward. */
export function toScreen({ x, y, scale }: Camera, { width, height }: Size, place: Point): Point {
  return { x: (place.x - x) * scale + width / 2, y: (y - place.y) * scale + height / 2 };
}

/** The place of the picture under a point of the screen, the reverse of `toScreen`. */
export function toPicture({ x, y, scale }: Camera, { width, height }: Size, point: Point): Point {
  return { x: (point.x - width / 2) / scale + x, y: y - (point.y - height / 2) / scale };
}

/** The camera after the picture was pushed along by px of the screen. */
export function panned(camera: Camera, dx: number, dy: number): Camera {
  return { ...camera, x: camera.x - dx / camera.scale, y: camera.y + dy / camera.scale };
}

/** The camera at another scale within limits; what stands under a point of the screen stays there. */
export function zoomedAt(
  camera: Camera,
  size: Size,
  factor: number,
  point: Point,
  limits: ScaleLimits,
): Camera {
  const scaled = limited({ ...camera, scale: camera.scale * factor }, limits);
  const [before, after] = [toPicture(camera, size, point), toPicture(scaled, size, point)];
  return { ...scaled, x: camera.x + before.x - after.x, y: camera.y + before.y - after.y };
}

/** The camera with its scale within limits. */
export function limited(camera: Camera, [least, most]: ScaleLimits): Camera {
  return { ...camera, scale: Math.min(most, Math.max(least, camera.scale)) };
}

/** The camera that shows some bounds whole and in the middle between insets, at a scale within limits. */
export function fitted(
  { minX, maxX, minY, maxY }: Bounds,
  { width, height }: Size,
  { left, right, top, bottom }: Insets,
  limits: ScaleLimits,
): Camera {
  const [across, up] = [
    Math.max(width - left - right, LEAST_ROOM),
    Math.max(height - top - bottom, LEAST_ROOM),
  ];
  const scale = Math.min(
    across / Math.max(maxX - minX, LEAST_EXTENT),
    up / Math.max(maxY - minY, LEAST_EXTENT),
  );
  const camera = limited({ x: (minX + maxX) / 2, y: (minY + maxY) / 2, scale }, limits);
  return panned(camera, left + across / 2 - width / 2, top + up / 2 - height / 2);
}
