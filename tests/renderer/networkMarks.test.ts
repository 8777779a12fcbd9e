import fc from "fast-check";
import { expect, it } from "vitest";
import { boundsOf, nodeNear, shownEnds } from "../../src/renderer/networkMarks.ts";

const CAMERA = { x: 0, y: 0, scale: 2 };
const marks = (places: number[], radii = places.slice(places.length / 2).fill(3)) => ({
  places: Float32Array.from(places),
  ends: new Uint32Array(),
  radii: Float32Array.from(radii),
  groups: new Float32Array(radii.length),
});

it("bounds what is drawn and nothing else", () => {
  expect(boundsOf(marks([0, 5, -3, 2, 900, 900], [3, 1, 0]))).toEqual({
    minX: -3,
    maxX: 0,
    minY: 2,
    maxY: 5,
  });
  expect(boundsOf(marks([1, 1, 2, 2], [0, 0]))).toBeNull();
  expect(boundsOf(marks([]))).toBeNull();
});

it("finds the node whose mark is nearest, the larger of two equally far ones, within its reach", () => {
  const three = marks([0, 0, 100, 0, 50, 80], [4, 40, 0]);
  expect(nodeNear(three, CAMERA, { x: 1, y: 1 }, 12)).toBe(0);
  // Half way in units of the network, the large mark reaches nearer.
  expect(nodeNear(three, CAMERA, { x: 50, y: 0 }, 100)).toBe(1);
  expect(nodeNear(three, CAMERA, { x: 50, y: 0 }, 59)).toBeNull();
  expect(nodeNear(three, CAMERA, { x: 50, y: 80 }, 12)).toBeNull();
});

it("leaves out the edges of what is not drawn, and no others", () => {
  const radius = fc.constantFrom(0, 3);
  const end = fc.nat({ max: 9 });
  fc.assert(
    fc.property(
      fc.array(radius, { minLength: 10, maxLength: 10 }),
      fc.array(fc.tuple(end, end), { maxLength: 30 }),
      (radii, pairs) => {
        const all = {
          ...marks(Array(20).fill(0), radii),
          ends: Uint32Array.from(pairs.flat()),
        };
        const wanted = pairs.filter(([a, b]) => radii[a] !== 0 && radii[b] !== 0);
        expect([...shownEnds(all)]).toEqual(wanted.flat());
      },
    ),
  );
});
