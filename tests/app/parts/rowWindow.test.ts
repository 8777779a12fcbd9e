import fc from "fast-check";
import { expect, test } from "vitest";
import { rowStep, rowWindow, scrolledTo } from "../../../src/app/parts/rowWindow.ts";

test.each([
  ["ArrowDown", 1],
  ["ArrowUp", -1],
  ["PageDown", 9],
  ["PageUp", -9],
  ["Home", -40],
  ["End", 40],
  ["a", undefined],
  ["toString", undefined],
])("%s walks %s rows", (key, step) => {
  expect(rowStep(key, 9, 40)).toBe(step);
});

const table = fc.record({
  height: fc.integer({ min: 40, max: 900 }),
  row: fc.integer({ min: 10, max: 40 }),
  count: fc.integer({ min: 1, max: 10_000 }),
  to: fc.nat(),
  from: fc.nat(400_000),
});

test("a row that was scrolled to is drawn, and stands below the head", () => {
  fc.assert(
    fc.property(table, ({ height: more, row, count, to, from }) => {
      // Room for the head and one row at least.
      const height = 2 * row + more;
      const wanted = to % count;
      const top = scrolledTo(wanted, from, height, row);
      const { first, end } = rowWindow(top, height, row, count);
      expect(first).toBeLessThanOrEqual(wanted);
      expect(end).toBeGreaterThan(wanted);
      expect(wanted * row).toBeGreaterThanOrEqual(top);
      expect((wanted + 1) * row).toBeLessThanOrEqual(top + height);
    }),
  );
});

test("a window stays within the table and holds all that is in sight", () => {
  fc.assert(
    fc.property(table, ({ height, row, count, from }) => {
      const { first, end } = rowWindow(from, height, row, count);
      expect(first).toBeGreaterThanOrEqual(0);
      expect(end).toBeLessThanOrEqual(count);
      expect(end - first).toBeGreaterThanOrEqual(Math.min(count, Math.ceil(height / row)));
    }),
  );
});
