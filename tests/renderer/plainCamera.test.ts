import { expect, it } from "vitest";
import { PlainCamera } from "../../src/renderer/plainCamera.ts";

const camera = () => new PlainCamera(() => ({ width: 1000, height: 800 }));
const marks = (places: number[]) => ({
  places: Float32Array.from(places),
  ends: new Uint32Array(),
  radii: new Float32Array(places.length / 2).fill(3),
  groups: new Float32Array(places.length / 2),
});

it("fills the picture whatever the units of the places are, but does not blow up a few nodes", () => {
  for (const unit of [1e-3, 1, 1e4]) {
    const fitted = camera();
    fitted.fit(marks(Array.from({ length: 20 }, (_, i) => unit * Math.sin(i))));
    const [least, most] = [fitted.toScreen(-unit, unit), fitted.toScreen(unit, -unit)];
    expect(Math.max(most.x - least.x, most.y - least.y)).toBeGreaterThan(600);
    expect(least.x).toBeGreaterThan(0);
    expect(most.y).toBeLessThan(800);
  }
  const few = camera();
  few.fit(marks([0, 0, 1, 0]));
  expect(few.toScreen(1, 0).x - few.toScreen(0, 0).x).toBe(60);
});

it("zooms about a point of the screen, which stays where it is", () => {
  const zoomed = camera();
  const before = zoomed.toGraph(300, 200);
  zoomed.zoomAt(2.5, 300, 200);
  const after = zoomed.toGraph(300, 200);
  expect(after.x).toBeCloseTo(before.x);
  expect(after.y).toBeCloseTo(before.y);
});
