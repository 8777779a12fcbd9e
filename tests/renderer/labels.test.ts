import fc from "fast-check";
import { expect, it } from "vitest";
import { overlap } from "../../src/renderer/box.ts";
import { cleanLabel, cutToRoom, type LabelWish, placeLabels } from "../../src/renderer/labels.ts";

const wish = fc.record({
  id: fc.uuid(),
  weight: fc.integer({ min: 0, max: 100 }),
  width: fc.integer({ min: 20, max: 160 }),
  height: fc.integer({ min: 14, max: 40 }),
  anchor: fc.record({
    x: fc.integer({ min: 0, max: 800 }),
    y: fc.integer({ min: 0, max: 600 }),
    reachX: fc.constant(10),
    reachY: fc.constant(10),
  }),
  sides: fc.constant(["right", "left", "below", "above"] as const),
  mustStand: fc.constantFrom(true, false, "far" as const),
  straight: fc.boolean(),
});
const bounds = { x: 0, y: 0, width: 800, height: 600 };

it("no two labels ever overlap, none leaves the frame or stands on a node", () => {
  fc.assert(
    fc.property(fc.uniqueArray(wish, { maxLength: 40, selector: ({ id }) => id }), (wishes) => {
      const boxes = wishes.map(({ anchor }) => ({
        x: anchor.x - 10,
        y: anchor.y - 10,
        width: 20,
        height: 20,
      }));
      const placed = placeLabels(wishes, { boxes, points: [], bounds });
      placed.forEach((a, i) => {
        expect(placed.slice(i + 1).some((b) => overlap(a, b))).toBe(false);
        expect(boxes.some((box) => overlap(a, box))).toBe(false);
        expect(a.x >= 0 && a.y >= 0 && a.x + a.width <= 800 && a.y + a.height <= 600).toBe(true);
      });
    }),
  );
});

it("places the most important first: what is lighter moves nothing that is heavier", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(wish, { maxLength: 40, selector: ({ id }) => id }),
      fc.integer({ min: 0, max: 100 }),
      (wishes, least) => {
        const heavy = new Set(wishes.filter(({ weight }) => weight >= least).map(({ id }) => id));
        const all = placeLabels(wishes, { boxes: [], bounds });
        const alone = placeLabels(
          wishes.filter(({ id }) => heavy.has(id)),
          { boxes: [], bounds },
        );
        expect(all.filter(({ id }) => heavy.has(id))).toEqual(alone);
      },
    ),
  );
});

it("stands over a mark only where it is wished and nothing else is clear, never over a box", () => {
  const one: LabelWish = {
    id: "a",
    weight: 1,
    width: 60,
    height: 16,
    anchor: { x: 400, y: 300, reachX: 10, reachY: 10 },
    sides: ["right", "left"],
    mustStand: false,
    overMarks: true,
  };
  const left = { x: 300, y: 250, width: 90, height: 100 };
  const right = { x: 410, y: 250, width: 200, height: 100 };
  const sideOf = (wish: LabelWish, boxes = [left], marks = [right]) =>
    placeLabels([wish], { boxes, marks, bounds })[0]?.side;
  expect(sideOf(one, [], [right])).toBe("left");
  expect(sideOf(one)).toBe("right");
  expect(sideOf({ ...one, overMarks: false })).toBeUndefined();
  expect(sideOf(one, [left, right])).toBeUndefined();
});

it("prefers a side that no line crosses", () => {
  const one: LabelWish = {
    id: "a",
    weight: 1,
    width: 60,
    height: 16,
    anchor: { x: 400, y: 300, reachX: 10, reachY: 10 },
    sides: ["right", "left"],
    mustStand: true,
  };
  const points = Array.from({ length: 30 }, (_, i) => ({ x: 410 + i * 4, y: 300 }));
  expect(placeLabels([one], { boxes: [], points, bounds })[0]?.side).toBe("left");
});

it("goes a little farther off before it stands across a line, and drops what need not stand", () => {
  const one = {
    id: "a",
    weight: 1,
    width: 60,
    height: 16,
    anchor: { x: 400, y: 300, reachX: 10, reachY: 10 },
    sides: ["right"] as const,
  };
  const points = Array.from({ length: 60 }, (_, i) => ({
    x: 395 + (i % 12) * 9,
    y: 286 + Math.floor(i / 12) * 7,
  }));
  const [stands] = placeLabels([{ ...one, mustStand: "far" }], { boxes: [], points, bounds });
  expect(stands).toBeDefined();
  expect(
    stands &&
      points.some(
        ({ x, y }) => x > stands.x && x < stands.x + 60 && y > stands.y + 2 && y < stands.y + 14,
      ),
  ).toBe(false);
  expect(placeLabels([{ ...one, mustStand: false }], { boxes: [], points, bounds })).toEqual([]);
});

it("keeps near what need not be farther off, across a line, and a name in a row on its row", () => {
  const one = {
    id: "a",
    weight: 1,
    width: 60,
    height: 16,
    anchor: { x: 400, y: 300, reachX: 10, reachY: 10 },
    sides: ["right"] as const,
  };
  const points = Array.from({ length: 900 }, (_, i) => ({
    x: 360 + (i % 30) * 6,
    y: 240 + Math.floor(i / 30) * 4,
  }));
  const [near] = placeLabels([{ ...one, mustStand: true }], { boxes: [], points, bounds });
  expect(near && Math.hypot(near.x - 417, near.y - 292)).toBeLessThan(30);
  for (const mustStand of [true, "far"] as const)
    expect(
      placeLabels([{ ...one, mustStand, straight: true }], { boxes: [], points, bounds }),
    ).toMatchObject([{ x: 417, y: 292 }]);
});

it("cuts a name to its room and no shorter than it must", () => {
  const widthOf = (text: string) => 7 * Array.from(text).length;
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,40}$/),
      fc.integer({ min: 14, max: 300 }),
      (name, room) => {
        const cut = cutToRoom(name, room, widthOf);
        expect(widthOf(cut)).toBeLessThanOrEqual(room);
        if (cut !== name) expect(widthOf(cut)).toBeGreaterThan(room - 7);
        else expect(widthOf(name)).toBeLessThanOrEqual(room);
      },
    ),
  );
});

it("takes out control and direction-override characters and cuts what is too long", () => {
  expect(cleanLabel("a\u202Eb\u0000c")).toBe("abc");
  expect(Array.from(cleanLabel("x".repeat(1_000_000)))).toHaveLength(42);
});
