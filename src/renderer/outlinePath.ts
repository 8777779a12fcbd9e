import { type Corner, SHAPES, type ShapeName } from "./shapes.ts";

/** A number as path data hold it. */
export const px = (value: number): string => String(Math.round(value * 100) / 100);

/** Path data of a shape round a place, `r` its nominal radius; px, y downward. */
export function outlinePath(shape: ShapeName, x: number, y: number, r: number): string {
  return cornersPath(SHAPES[shape].corners, x, y, r);
}

/** Path data of an outline given by its corners, clockwise, in units of `r`, y upward. */
export function cornersPath(corners: readonly Corner[], x: number, y: number, r: number): string {
  const at = ([cx, cy]: Pair) => `${px(x + cx * r)} ${px(y - cy * r)}`;
  let path = "";
  let pen = "";
  corners.forEach((corner, i) => {
    const [before, after] = [
      corners.at(i - 1) ?? corner,
      corners[(i + 1) % corners.length] ?? corner,
    ];
    const [start, end] = roundedCorner(before, corner, after);
    if (at(start) !== pen) path += `${path === "" ? "M" : "L"}${at(start)}`;
    if (corner[2] > 0) path += `A${px(corner[2] * r)} ${px(corner[2] * r)} 0 0 1 ${at(end)}`;
    pen = at(end);
  });
  return `${path}Z`;
}

type Pair = readonly [number, number];

/** Where the arc of a rounded corner begins and ends: as far from the corner on either side as its radius and angle ask. */
function roundedCorner(before: Corner, corner: Corner, after: Corner): [Pair, Pair] {
  const [x, y, round] = corner;
  const towards = ([ox, oy]: Corner): Pair => {
    const far = Math.hypot(ox - x, oy - y);
    return [(ox - x) / far, (oy - y) / far];
  };
  const [a, b] = [towards(before), towards(after)];
  const angle = Math.acos(a[0] * b[0] + a[1] * b[1]);
  const back = round / Math.tan(angle / 2);
  return [
    [x + a[0] * back, y + a[1] * back],
    [x + b[0] * back, y + b[1] * back],
  ];
}
