import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparables, quartiles, WEIGHTS } from "../../src/inference/comparables.ts";
import { dealFeatures } from "../../src/inference/dealFeatures.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const features = [...dataset.deals.values()].map((deal) => dealFeatures(dataset, deal));
const LEAD = "deal:hengrui-glenmark-trastuzumab-rezetecan-2025";

describe("comparable deals", () => {
  it("puts the other HER2 conjugates first and says why", () => {
    const [first] = comparables(features, LEAD).rows;
    expect(first?.reasons).toContain("same target: HER2");
    expect(first?.reasons).toContain("antibody-drug conjugate");
  });
  it("never contains the deal itself, and scores lie between 0 and 1", () => {
    for (const { id } of features) {
      for (const row of comparables(features, id).rows) {
        expect(row.deal.id).not.toBe(id);
        expect(row.score).toBeGreaterThan(0);
        expect(row.score).toBeLessThanOrEqual(1);
      }
    }
  });
  it("finds no likeness in what is unknown", () => {
    const blank = {
      id: "deal:x",
      title: "",
      targets: [],
      modalities: [],
      stage: null,
      reach: null,
      date: null,
      direction: null,
      upfrontUsdM: null,
      totalUsdM: null,
    };
    expect(comparables([blank, { ...blank, id: "deal:y" }], "deal:x").rows).toEqual([]);
  });
  it("leaves out a likeness whose weight is nought", () => {
    const rows = comparables(features, LEAD, { ...WEIGHTS, target: 0 }).rows;
    expect(
      rows.flatMap(({ reasons }) => reasons).some((words) => words.startsWith("same target")),
    ).toBe(false);
  });
});

describe("quartiles", () => {
  it("lie in order within the values, and say from how many of how many", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 99999 })), { maxLength: 30 }),
        (values) => {
          const { n, of, low, middle, high } = quartiles(values);
          const known = values.filter((value) => value !== null);
          expect([n, of]).toEqual([known.length, values.length]);
          if (low === null || middle === null || high === null) {
            expect(known.length).toBeLessThan(3);
            return;
          }
          expect(
            Math.min(...known) <= low &&
              low <= middle &&
              middle <= high &&
              high <= Math.max(...known),
          ).toBe(true);
        },
      ),
    );
  });
  it("are those of a spreadsheet", () => {
    expect(quartiles([1, 2, 3, 4, null])).toEqual({
      n: 4,
      of: 5,
      low: 1.75,
      middle: 2.5,
      high: 3.25,
    });
  });
});
