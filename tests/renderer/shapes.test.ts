import { expect, it } from "vitest";
import { outlinePath } from "../../src/renderer/outlinePath.ts";
import { LEAN, SHAPES, type ShapeName } from "../../src/renderer/shapes.ts";

type Vec = { x: number; y: number };
const NAMES = Object.keys(SHAPES) as ShapeName[];

/** What the graphics card makes of a distance: its expression is run as it stands, with GLSL's functions as they are defined. */
function distanceOf(name: ShapeName): (p: Vec) => number {
  const vec2 = (x: number, y: number): Vec => ({ x, y });
  const dot = (a: Vec, b: Vec) => a.x * b.x + a.y * b.y;
  const leaning = ({ x, y }: Vec) => vec2(LEAN[0] * x + LEAN[1] * y, -LEAN[1] * x + LEAN[0] * y);
  const box = (p: Vec, half: Vec, corner: number) => {
    const [qx, qy] = [Math.abs(p.x) - half.x + corner, Math.abs(p.y) - half.y + corner];
    return Math.hypot(Math.max(qx, 0), Math.max(qy, 0)) + Math.min(Math.max(qx, qy), 0) - corner;
  };
  const run = new Function(
    ...["p", "vec2", "dot", "max", "box", "leaning"],
    `return ${SHAPES[name].distance}`,
  );
  return (p) => run(p, vec2, dot, Math.max, box, leaning);
}

/** The points of path data of M, L and A, y upward again, arcs in short pieces. */
function pointsOf(path: string): Vec[] {
  const points: Vec[] = [];
  for (const [, letter = "", words = ""] of path.matchAll(/([MLA])([^MLAZ]*)/g)) {
    const numbers = words.trim().split(" ").map(Number);
    const [x = 0, y = 0] = numbers.slice(-2);
    const end = { x, y: -y };
    const start = points.at(-1) ?? end;
    if (letter === "A") points.push(...arc(start, end, numbers[0] ?? 0));
    points.push(end);
  }
  return points;
}

/** The middle part of a clockwise arc of less than half a turn. */
function arc(a: Vec, b: Vec, r: number): Vec[] {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const half = Math.hypot(dx, dy) / 2;
  const height = Math.sqrt(Math.max(r * r - half * half, 0));
  const centre = {
    x: (a.x + b.x) / 2 + (dy / (2 * half)) * height,
    y: (a.y + b.y) / 2 - (dx / (2 * half)) * height,
  };
  const [from, to] = [a, b].map((p) => Math.atan2(p.y - centre.y, p.x - centre.x));
  const turn = (((from ?? 0) - (to ?? 0) + 4 * Math.PI) % (2 * Math.PI)) / 40;
  return Array.from({ length: 39 }, (_, i) => {
    const angle = (from ?? 0) - (i + 1) * turn;
    return { x: centre.x + r * Math.cos(angle), y: centre.y + r * Math.sin(angle) };
  });
}

function contains(polygon: readonly Vec[], p: Vec): boolean {
  let inside = false;
  polygon.forEach((a, i) => {
    const b = polygon.at(i - 1) ?? a;
    const crosses = a.y > p.y !== b.y > p.y;
    if (crosses && p.x < a.x + ((p.y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}

it.each(NAMES)("draws %s alike on the graphics card and as a path", (name) => {
  const R = 1000;
  const distance = distanceOf(name);
  const outline = pointsOf(outlinePath(name, 0, 0, R)).map(({ x, y }) => ({ x: x / R, y: y / R }));
  expect(outline.length).toBeGreaterThan(2);
  expect(outline.filter((point) => Math.abs(distance(point)) > 2e-4)).toEqual([]);
  const grid = Array.from({ length: 61 * 61 }, (_, i) => ({
    x: (i % 61) / 20 - 1.5,
    y: Math.floor(i / 61) / 20 - 1.5,
  }));
  const clear = grid.filter((p) => Math.abs(distance(p)) > 1e-3);
  expect(clear.length).toBeGreaterThan(3000);
  expect(clear.filter((p) => contains(outline, p) !== distance(p) < 0)).toEqual([]);
});

it("puts a shape where it is asked for, at its size, y downward", () => {
  expect(outlinePath("triangle", 100, 50, 10)).toBe("M100 40L110 58L90 58Z");
  expect(outlinePath("tile", 0, 0, 10)).toBe(
    "M-9 -7A2 2 0 0 1 -7 -9L7 -9A2 2 0 0 1 9 -7L9 7A2 2 0 0 1 7 9L-7 9A2 2 0 0 1 -9 7Z",
  );
});
