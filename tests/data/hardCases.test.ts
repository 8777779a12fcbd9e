import { describe, expect, it } from "vitest";
import { dealMoney } from "../../src/inference/dealMoney.ts";
import { dealStatus } from "../../src/inference/dealStatus.ts";
import { rightsAt } from "../../src/inference/rightsLedger.ts";
import type { Deal } from "../../src/schema/deal.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const deal = (id: string): Deal => {
  const found = dataset.deals.get(id);
  if (!found) throw new Error(`no deal ${id}`);
  return found;
};
/** Who holds the right to sell a drug, company by company with the field. */
const holders = (drug: string, country: string, on = "2026-11-24") =>
  rightsAt(dataset, drug, { country, on }).holders.map(({ company, field }) =>
    field === undefined ? company : `${company}: ${field}`,
  );

describe("the hard cases of the wider set", () => {
  it("orelabrutinib to Zenas is split by field and by territory", () => {
    const abroad = holders("orelabrutinib", "US");
    expect(abroad).toContain("zenas: multiple sclerosis");
    expect(abroad.some((words) => words.startsWith("innocare"))).toBe(true);
    expect(holders("orelabrutinib", "CN").filter((words) => words.startsWith("zenas"))).toEqual([
      "zenas: multiple sclerosis",
    ]);
  });
  it("disitamab vedotin: RemeGen at home, Seagen abroad, Pfizer as its owner", () => {
    expect(holders("disitamab-vedotin", "CN")).toEqual(["remegen"]);
    expect(
      rightsAt(dataset, "disitamab-vedotin", { country: "US", on: "2026-01-01" }).holders,
    ).toMatchObject([{ company: "seagen", owner: "pfizer" }]);
    expect(
      rightsAt(dataset, "disitamab-vedotin", { country: "US", on: "2022-06-01" }).holders,
    ).toMatchObject([{ company: "seagen" }]);
    expect(
      rightsAt(dataset, "disitamab-vedotin", { country: "US", on: "2022-06-01" }).holders[0]?.owner,
    ).toBeUndefined();
  });
  it("BNT327: licensed, its originator bought, then shared onward with BMS", () => {
    expect(holders("pumitamig", "US", "2023-01-01")).toEqual(["biotheus"]);
    expect(holders("pumitamig", "US", "2024-06-01")).toEqual(["biontech"]);
    expect(holders("pumitamig", "US")).toEqual(["biontech", "bms"]);
    expect(
      rightsAt(dataset, "pumitamig", { country: "CN", on: "2026-01-01" }).holders,
    ).toMatchObject([{ company: "biotheus", owner: "biontech" }, { company: "bms" }]);
  });
  it("LM-302 came back after its licensee was bought, and belongs to LaNova's new owner", () => {
    expect(holders("tecotabart-vedotin", "US", "2022-12-31")).toEqual(["turning-point"]);
    expect(
      rightsAt(dataset, "tecotabart-vedotin", { country: "US", on: "2026-11-01" }).holders,
    ).toMatchObject([{ company: "lanova", owner: "sino-biopharm" }]);
  });
  it("Kelun and Merck ended a part of their deal that nobody named: what is left is in doubt from then on", () => {
    expect(dealStatus(deal("kelun-merck-co-seven-adcs-2022"))).toBe("partly-terminated");
    const later = rightsAt(dataset, "skb410", { country: "US", on: "2026-11-01" });
    expect(later.answer).toBe("undetermined");
    expect((later.candidates ?? []).map(({ company }) => company).sort()).toEqual([
      "kelun-biotech",
      "merck-co",
    ]);
  });
  it("Akeso and Summit amended theirs: a second grant adds territory from a later day", () => {
    const { grants, events } = deal("akeso-summit-ivonescimab-2022");
    expect(grants.length).toBeGreaterThan(1);
    expect(events.map(({ kind }) => kind)).toContain("amended");
    expect(holders("ivonescimab", "BR", "2023-06-01")).toEqual(["akeso"]);
    expect(holders("ivonescimab", "BR")).toEqual(["summit"]);
  });
  it("Crescent and Kelun license both ways on one day", () => {
    const [there, back] = [deal("crescent-kelun-cr-001-2025"), deal("kelun-crescent-skb105-2025")];
    expect(there.announced?.value).toBe(back.announced?.value);
    expect(there.grants[0]?.from).toEqual(back.grants[0]?.to);
  });
  it("Kailera and Braveheart gave equity to the licensor", () => {
    for (const id of ["hengrui-kailera-glp1-2024", "hengrui-braveheart-hrs-1893-2025"]) {
      const { kinds, economics, notes } = deal(id);
      const told =
        kinds.includes("equity") ||
        kinds.includes("new-company") ||
        economics.parts.some(({ kind }) => kind.includes("equity")) ||
        (notes ?? []).some(({ claim }) => /equity|stake|share/i.test(claim.value));
      expect(told, id).toBe(true);
    }
    expect(holders("hrs9531", "US")).toEqual(["kailera"]);
    expect(holders("hrs9531", "CN")).toEqual(["hengrui"]);
  });
  it("RemeGen and Santen counted in RMB, never in dollars", () => {
    const money = dealMoney(deal("remegen-santen-rc28-e-2025"));
    expect(money).toMatchObject({ upfrontUsdM: null, totalUsdM: null });
    expect(money.other.every(({ currency }) => currency === "CNY")).toBe(true);
  });
});

it("the set is as wide as it says", () => {
  expect(dataset.deals.size).toBeGreaterThanOrEqual(120);
  expect(dataset.drugs.size).toBeGreaterThanOrEqual(180);
  expect(dataset.companies.size).toBeGreaterThanOrEqual(150);
  expect(dataset.sources.size).toBeGreaterThanOrEqual(300);
});
