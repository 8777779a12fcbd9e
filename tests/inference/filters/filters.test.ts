import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type DealFacets, dealFacets } from "../../../src/inference/filters/dealFacets.ts";
import { drugFits } from "../../../src/inference/filters/drugFits.ts";
import { FACETS, type Filter, fitting, partsOf } from "../../../src/inference/filters/facets.ts";
import { filterCounts } from "../../../src/inference/filters/filterCounts.ts";
import { readFilters, tidy, writeFilters } from "../../../src/inference/filters/filterText.ts";
import { filterWords } from "../../../src/inference/filters/filterWords.ts";
import { realDataset } from "../../realData.ts";
import { anyFilters } from "./anyFilters.ts";

const dataset = realDataset();
const deals = [...dataset.deals.values()].map((deal) => dealFacets(dataset, deal));
const ids = (rows: readonly DealFacets[]) => rows.map(({ id }) => id);
const named = (id: string) => dataset.targets.get(id.replace("target:", ""))?.name;
const words = (...filters: Filter[]) => filterWords(filters, named).map((piece) => piece.words);

describe("filters", () => {
  it("ask for any option of a facet, and for every facet", () => {
    const her2 = fitting(deals, ["target:her2"]);
    const trop2 = fitting(deals, ["target:trop2"]);
    const both = fitting(deals, ["target:her2", "target:trop2"]);
    expect(new Set(ids(both))).toEqual(new Set([...ids(her2), ...ids(trop2)]));
    const since = fitting(deals, ["target:her2", "target:trop2", "year:2025.."]);
    expect(ids(since)).toEqual(
      ids(both.filter(({ announced }) => announced !== null && announced >= "2025")),
    );
    expect(since.length).toBeGreaterThan(0);
    expect(since.length).toBeLessThan(both.length);
  });
  it("never take an undisclosed sum for zero, nor a missing date for an early one", () => {
    expect(fitting(deals, ["upfront:..1"]).every(({ upfrontUsdM }) => upfrontUsdM !== null)).toBe(
      true,
    );
    expect(
      fitting(deals, ["upfront:known"]).length + fitting(deals, ["upfront:unknown"]).length,
    ).toBe(deals.length);
    const undated = fitting(deals, ["year:unknown"]);
    expect(undated.length).toBeGreaterThan(0);
    expect(fitting(deals, ["year:..2024"]).some(({ id }) => ids(undated).includes(id))).toBe(false);
    expect(fitting(deals, ["year:..2024", "year:unknown"]).length).toBe(
      fitting(deals, ["year:..2024"]).length + undated.length,
    );
  });
  it("keep every deal when there are none, and fewer with every further facet", () => {
    expect(fitting(deals, [])).toEqual(deals);
    fc.assert(
      fc.property(anyFilters(deals), anyFilters(deals), (some, more) => {
        const facets = new Set(some.map((filter) => partsOf(filter).facet));
        const further = more.filter((filter) => !facets.has(partsOf(filter).facet));
        const wide = new Set(ids(fitting(deals, some)));
        expect(ids(fitting(deals, [...some, ...further])).every((id) => wide.has(id))).toBe(true);
      }),
    );
  });
});

describe("the filters of drugs", () => {
  it("leave out the other drugs of a deal that fits", () => {
    const drug = (target: string | null, modality: string | null) => ({
      targets: target === null ? [] : [{ id: `target:${target}`, name: target }],
      modality,
      stage: null,
    });
    expect(drugFits(drug("her2", "adc"), ["target:her2", "target:trop2", "year:2025.."])).toBe(
      true,
    );
    expect(drugFits(drug("b7-h3", "adc"), ["target:her2"])).toBe(false);
    expect(drugFits(drug("her2", null), ["target:her2", "modality:adc"])).toBe(false);
    expect(drugFits(drug(null, "adc"), ["target:unknown"])).toBe(true);
  });
});

describe("the counts", () => {
  it("say what would remain if an option alone were chosen in its facet", () => {
    fc.assert(
      fc.property(anyFilters(deals), (filters) => {
        const counts = filterCounts(deals, filters);
        expect(counts.remaining).toBe(fitting(deals, filters).length);
        for (const { name } of FACETS) {
          const others = filters.filter((filter) => partsOf(filter).facet !== name);
          for (const { option, remaining } of counts.options.get(name) ?? [])
            expect(remaining).toBe(fitting(deals, [...others, `${name}:${option}`]).length);
        }
      }),
      { numRuns: 40 },
    );
  });
  it("list every option whatever is chosen, in an order that does not jump", () => {
    const order = (filters: Filter[]) =>
      filterCounts(deals, filters)
        .options.get("target")
        ?.map(({ option }) => option);
    expect(order(["status:terminated", "year:2025.."])).toEqual(order([]));
  });
});

describe("the address", () => {
  it("gives back every set of filters", () => {
    fc.assert(
      fc.property(anyFilters(deals), (filters) => {
        expect(readFilters(writeFilters(tidy(filters)))).toEqual(tidy(filters));
      }),
    );
  });
  it("brings the facets into their order", () => {
    expect(readFilters("target:trop2,year:2025..,target:her2")).toEqual([
      "year:2025..",
      "target:trop2",
      "target:her2",
    ]);
  });
  it("takes any text, and nothing that is no filter", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => fitting(deals, readFilters(text))).not.toThrow();
      }),
    );
    expect(readFilters("target:her2,nonsense:x,year:,__proto__:a,target:<b>,target:her2")).toEqual([
      "target:her2",
    ]);
  });
});

describe("the words", () => {
  it("read as pieces of a sentence, one for each facet", () => {
    expect(words("year:2025..", "upfront:known", "target:her2", "target:trop2")).toEqual([
      "since 2025",
      "upfront disclosed",
      "HER2 or TROP2",
    ]);
    expect(words("upfront:100..", "total:unknown")).toEqual([
      "upfront of 100 m USD or more",
      "total not disclosed",
    ]);
    expect(words("year:2024..2025", "year:unknown", "from:CN", "to:GB", "to:DE")).toEqual([
      "2024 to 2025 or not dated",
      "licensor: China",
      "licensee: United Kingdom or Germany",
    ]);
    expect(words("kind:company", "kind:drug", "grade:A")).toEqual([
      "only companies and drugs",
      "best source A",
    ]);
  });
});
