import fc from "fast-check";
import { expect, it } from "vitest";
import { separate } from "../../src/network/separation.ts";

const place = fc.record({ x: fc.integer({ min: -9, max: 9 }), y: fc.integer({ min: -9, max: 9 }) });
const apart = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

it("leaves alone what is apart already", () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ];
  separate(places, 9, { least: () => 10 });
  expect(places).toEqual([
    { x: 0, y: 0 },
    { x: 10, y: 0 },
  ]);
});

it("parts two as far as they want, each by its share, also where they stand on one another", () => {
  fc.assert(
    fc.property(place, place, fc.constantFrom(0, 0.25, 0.5, 1), (a, b, share) => {
      const [one, other] = [{ ...a }, { ...b }];
      separate([one, other], 1, { least: () => 40, give: () => share });
      expect(apart(one, other)).toBeCloseTo(40, 0);
      if (share === 0) expect(one).toEqual(a);
      if (share === 1) expect(other).toEqual(b);
      if (share === 0.5 && apart(a, b) > 0)
        expect([one.x + other.x, one.y + other.y].map(Math.round)).toEqual([a.x + b.x, a.y + b.y]);
    }),
  );
});

it("makes up only a part at once where it is told so", () => {
  const places = [
    { x: 0, y: 0 },
    { x: 10, y: 1e-9 },
  ];
  separate(places, 1, { least: () => 20, strength: 0.8 });
  expect(places[1]?.x).toBeCloseTo(14);
});

it("leaves no two of many on one another", () => {
  fc.assert(
    fc.property(fc.array(place, { maxLength: 12 }), (start) => {
      const places = start.map((each) => ({ ...each }));
      separate(places, 200, { least: () => 30 });
      for (const [i, a] of places.entries())
        for (const b of places.slice(i + 1)) expect(apart(a, b)).toBeGreaterThan(24);
    }),
  );
});
