import fc from "fast-check";
import { expect, it } from "vitest";
import { BoxIndex, isWithin, overlap } from "../../src/renderer/box.ts";

const box = fc.record({
  x: fc.integer({ min: -300, max: 300 }),
  y: fc.integer({ min: -300, max: 300 }),
  width: fc.integer({ min: 0, max: 120 }),
  height: fc.integer({ min: 0, max: 120 }),
});

it("finds by its cells what looking at every box finds", () => {
  fc.assert(
    fc.property(fc.array(box, { maxLength: 40 }), box, (boxes, wanted) => {
      expect(new BoxIndex(boxes).meets(wanted)).toBe(boxes.some((each) => overlap(each, wanted)));
      const points = boxes.map((each) => ({ ...each, width: 0, height: 0 }));
      const inside = points.filter(({ x, y }) => {
        const right = wanted.x + wanted.width;
        return x > wanted.x && x < right && y > wanted.y && y < wanted.y + wanted.height;
      });
      expect(new BoxIndex(points).count(wanted)).toBe(inside.length);
    }),
  );
});

it("does not call it an overlap where boxes only touch", () => {
  const one = { x: 0, y: 0, width: 10, height: 10 };
  expect(overlap(one, { x: 10, y: 0, width: 5, height: 5 })).toBe(false);
  expect(overlap(one, { x: 9, y: 9, width: 5, height: 5 })).toBe(true);
  expect(isWithin(one, one)).toBe(true);
  expect(isWithin({ ...one, x: 1 }, one)).toBe(false);
});
