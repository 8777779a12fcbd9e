import { expect, it } from "vitest";
import { stepAround, stepTowards } from "../../src/network/neighbourWalk.ts";
import type { NodeDetails } from "../../src/network/nodeDetails.ts";

const thing = (rows: number[]): NodeDetails => ({
  row: 0,
  id: "0",
  label: "0",
  values: [],
  neighbours: rows.map((row) => ({ row, label: "", words: "", out: null })),
  degree: rows.length,
  cluster: null,
});

it("goes round the neighbours of a node, each once, either way", () => {
  const around = thing([4, 2, 4, 3]);
  const walked = (by: 1 | -1, steps: number) => {
    let walk = { around, step: -1 };
    return Array.from({ length: steps }, () => {
      const next = stepAround(walk, by);
      walk = next?.walk ?? walk;
      return next?.row;
    });
  };
  expect(walked(1, 4)).toEqual([4, 2, 3, 4]);
  expect(walked(-1, 4)).toEqual([3, 2, 4, 3]);
  expect(stepAround({ around: thing([]), step: -1 }, 1)).toBeNull();
});

it("goes to the nearest neighbour where an arrow points, and nowhere else", () => {
  const places = [
    { x: 0, y: 0 },
    { x: 50, y: 10 },
    { x: 20, y: 0 },
    { x: -10, y: 90 },
  ];
  const at = (row: number) => places[row] ?? { x: 0, y: 0 };
  const from = thing([1, 2, 3]);
  expect(stepTowards(from, "ArrowRight", at)).toBe(2);
  expect(stepTowards(from, "ArrowDown", at)).toBe(3);
  expect(stepTowards(from, "ArrowUp", at)).toBeNull();
  expect(stepTowards(from, "x", at)).toBeNull();
});
