import { expect, it } from "vitest";
import { COUNTRY_CODES } from "../../src/inference/countries.ts";
import { dealTerritories } from "../../src/inference/dealTerritories.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const territories = (id: string) => {
  const deal = dataset.deals.get(id);
  if (!deal) throw new Error(`no deal ${id}`);
  return dealTerritories(dataset, deal);
};

it("covers what the text names, leaves out what it takes away, and leaves open what a word does not decide", () => {
  const [only, ...others] = territories("hengrui-glenmark-trastuzumab-rezetecan-2025");
  expect(others).toEqual([]);
  expect(only?.to.map(({ id }) => id)).toEqual(["company:glenmark-specialty"]);
  expect(only?.terms).toContain("exclusive");
  expect(only?.inside).toEqual(expect.arrayContaining(["IN", "BR", "AU"]));
  for (const out of ["US", "CN", "HK", "RU", "DE"]) expect(only?.inside, out).not.toContain(out);
  const europe = only?.open.find(({ word }) => word === "Europe");
  expect(europe?.countries).toEqual(expect.arrayContaining(["UA", "RS"]));
  expect(europe?.countries).not.toContain("DE");
});

it("puts every country of every deal on one side only, and all of them on none where the territory was not captured", () => {
  for (const id of dataset.deals.keys()) {
    for (const { inside, open, captured } of territories(id)) {
      const told = [...inside, ...open.flatMap(({ countries }) => countries)];
      expect(new Set(told).size, id).toBe(told.length);
      if (!captured) expect([inside.length, told.length], id).toEqual([0, COUNTRY_CODES.length]);
    }
  }
});
