import { describe, expect, it } from "vitest";
import { dealEnd, dealStatus, isOver } from "../../src/inference/dealStatus.ts";
import { type DealQuery, dealTable } from "../../src/inference/dealTable.ts";
import type { Deal } from "../../src/schema/deal.ts";
import { claim, company, deal, drug, event, grant, small } from "./rights/smallDataset.ts";

describe("the status of a deal", () => {
  const status = (kinds: string[], more: Partial<Deal> = {}) =>
    dealStatus(
      deal(
        "d",
        undefined,
        [],
        kinds.map((kind) => event(kind as never, "2024")),
        more,
      ),
    );
  it.each([
    [[], "unknown"],
    [["announced"], "announced"],
    [["announced", "signed"], "active"],
    [["effective"], "active"],
    [["closed"], "active"],
    [["signed", "licensee-wound-down"], "unknown"],
    [["signed", "licensee-wound-down", "partly-terminated"], "partly-terminated"],
    [["signed", "partly-terminated", "completed"], "completed"],
    [["completed", "expired"], "expired"],
    [["expired", "terminated"], "terminated"],
  ])("after %j is %s", (kinds, expected) => expect(status(kinds)).toBe(expected));
  it("of a closed acquisition is completed", () => {
    expect(status(["closed"], { kinds: ["acquisition"] })).toBe("completed");
    expect(status(["signed"], { kinds: ["acquisition"] })).toBe("active");
  });
  it("is over once nothing runs any more", () => {
    const over = ["announced", "active", "partly-terminated", "completed", "unknown"] as const;
    expect(over.filter(isOver)).toEqual([]);
    expect((["terminated", "expired", "superseded"] as const).every(isOver)).toBe(true);
  });
  it("ends when its first end says so, if anybody dates it", () => {
    const end = (...events: Deal["events"]) => dealEnd(deal("d", "2020", [], events));
    expect(end()).toBeNull();
    expect(end(event("partly-terminated", "2021"))).toBeNull();
    expect(end(event("expired", "2022-03"))).toBe("2022-03");
    expect(end(event("terminated", "2021"), event("expired", "2023"))).toBe("2021");
  });
});

describe("the table of deals", () => {
  const made = (id: string, date: string | undefined, upfront: number | null, to = "b"): Deal => ({
    ...deal(id, undefined, [grant("a", to)]),
    ...(date === undefined ? {} : { announced: claim(date) }),
    economics: {
      parts:
        upfront === null
          ? []
          : [
              {
                kind: "upfront",
                contingent: false,
                amount: claim({
                  state: "disclosed",
                  currency: "USD",
                  amount: upfront,
                  qualifier: "exact",
                }),
              },
            ],
    },
  });
  const dataset = small({
    drugs: [drug("drug", "a")],
    companies: [
      company("sub", [{ company: "b" }]),
      company("few", [{ company: "b", kind: "minority" }]),
    ],
    deals: [
      made("z", "2024-06-15", 10.0005),
      made("y", "2024-06-15", 20, "sub"),
      made("x", "2024-06", null, "few"),
      made("w", undefined, 5),
    ],
  });
  const ids = (query: DealQuery) =>
    dealTable(dataset, query).deals.map(({ id }) => id.slice("deal:".length));

  it("has the latest first, equal dates by id, the undated last", () => {
    expect(ids({})).toEqual(["y", "z", "x", "w"]);
  });
  it("has the largest first, the undisclosed last", () => {
    expect(ids({ sort: "upfront" })).toEqual(["y", "z", "w", "x"]);
  });
  it("adds up what is disclosed, to the thousandth, and says of how many", () => {
    const { sums, disclosed } = dealTable(dataset, {});
    expect(sums.upfrontUsdM).toBe(35.001);
    expect(disclosed.upfront).toEqual([3, 4]);
    expect(dealTable(dataset, { since: "2030" })).toEqual({
      deals: [],
      disclosed: { upfront: [0, 0], total: [0, 0] },
      sums: { upfrontUsdM: null, totalUsdM: null },
    });
  });
  it.each<[DealQuery, string[]]>([
    [{ since: "2024-06-15" }, ["y", "z", "x"]],
    [{ since: "2024-06-16" }, ["x"]],
    [{ since: "2024-06-30" }, ["x"]],
    [{ since: "2024-07" }, []],
    [{ until: "2024-06-15" }, ["y", "z", "x"]],
    [{ until: "2024-06-14" }, ["x"]],
    [{ until: "2024-06-01" }, ["x"]],
    [{ until: "2024-05" }, []],
    [{ since: "2024-06-15", until: "2024-06-15" }, ["y", "z", "x"]],
    [{ party: "b" }, ["y", "z", "w"]],
    [{ party: "sub" }, ["y"]],
    [{ party: "few" }, ["x"]],
    [{ party: "nobody" }, []],
    [{ drug: "drug" }, ["y", "z", "x", "w"]],
    [{ drug: "other" }, []],
  ])("asked %j has %j", (query, found) => expect(ids(query)).toEqual(found));
});
