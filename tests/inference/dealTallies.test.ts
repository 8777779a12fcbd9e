import { describe, expect, it } from "vitest";
import { companyTable } from "../../src/inference/companyTable.ts";
import { dealTable } from "../../src/inference/dealTable.ts";
import { companyTallies, drugTallies } from "../../src/inference/dealTallies.ts";
import { drugTable } from "../../src/inference/drugTable.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const { deals } = dealTable(dataset, {});
const tallies = companyTallies(deals);

describe("the companies’ part in deals", () => {
  it("counts every party of every deal once", () => {
    const parts = [...tallies.values()].reduce(
      (sum, tally) => sum + tally.out + tally.in + tally.other,
      0,
    );
    expect(parts).toBe(
      deals.reduce((sum, { parties }) => sum + new Set(parties.map(({ id }) => id)).size, 0),
    );
  });
  it("says from how many of how many deals an upfront comes, and nothing where none is disclosed", () => {
    const hengrui = deals.filter(({ licensors }) =>
      licensors.some(({ id }) => id === "company:hengrui"),
    );
    const known = hengrui.flatMap(({ upfrontUsdM }) => upfrontUsdM ?? []);
    expect(tallies.get("company:hengrui")?.upfrontOut).toEqual({
      usdM: known.reduce((sum, amount) => sum + amount, 0),
      known: known.length,
      of: hengrui.length,
    });
    expect(
      [...tallies.values()].every(
        ({ upfrontIn }) => (upfrontIn.usdM === null) === (upfrontIn.known === 0),
      ),
    ).toBe(true);
  });
  it("gives a shared upfront to nobody", () => {
    const [deal] = deals
      .filter(({ upfrontUsdM }) => upfrontUsdM !== null)
      .filter(({ licensors }) => licensors.length === 1);
    if (!deal) throw new Error("no deal to share");
    const other = { id: "company:other", name: "other" };
    const shared = companyTallies([
      {
        ...deal,
        licensors: [...deal.licensors, other],
        parties: [...deal.parties, { ...other, role: "licensor" }],
      },
    ]);
    expect(shared.get("company:other")?.upfrontOut).toEqual({ usdM: null, known: 0, of: 1 });
    expect(shared.get(deal.licensees[0]?.id ?? "")?.upfrontIn.usdM).toBe(deal.upfrontUsdM);
  });
});

describe("the table of drugs", () => {
  const drugs = drugTable(dataset);
  it("has every drug, with who holds it today, and nobody where that is not known", () => {
    expect(drugs).toHaveLength(dataset.drugs.size);
    const row = drugs.find(({ id }) => id === "drug:trastuzumab-rezetecan");
    expect(row?.holders.map(({ id }) => id)).toEqual([
      "company:glenmark-specialty",
      "company:hengrui",
    ]);
    expect(drugs.some(({ holders }) => holders.length === 0)).toBe(true);
  });
  it("counts its deals", () => {
    const counts = drugTallies(deals);
    expect(counts.get("drug:trastuzumab-rezetecan")).toBe(1);
    expect(counts.has("drug:no-such")).toBe(false);
  });
});

it("leaves the country of a company open where no source gives it", () => {
  const companies = companyTable(dataset);
  expect(companies).toHaveLength(dataset.companies.size);
  expect(companies.filter(({ country }) => country === null).length).toBeGreaterThan(0);
});
