import type { Point } from "../network/forceLayout.ts";

/** Places in a frame round 0,0, on each axis half by where they were and half by their rank, so that a crowd is thinned out and the corners fill. */
export function thinned(
  places: ReadonlyMap<string, Point>,
  width: number,
  height: number,
): Map<string, Point> {
  const [xs, ys] = [shares([...places], "x"), shares([...places], "y")];
  return new Map(
    [...places.keys()].map((id) => [
      id,
      { x: (xs.get(id) ?? 0) * width, y: (ys.get(id) ?? 0) * height },
    ]),
  );
}

/** From -0.5 to 0.5 along one axis. */
function shares(places: readonly [string, Point][], axis: "x" | "y"): Map<string, number> {
  const sorted = [...places].sort(([a, p], [b, q]) => p[axis] - q[axis] || (a < b ? -1 : 1));
  const [low, high] = [sorted[0]?.[1][axis] ?? 0, sorted.at(-1)?.[1][axis] ?? 1];
  const last = Math.max(sorted.length - 1, 1);
  return new Map(
    sorted.map(([id, at], i) => [
      id,
      (at[axis] - low) / (high - low || 1) / 2 + i / last / 2 - 0.5,
    ]),
  );
}
