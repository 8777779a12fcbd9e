import { describe, expect, it } from "vitest";
import { coverage } from "../../src/inference/coverage.ts";
import type { Deal } from "../../src/schema/deal.ts";
import type { Statistic } from "../../src/schema/events.ts";
import type { Source } from "../../src/schema/source.ts";
import { claim, company, deal, drug, grant, SOURCES, small } from "./rights/smallDataset.ts";

const money = (amount: number) => ({
  state: "disclosed" as const,
  currency: "USD",
  amount,
  qualifier: "exact" as const,
});
const signed = (
  id: string,
  date: string | undefined,
  from: string,
  to: string,
  total: number | null,
  more: Partial<Deal> = {},
): Deal =>
  deal(id, date, [grant(from, to)], [], {
    ...(date === undefined ? {} : { announced: claim(date) }),
    economics: { parts: [], ...(total === null ? {} : { headline: claim(money(total)) }) },
    ...more,
  });
const inCountry = (id: string, country?: string) => ({
  ...company(id),
  ...(country === undefined ? {} : { country: claim(country) }),
});
const total = (id: string, more: Partial<Statistic> = {}): Statistic => ({
  id,
  kind: "company-total",
  measure: "Deals",
  unit: "usd-m",
  value: claim(900),
  qualifier: "over",
  period: "2024",
  company: "cn",
  words: "in all",
  ...more,
});

const COMPANIES = [
  inCountry("cn", "CN"),
  inCountry("cn2", "CN"),
  inCountry("us", "US"),
  inCountry("nowhere"),
];
const over = (deals: Deal[], statistics: Statistic[] = [], sources: Source[] = []) =>
  coverage(
    small({
      deals,
      companies: COMPANIES,
      drugs: [
        drug("drug", "", {
          targets: [
            { target: "x", role: "binding", sources: SOURCES },
            { target: "y", role: "binding", sources: SOURCES },
          ],
        }),
      ],
      statistics,
      sources,
    }),
  );

describe("the years", () => {
  it("stand in order, the undated last, each with its deals and the sum of its totals", () => {
    const { byYear } = over([
      signed("a", "2024-12-31", "us", "cn", 100),
      signed("b", "2024", "us", "cn", 20.25),
      signed("c", "2024-06", "us", "cn", null),
      signed("d", "2023-01-01", "us", "cn", null),
      signed("e", undefined, "us", "cn", 7),
      signed("f", "2025-01-01", "us", "cn", 0.5),
    ]);
    expect(byYear.map(({ year, deals, totalUsdM }) => [year, deals, totalUsdM])).toEqual([
      ["2023", 1, null],
      ["2024", 3, 120.25],
      ["2025", 1, 0.5],
      ["undated", 1, null],
    ]);
  });
  it.each([
    ["cn", "us", 1],
    ["cn", "cn2", 0],
    ["cn", "nowhere", 0],
    ["us", "cn", 0],
    ["nowhere", "us", 0],
    ["cn", "cn2+us", 1],
    ["us+cn", "us", 1],
  ])("count %s → %s as out of China: %i", (from, to, count) => {
    const parties = [
      ...from
        .split("+")
        .map((id) => ({ company: id, role: "licensor" as const, sources: SOURCES })),
      ...to.split("+").map((id) => ({ company: id, role: "licensee" as const, sources: SOURCES })),
    ];
    const { byYear } = over([signed("a", "2024", "cn", "us", null, { parties })]);
    expect(byYear[0]?.outOfChina).toBe(count);
  });
});

describe("a company’s reported total", () => {
  const own = [
    signed("a", "2024-12-31", "cn", "us", 100),
    signed("b", "2024-01-01", "cn", "us", 23.125),
    signed("c", "2024", "cn", "us", null),
    signed("late", "2025-01-01", "cn", "us", 1000),
    signed("early", "2023-12-31", "cn", "us", 1000),
    signed("taken", "2024", "us", "cn", 1000),
    signed("other", "2024", "cn2", "us", 1000),
  ];
  it("stands beside the sum of what it gave in that year, and of how many deals", () => {
    expect(over(own, [total("s")]).totals).toMatchObject([
      {
        company: { id: "company:cn", name: "cn" },
        year: "2024",
        reportedUsdM: 900,
        qualifier: "over",
        hereUsdM: 123.125,
        deals: 3,
      },
    ]);
  });
  it("stands beside nothing where no total is disclosed, never beside nought", () => {
    expect(over([signed("c", "2024", "cn", "us", null)], [total("s")]).totals).toMatchObject([
      { hereUsdM: null, deals: 1 },
    ]);
    expect(over([], [total("s")]).totals).toMatchObject([{ hereUsdM: null, deals: 0 }]);
  });
  it.each<[string, Partial<Statistic>]>([
    ["another kind", { kind: "market" }],
    ["another unit", { unit: "deals" }],
    ["a figure in words", { value: claim("many") }],
    ["no company", { company: undefined }],
    ["no period", { period: undefined }],
  ])("is none with %s", (_name, more) => {
    expect(over(own, [total("s", more)]).totals).toEqual([]);
  });
});

describe("the counts", () => {
  it("are of a target and a company each once a deal, the most first, then by id", () => {
    const { byTarget, byCompany } = over([
      signed("a", "2024", "cn", "us", null),
      signed("b", "2024", "cn", "cn2", null),
    ]);
    expect(byTarget.map(({ id, deals }) => [id, deals])).toEqual([
      ["target:x", 2],
      ["target:y", 2],
    ]);
    expect(byCompany.map(({ id, deals }) => [id, deals])).toEqual([
      ["company:cn", 2],
      ["company:cn2", 1],
      ["company:us", 1],
    ]);
  });
  it("name the twelve with the most", () => {
    const { byCompany } = over(
      Array.from({ length: 13 }, (_, i) => signed(`d${i}`, "2024", "cn", `c${i}`, null)),
    );
    expect(byCompany).toHaveLength(12);
    expect(byCompany[0]).toEqual({ id: "company:cn", name: "cn", deals: 13 });
  });
  it("are by the best grade among a deal’s sources; a source that is not known is the least", () => {
    const source = (id: string, grade: "A" | "B" | "C" | "D"): Source => ({
      id,
      title: id,
      publisher: null,
      published: null,
      url: null,
      kind: "release",
      grade,
    });
    const cites = (...ids: string[]) => ({ sources: ids.map((id) => ({ source: id })) });
    const { byGrade } = over(
      [
        signed("a", "2024", "cn", "us", null, cites("c", "b")),
        signed("b", "2024", "cn", "us", null, cites("c")),
        signed("c", "2024", "cn", "us", null, cites("lost")),
        signed("d", "2024", "cn", "us", null, cites("lost", "c")),
      ],
      [],
      [source("b", "B"), source("c", "C")],
    );
    expect(byGrade).toEqual([
      { grade: "A", deals: 0 },
      { grade: "B", deals: 1 },
      { grade: "C", deals: 2 },
      { grade: "D", deals: 1 },
    ]);
  });
});
