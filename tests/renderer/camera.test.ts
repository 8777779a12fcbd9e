import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Camera,
  fitted,
  type Point,
  panned,
  toPicture,
  toScreen,
  zoomedAt,
} from "../../src/renderer/camera.ts";
import { fittedCamera, fromSigma, toSigma, zoomOf } from "../../src/renderer/sigmaCamera.ts";

const coordinate = fc.double({ min: -2000, max: 2000, noNaN: true });
const point = fc.record({ x: coordinate, y: coordinate });
const size = fc.record({
  width: fc.integer({ min: 200, max: 3000 }),
  height: fc.integer({ min: 200, max: 3000 }),
});
const camera = fc.record({
  x: coordinate,
  y: coordinate,
  scale: fc.double({ min: 0.01, max: 100, noNaN: true }),
});
const FREE = [0, Number.POSITIVE_INFINITY] as const;

function expectNear(a: Point, b: Point): void {
  const scale = 1 + Math.abs(b.x) + Math.abs(b.y);
  expect(Math.abs(a.x - b.x) / scale).toBeLessThan(1e-6);
  expect(Math.abs(a.y - b.y) / scale).toBeLessThan(1e-6);
}

it("goes to the screen and back, y turned round", () => {
  fc.assert(
    fc.property(camera, size, point, (view, size, place) => {
      expectNear(toPicture(view, size, toScreen(view, size, place)), place);
      const above = toScreen(view, size, { ...place, y: place.y + 1 });
      expect(above.y).toBeLessThan(toScreen(view, size, place).y);
    }),
  );
});

it("moves everything by the px that it is pushed by", () => {
  fc.assert(
    fc.property(camera, size, point, point, (view, size, place, { x: dx, y: dy }) => {
      const before = toScreen(view, size, place);
      const after = toScreen(panned(view, dx, dy), size, place);
      expectNear(after, { x: before.x + dx, y: before.y + dy });
    }),
  );
});

it("zooms about a point, which stays, and back again to the same camera", () => {
  const factor = fc.double({ min: 0.1, max: 10, noNaN: true });
  fc.assert(
    fc.property(camera, size, point, factor, (view, size, at, by) => {
      const closer = zoomedAt(view, size, by, at, FREE);
      expectNear(toScreen(closer, size, toPicture(view, size, at)), at);
      expect(closer.scale).toBeCloseTo(view.scale * by, 6);
      const back = zoomedAt(closer, size, 1 / by, at, FREE);
      expectNear(back, view);
    }),
  );
});

it("never zooms beyond its limits, and stays where it is there", () => {
  const at = { x: 10, y: 20 };
  const view: Camera = { x: 5, y: 6, scale: 3 };
  expect(zoomedAt(view, { width: 100, height: 100 }, 50, at, [0.5, 3])).toEqual(view);
  expect(zoomedAt(view, { width: 100, height: 100 }, 0.01, at, [0.5, 3]).scale).toBe(0.5);
});

const bounds = fc
  .tuple(point, fc.integer({ min: 1, max: 4000 }), fc.integer({ min: 1, max: 4000 }))
  .map(([{ x, y }, w, h]) => ({ minX: x, maxX: x + w, minY: y, maxY: y + h }));
const inset = fc.integer({ min: 0, max: 70 });
const insets = fc.record({ left: inset, right: inset, top: inset, bottom: inset });

it("fits a box whole and in the middle between insets, touching two of them unless that is too large", () => {
  fc.assert(
    fc.property(bounds, size, insets, (box, size, room) => {
      const view = fitted(box, size, room, [0, 1.25]);
      const from = toScreen(view, size, { x: box.minX, y: box.maxY });
      const to = toScreen(view, size, { x: box.maxX, y: box.minY });
      const gaps = {
        left: from.x - room.left,
        right: size.width - room.right - to.x,
        top: from.y - room.top,
        bottom: size.height - room.bottom - to.y,
      };
      expect(gaps.left).toBeCloseTo(gaps.right, 5);
      expect(gaps.top).toBeCloseTo(gaps.bottom, 5);
      const least = Math.min(gaps.left, gaps.top);
      expect(least).toBeGreaterThan(-1e-5);
      if (view.scale < 1.25) expect(least).toBeLessThan(1e-5);
    }),
  );
});

it("fits a box without extent in the middle, at the largest scale", () => {
  const size = { width: 400, height: 300 };
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  const dot = { minX: 7, maxX: 7, minY: 8, maxY: 8 };
  expect(fitted(dot, size, none, [0, 60])).toEqual({ x: 7, y: 8, scale: 60 });
});

it("is the same camera as Sigma has it, and back", () => {
  fc.assert(
    fc.property(camera, size, (view, size) => {
      const back = fromSigma(toSigma(view, size), size);
      expectNear(back, view);
      expect(back.scale / view.scale).toBeCloseTo(1, 9);
      expect(zoomOf(toSigma(view, size), size) / view.scale).toBeCloseTo(1, 9);
    }),
  );
  const whole = { minX: -1000, maxX: 1000, minY: -1000, maxY: 1000 };
  const none = { left: 0, right: 0, top: 0, bottom: 0 };
  expect(fittedCamera(whole, none, { width: 900, height: 600 })).toEqual({
    x: 0.5,
    y: 0.5,
    ratio: 1,
  });
});
