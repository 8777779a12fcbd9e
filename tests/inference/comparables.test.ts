import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparables, quartiles, WEIGHTS } from "../../src/inference/comparables.ts";
import { type DealFeatures, dealFeatures } from "../../src/inference/dealFeatures.ts";
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

describe("the likeness of two deals", () => {
  const plain: DealFeatures = {
    id: "deal:a",
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
  const like = (own: Partial<DealFeatures>, other: Partial<DealFeatures>) =>
    comparables(
      [
        { ...plain, ...own },
        { ...plain, ...other, id: "deal:b" },
      ],
      "deal:a",
    ).rows.map(({ score, reasons }) => [Math.round(score * 11_000) / 1000, reasons]);
  // The weights add up to 11, so that a score times 11 is the weight that was earned.
  it.each<[string, Partial<DealFeatures>, Partial<DealFeatures>, unknown[]]>([
    ["the same target", { targets: ["X"] }, { targets: ["X"] }, [[4, ["same target: X"]]]],
    ["one target of two", { targets: ["X", "Y"] }, { targets: ["Y"] }, [[2, ["same target: Y"]]]],
    [
      "one target of three",
      { targets: ["X", "Y"] },
      { targets: ["Y", "Z"] },
      [[1.333, ["same target: Y"]]],
    ],
    ["other targets", { targets: ["X"] }, { targets: ["Y"] }, []],
    ["the same modality", { modalities: ["ADC"] }, { modalities: ["ADC"] }, [[2, ["ADC"]]]],
    ["the same stage", { stage: "phase-1" }, { stage: "phase-1" }, [[2, ["both phase-1"]]]],
    ["another stage", { stage: "phase-1" }, { stage: "phase-2" }, []],
    [
      "the same reach",
      { reach: "the world" },
      { reach: "the world" },
      [[1, ["both for the world"]]],
    ],
    ["another reach", { reach: "the world" }, { reach: "named places" }, []],
    ["the same direction", { direction: "CN → US" }, { direction: "CN → US" }, [[1, ["CN → US"]]]],
    ["another direction", { direction: "CN → US" }, { direction: "US → CN" }, []],
    ["the same date", { date: 2024 }, { date: 2024 }, [[1, ["within a year"]]]],
    ["under a year", { date: 2024 }, { date: 2024.5 }, [[0.9, ["within a year"]]]],
    ["a year exactly", { date: 2024 }, { date: 2025 }, [[0.8, ["1 year apart"]]]],
    ["nearly two years, either way", { date: 2025.5 }, { date: 2024 }, [[0.7, ["2 years apart"]]]],
    ["four years", { date: 2020 }, { date: 2024 }, [[0.2, ["4 years apart"]]]],
    ["five years", { date: 2020 }, { date: 2025 }, []],
    ["more than five years", { date: 2020 }, { date: 2026 }, []],
    ["a date on one side", { date: 2020 }, {}, []],
    ["a stage on the other side", {}, { stage: "phase-1" }, []],
  ])("by %s", (_name, own, other, rows) => expect(like(own, other)).toEqual(rows));

  it("ranks by score, then by id, and takes the most that are asked for", () => {
    const all = ["d", "c", "b", "e"].map((id) => ({
      ...plain,
      id: `deal:${id}`,
      stage: "phase-1",
      reach: id === "e" ? "the world" : null,
      upfrontUsdM: id === "b" ? null : 10,
    }));
    const own = { ...plain, stage: "phase-1", reach: "the world" };
    const ids = (most?: number) =>
      comparables([own, ...all], "deal:a", WEIGHTS, most).rows.map(({ deal }) => deal.id);
    expect(ids()).toEqual(["deal:e", "deal:b", "deal:c", "deal:d"]);
    expect(ids(2)).toEqual(["deal:e", "deal:b"]);
    expect(comparables([own, ...all], "deal:a").upfront).toEqual({
      n: 3,
      of: 4,
      low: 10,
      middle: 10,
      high: 10,
    });
    expect(comparables([own, ...all], "deal:none").rows).toEqual([]);
    const nothing = { target: 0, modality: 0, stage: 0, territory: 0, date: 0, direction: 0 };
    expect(comparables([own, ...all], "deal:a", nothing).rows).toEqual([]);
  });
  it("quartiles want three values", () => {
    expect(quartiles([1, 2])).toEqual({ n: 2, of: 2, low: null, middle: null, high: null });
    expect(quartiles([3, 1, 2])).toEqual({ n: 3, of: 3, low: 1.5, middle: 2, high: 2.5 });
    expect(quartiles([])).toMatchObject({ n: 0, of: 0, middle: null });
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
