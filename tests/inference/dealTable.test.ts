import { describe, expect, it } from "vitest";
import { dealTable } from "../../src/inference/dealTable.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();

describe("the table of deals", () => {
  it("puts the latest first and what has no date last", () => {
    const dates = dealTable(dataset, {}).deals.map(({ announced }) => announced);
    const known = dates.filter((date) => date !== null);
    expect(dates.slice(0, known.length)).toEqual([...known].sort().reverse());
  });
  it("sorts by money with the unknown last, never as zero", () => {
    const upfronts = dealTable(dataset, { sort: "upfront" }).deals.map(
      ({ upfrontUsdM }) => upfrontUsdM,
    );
    const known = upfronts.filter((amount) => amount !== null);
    expect(upfronts.slice(0, known.length)).toEqual([...known].sort((a, b) => b - a));
    expect(upfronts.length).toBeGreaterThan(known.length);
  });
  it("says from how many of how many its sums come", () => {
    const table = dealTable(dataset, { party: "hengrui" });
    const known = table.deals.flatMap(({ upfrontUsdM }) => upfrontUsdM ?? []);
    expect(table.disclosed.upfront).toEqual([known.length, table.deals.length]);
    expect(table.sums.upfrontUsdM).toBe(known.reduce((sum, amount) => sum + amount, 0));
  });
  it("counts a subsidiary’s deals among its owner’s", () => {
    expect(dealTable(dataset, { party: "glenmark" }).deals.map(({ id }) => id)).toContain(
      "deal:hengrui-glenmark-trastuzumab-rezetecan-2025",
    );
    expect(dealTable(dataset, { party: "pfizer" }).deals.map(({ id }) => id)).toContain(
      "deal:remegen-seagen-disitamab-vedotin-2021",
    );
  });
  it("keeps a month that overlaps the asked days, both ends included", () => {
    const ids = (since: string, until: string) =>
      dealTable(dataset, { since, until }).deals.map(({ id }) => id);
    expect(ids("2025-09-24", "2025-09-24")).toContain(
      "deal:hengrui-glenmark-trastuzumab-rezetecan-2025",
    );
    expect(ids("2025-09-25", "2025-09-30")).not.toContain(
      "deal:hengrui-glenmark-trastuzumab-rezetecan-2025",
    );
  });
  it("tells what was paid, when a deal ended and who has the rights back", () => {
    const row = dealTable(dataset, { party: "axion-bio" }).deals[0];
    expect(row).toMatchObject({
      status: "terminated",
      paidUsdM: 35,
      rightsReturnedTo: [{ id: "company:immuneonco" }],
    });
    expect(row?.endedOn).toMatch(/^2026-01/);
  });
  it("leaves the roles open that no source states", () => {
    const row = dealTable(dataset, {}).deals.find(
      ({ id }) => id === "deal:genequantum-aimedbio-biohaven-2025",
    );
    expect(row?.licensors).toEqual([]);
    expect(row?.licensees).toEqual([]);
    expect(row?.parties).toHaveLength(3);
  });
});
