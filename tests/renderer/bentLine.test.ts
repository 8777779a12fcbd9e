import fc from "fast-check";
import { expect, it } from "vitest";
import { bentLength, controlPoint, curvePoints, headSize } from "../../src/renderer/bentLine.ts";

const point = fc.record({
  x: fc.integer({ min: 0, max: 1000 }),
  y: fc.integer({ min: 0, max: 1000 }),
});
const bend = fc.double({ min: -0.3, max: 0.3, noNaN: true });

it("leads from one end to the other, and bows to the left of its direction by its share", () => {
  expect(controlPoint({ x: 0, y: 0 }, { x: 100, y: 0 }, 0.1)).toEqual({ x: 50, y: -20 });
  fc.assert(
    fc.property(point, point, bend, (a, b, bow) => {
      const points = curvePoints(a, b, bow, 41);
      expect(points[0]).toEqual(a);
      expect(points[40]?.x).toBeCloseTo(b.x);
      const chord = Math.hypot(b.x - a.x, b.y - a.y);
      const middle = points[20] ?? a;
      const off = Math.hypot(middle.x - (a.x + b.x) / 2, middle.y - (a.y + b.y) / 2);
      expect(off).toBeCloseTo(Math.abs(bow) * chord, 6);
    }),
  );
});

it("knows its length to a few in a hundred", () => {
  fc.assert(
    fc.property(point, point, bend, (a, b, bow) => {
      fc.pre(Math.hypot(b.x - a.x, b.y - a.y) > 1);
      const points = curvePoints(a, b, bow, 400);
      const real = points.reduce((sum, { x, y }, i) => {
        const before = points[i - 1];
        return before ? sum + Math.hypot(x - before.x, y - before.y) : sum;
      }, 0);
      expect(Math.abs(bentLength(a, b, bow) / real - 1)).toBeLessThan(0.04);
    }),
  );
});

it("gives a whole head to a long line at full scale, and never less than a fifth of one", () => {
  expect(headSize(1, 36)).toBe(1);
  expect(headSize(4, 400)).toBe(1);
  expect(headSize(1, 18)).toBe(0.5);
  expect(headSize(0.6, 400)).toBeLessThan(1);
  expect(headSize(0, 0)).toBeGreaterThan(0.2);
});
