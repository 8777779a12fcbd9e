import { describe, expect, it } from "vitest";
import { holdings } from "../../../src/inference/holdings.ts";
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
