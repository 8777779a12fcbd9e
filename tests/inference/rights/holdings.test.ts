import { describe, expect, it } from "vitest";
import { holdings } from "../../../src/inference/holdings.ts";
import { holdingsTable } from "../../../src/inference/holdingsTable.ts";
import { rightsBreakpoints, rightsTimeline } from "../../../src/inference/rightsTimeline.ts";
import { company, deal, drug, event, grant, only, small, withDeals } from "./smallDataset.ts";

describe("holdings", () => {
  const companies = [company("b", [{ company: "top", from: "2022" }]), company("top")];
  const dataset = small({
    drugs: [drug("drug", "a"), drug("other", "top")],
    deals: [
      deal(
        "d",
        "2020-01-01",
        [grant("a", "b", { territory: only("US", "Europe"), field: "oncology" })],
        [event("terminated", "2024-01-01")],
      ),
    ],
    companies,
  });

  it("are of a company and of what it owns on that day", () => {
    const { holdings: rows, gained } = holdings(dataset, "top", { on: "2023-06-01" });
    expect(rows.map((row) => [row.drug, row.company, row.field, row.countries.length])).toEqual([
      ["drug", "b", "oncology", 37],
      ["other", "top", undefined, 249],
    ]);
    expect(rows[0]?.undetermined).toContain("UA");
    expect(gained).toMatchObject([
      { drug: "drug", deal: "d", on: "2020-01-01", words: "b: granted by a" },
    ]);
  });

  it("leave open what a subsidiary holds while the date of its purchase straddles the day", () => {
    const [row] = holdings(dataset, "top", { on: "2022-06-01" }).holdings;
    expect([row?.company, row?.countries.length, row?.undetermined.includes("US")]).toEqual([
      "b",
      0,
      true,
    ]);
    expect(
      holdings(dataset, "top", { on: "2021-06-01" }).holdings.map((entry) => entry.drug),
    ).toEqual(["other"]);
  });

  it("tell what was lost", () => {
    const { holdings: rows, lost } = holdings(dataset, "b", { on: "2024-01-01" });
    expect(rows).toEqual([]);
    expect(lost).toMatchObject([
      { drug: "drug", deal: "d", on: "2024-01-01", words: "b: terminated" },
    ]);
  });
});

describe("what came and went", () => {
  const dataset = small({
    drugs: [drug("drug", "a")],
    deals: [
      deal(
        "known",
        "2020-03-10",
        [grant("a", "b", { territory: only("US") })],
        [event("terminated", "2021-05-20")],
      ),
      deal("month", "2020-07", [grant("a", "b", { territory: only("JP"), ends: "2021-09" })]),
      deal("later", "2030-01-01", [grant("a", "b", { territory: only("CN") })]),
      deal("other", "2020-01-01", [grant("a", "c", { territory: only("FR") })]),
      deal("undated", undefined, [grant("a", "b", { territory: only("BR") })]),
    ],
    companies: [company("b"), company("c")],
  });
  const moves = (on: string) => {
    const { gained, lost } = holdings(dataset, "b", { on });
    return [gained, lost].map((rows) => rows.map((row) => row.deal));
  };
  const held = (on: string) =>
    holdings(dataset, "b", { on }).holdings.flatMap(({ countries }) => countries);

  it.each([
    ["2020-03-09", [], []],
    ["2020-03-10", ["known"], []],
    ["2020-07-30", ["known"], []],
    ["2020-07-31", ["known", "month"], []],
    ["2021-05-19", ["known", "month"], []],
    ["2021-05-20", ["month"], ["known"]],
    ["2021-09-29", ["month"], ["known"]],
    ["2021-09-30", [], ["known", "month"]],
  ])("by %s: a grant is there from its first day and gone on its last", (on, gained, lost) => {
    expect(moves(on)).toEqual([gained, lost]);
  });
  it("is held on its first day and the day before its end, and not on its end", () => {
    expect(held("2020-03-09")).not.toContain("US");
    expect(held("2020-03-10")).toContain("US");
    expect(held("2021-05-19")).toContain("US");
    expect(held("2021-05-20")).not.toContain("US");
  });
  it("a grant that nobody dates is never surely there", () => {
    const [row] = holdings(dataset, "b", { on: "2019-01-01" }).holdings;
    expect([row?.countries, row?.undetermined]).toEqual([[], ["BR"]]);
  });
  it("are nothing of a company that no ledger names", () => {
    expect(holdings(dataset, "stranger")).toEqual({ holdings: [], gained: [], lost: [] });
  });
  it("have names and prefixed ids as rows", () => {
    const table = holdingsTable(dataset, "b", { on: "2021-05-20" });
    expect(table.holdings.map((row) => [row.drug, row.company, row.field])).toEqual([
      [{ id: "drug:drug", name: "drug" }, { id: "company:b", name: "b" }, undefined],
    ]);
    expect(table.holdings[0]).toMatchObject({ countries: ["JP"], undetermined: ["BR"] });
    expect(table.gained.map(({ deal: id, on }) => [id, on])).toEqual([["deal:month", "2020-07"]]);
    expect(table.lost.map(({ deal: id, on, words }) => [id, on, words])).toEqual([
      ["deal:known", "2021-05-20", "b: terminated"],
    ]);
  });
});

describe("the timeline", () => {
  it("is cut only where something changes, and shares one history among countries", () => {
    const dataset = withDeals([
      deal(
        "d",
        "2020-05",
        [grant("a", "b", { territory: only("US", "JP") })],
        [event("terminated", "2022-01-01")],
      ),
    ]);
    const histories = rightsTimeline(dataset, "drug");
    expect(histories.map(({ countries }) => countries.length).sort((a, b) => a - b)).toEqual([
      2, 6, 241,
    ]);
    const spans = histories.find(({ countries }) => countries.includes("JP"))?.spans ?? [];
    expect(
      spans.map(({ from, until, answer, holders }) => [from, until, answer, holders[0]?.company]),
    ).toEqual([
      [undefined, "2020-05-01", "held", "a"],
      ["2020-05-01", "2020-05-31", "undetermined", undefined],
      ["2020-05-31", "2022-01-01", "held", "b"],
      ["2022-01-01", undefined, "held", "a"],
    ]);
    expect(rightsBreakpoints(dataset, "drug")).toEqual(["2020-05-01", "2020-05-31", "2022-01-01"]);
  });
});
