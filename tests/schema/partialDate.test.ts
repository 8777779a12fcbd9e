import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateSpan, isPartialDate } from "../../src/schema/partialDate.ts";

describe("a partial date", () => {
  it("is as precise as its source", () => {
    expect(dateSpan("2025")).toEqual({ first: "2025-01-01", last: "2025-12-31" });
    expect(dateSpan("2025-05")).toEqual({ first: "2025-05-01", last: "2025-05-31" });
    expect(dateSpan("2024-02")).toEqual({ first: "2024-02-01", last: "2024-02-29" });
    expect(dateSpan("2025-05-24")).toEqual({ first: "2025-05-24", last: "2025-05-24" });
  });

  it("refuses a day that no calendar has", () => {
    for (const wrong of [
      "2025-13",
      "2025-02-29",
      "2025-00-01",
      "25-01-01",
      "2025-1",
      "May 2025",
      "",
    ]) {
      expect(isPartialDate(wrong), wrong).toBe(false);
    }
  });

  it("spans from its first day to its last, never backwards", () => {
    const date = fc.date({
      min: new Date("1900-01-01"),
      max: new Date("2100-01-01"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, fc.constantFrom(4, 7, 10), (day, length) => {
        const text = day.toISOString().slice(0, length);
        const { first, last } = dateSpan(text);
        expect(isPartialDate(text)).toBe(true);
        expect(first <= last).toBe(true);
        expect(first.startsWith(text.slice(0, length))).toBe(true);
        expect(last.startsWith(text.slice(0, length))).toBe(true);
      }),
    );
  });
});
