import { expect, it } from "vitest";
import { toScreen } from "../../src/renderer/camera.ts";
import { networkCamera } from "../../src/renderer/networkCamera.ts";

const SIZE = { width: 1000, height: 800 };
const marks = (places: number[]) => ({
  places: Float32Array.from(places),
  ends: new Uint32Array(),
  radii: new Float32Array(places.length / 2).fill(3),
  groups: new Float32Array(places.length / 2),
});

it("fills the picture whatever the units of the places are, but does not blow up a few nodes", () => {
  for (const unit of [1e-3, 1, 1e4]) {
    const places = Array.from({ length: 20 }, (_, i) => unit * Math.sin(i));
    const camera = networkCamera(marks(places), SIZE);
    if (!camera) throw new Error("nothing is fitted");
    const least = toScreen(camera, SIZE, { x: -unit, y: unit });
    const most = toScreen(camera, SIZE, { x: unit, y: -unit });
    expect(Math.max(most.x - least.x, most.y - least.y)).toBeGreaterThan(600);
    expect(least.x).toBeGreaterThan(0);
    expect(most.y).toBeLessThan(800);
  }
  expect(networkCamera(marks([0, 0, 1, 0]), SIZE)?.scale).toBe(60);
});

it("has no camera for nothing, or for a picture without a size", () => {
  expect(networkCamera(marks([]), SIZE)).toBeNull();
  expect(networkCamera(marks([0, 0]), { width: 0, height: 800 })).toBeNull();
});
