import { expect, it } from "vitest";
import { dayNumber, monthEnds, timeScale } from "../../../src/app/state/timeScale.ts";

it("begins the axis on the first of January and ends it on the day of the data", () => {
  const { first, last, span, years } = timeScale(2024, "2025-03-15");
  expect(last - first).toBe(dayNumber("2025-03-15") - dayNumber("2024-01-01"));
  expect(span("2024-01-01")).toEqual({ from: 0, to: 0 });
  expect(span("2025-03-15")).toEqual({ from: 1, to: 1 });
  expect(years).toEqual([2024, 2025]);
});

it("gives a coarse date all the days that it can mean, and what is older a place before the axis", () => {
  const { span, first, last } = timeScale(2024, "2025-12-31");
  const days = last - first;
  const may = span("2024-05");
  expect((may.to - may.from) * days).toBeCloseTo(30);
  const year = span("2024");
  expect([year.from, (year.to - year.from) * days]).toEqual([0, expect.closeTo(365)]);
  expect(span("2023").to).toBeLessThan(0);
});

it("stops at the last day of each month, leap years too, and at the day of the data once", () => {
  const stops = monthEnds(2024, "2025-02-10");
  expect(stops).toHaveLength(14);
  expect(stops.slice(0, 3)).toEqual(["2024-01-31", "2024-02-29", "2024-03-31"]);
  expect(stops.slice(-2)).toEqual(["2025-01-31", "2025-02-10"]);
  expect(new Set(monthEnds(2024, "2024-12-31")).size).toBe(12);
});
