import { describe, expect, it } from "vitest";
import { dealsCsv } from "../../src/formats/csv.ts";
import { dateCell, dayOrderOf } from "../../src/formats/dateCell.ts";
import { guessDealColumns } from "../../src/formats/dealColumns.ts";
import { readTable } from "../../src/formats/delimited.ts";
import { decimalOf, moneyCell } from "../../src/formats/moneyCell.ts";
import { readDealsCsv } from "../../src/formats/readDealsCsv.ts";
import { dealTable } from "../../src/inference/dealTable.ts";
import { realDataset } from "../realData.ts";

const PLAIN = { unit: 1, decimal: ".", currency: null } as const;

describe("an amount of money", () => {
  it("is read in millions, with its currency", () => {
    for (const [cell, millions, currency] of [
      ["1.2 bn", 1200, null],
      ["$1.2bn", 1200, "USD"],
      ["USD 18 million", 18, "USD"],
      ["up to US$1,093m", 1093, "USD"],
      ["18", 18, null],
      ["€50 Mio.", 50, "EUR"],
      ["CNY 2亿", 200, "CNY"],
      ["~ 500k", 0.5, null],
    ] as const)
      expect(moneyCell(cell, PLAIN), cell).toEqual({ millions, currency });
    expect(moneyCell("1.111,5", { ...PLAIN, decimal: "," })).toEqual({
      millions: 1111.5,
      currency: null,
    });
    expect(moneyCell("18000000", { ...PLAIN, unit: 1e-6 })).toEqual({
      millions: 18,
      currency: null,
    });
  });
  it("that is not disclosed is unknown, never zero", () => {
    for (const cell of ["", "undisclosed", "n/a", "-", "—", "TBD"])
      expect(moneyCell(cell, PLAIN), cell).toBeNull();
  });
  it("that is negative, infinite, double or no number has a reason", () => {
    for (const cell of ["-5", "(18)", "$-5m", "1e999", "NaN", "some", "18 + 20", "1-2 bn"])
      expect(moneyCell(cell, PLAIN), cell).toHaveProperty("reason");
  });
  it("has the decimal sign that its column shows", () => {
    expect(decimalOf(["1,093", "12.5"], ",")).toBe(".");
    expect(decimalOf(["1.093", "12,5"], ",")).toBe(",");
    expect(decimalOf(["1.111,50"], ",")).toBe(",");
    expect(decimalOf(["1,093"], ",")).toBe(".");
    expect(decimalOf(["1,093"], ";")).toBe(",");
  });
});

describe("a date", () => {
  it("stays as precise as it is given", () => {
    for (const [cell, date] of [
      ["2025", "2025"],
      ["2025-09", "2025-09"],
      ["2025-09-24", "2025-09-24"],
      ["2025-09-24T10:00:00Z", "2025-09-24"],
      ["24 Sep 2025", "2025-09-24"],
      ["September 24th, 2025", "2025-09-24"],
      ["Sept 2025", "2025-09"],
      ["24.09.2025", "2025-09-24"],
      ["2025年9月24日", "2025-09-24"],
      ["09/2025", "2025-09"],
      ["45924", "2025-09-24"],
      ["05/05/2025", "2025-05-05"],
    ])
      expect(dateCell(cell ?? "", null), cell).toBe(date);
  });
  it("whose day and month are not told apart is refused, unless its column shows the order", () => {
    expect(dateCell("03/04/2025", null)).toHaveProperty("reason");
    expect(dateCell("03/04/2025", dayOrderOf(["03/04/2025", "24/09/2025"]))).toBe("2025-04-03");
    expect(dateCell("03/04/2025", dayOrderOf(["09/24/2025"]))).toBe("2025-03-04");
  });
  it("that does not exist is refused", () => {
    for (const cell of ["2025-02-30", "31.04.2025", "soon", "13/13/2025"])
      expect(dateCell(cell, null), cell).toHaveProperty("reason");
  });
});

describe("a table of deals", () => {
  it("has its columns guessed from many wordings", () => {
    for (const head of [
      "Licensor,Licensee,Asset,Announcement date,Upfront (USD m),Total deal value ($bn)",
      "Out-licensing company;In-licensing company;Drug;Date;Upfront payment, $M;Deal value USD bn".replaceAll(
        ";",
        "\t",
      ),
      "许可方,被许可方,药物,公告日期,首付款,总金额",
      "Lizenzgeber;Lizenznehmer;Wirkstoff;Datum;Upfront in Mio. USD;Total Value (bn)",
    ]) {
      const fields = guessDealColumns(readTable(`${head}\n`)).map(({ field }) => field);
      expect(fields, head).toEqual([
        "licensors",
        "licensees",
        "assets",
        "announced",
        "upfront",
        "total",
      ]);
    }
  });
  it("becomes companies, drugs and deals, with money in millions of USD", () => {
    const text =
      "\ufeffLicensor;Licensee;Drug;Date;Upfront (USD m);Total ($bn);Comment\nAcme;Beta Inc.;X-1;24.09.2025;18,5;1,2;hello\nACME;Gamma;Y-2;2025;;n/a;\nDelta;Beta Inc;Z;;€5 m;;\n";
    const { graph, report, columns, deals } = readDealsCsv(text.slice(1));
    expect(report).toMatchObject({
      format: "CSV of deals",
      rows: { read: 3, kept: 3, merged: 0, refused: 0 },
      refusals: [],
    });
    expect(deals).toHaveLength(3);
    expect(columns.find(({ head }) => head === "Comment")?.field).toBeNull();
    expect(graph?.nodes.ids).toEqual([
      "company:Acme",
      "company:Beta Inc.",
      "drug:X-1",
      "company:Gamma",
      "drug:Y-2",
      "company:Delta",
      "drug:Z",
    ]);
    const column = (name: string) =>
      graph?.edges.columns.find((known) => known.name === name)?.values;
    expect(column("kind")).toEqual(["deal", "rights", "deal", "rights", "deal", "rights"]);
    expect(column("since")).toEqual(["2025-09-24", null, "2025", null, null, null]);
    expect(column("upfront_usd_m")).toEqual([18.5, null, null, null, null, null]);
    expect(column("upfront (EUR m)")).toEqual([null, null, null, null, 5, null]);
    expect(column("maximum_usd_m")).toEqual([1200, null, null, null, null, null]);
    expect(column("Comment")).toEqual(["hello", null, null, null, null, null]);
  });
  it("refuses by line and column, quotes what it refuses, and leaves it out only when told to", () => {
    const text =
      "Licensor,Licensee,Drug,Date,Upfront\nA,B,X,2025-02-30,5\nA,C,Y,2025,-5\n,,Z,2025,1\nA,D,W,2025,1e999\n";
    const { graph, report } = readDealsCsv(text);
    expect(graph).toBeNull();
    expect(report.refusals).toEqual([
      { line: 2, field: "Date", reason: "“2025-02-30” is no date." },
      { line: 3, field: "Upfront", reason: "“-5” is a negative amount." },
      { line: 4, field: "", reason: "The row names no company." },
      { line: 5, field: "Upfront", reason: "“1e999” is no finite number." },
    ]);
    const rest = readDealsCsv(text, { refused: "leave-out" });
    expect(rest.report.rows).toEqual({ read: 4, kept: 3, merged: 0, refused: 1 });
    expect(
      rest.graph?.edges.columns
        .find(({ name }) => name === "upfront_usd_m")
        ?.values.filter((value) => value !== null),
    ).toEqual([5]);
  });
  it("takes each column for what the reader says", () => {
    const text = "who,whom,what,when\nA,B,X,03/04/2025\n";
    expect(readDealsCsv(text).report.refusals[0]?.reason).toContain("say which columns");
    const { graph } = readDealsCsv(text, {}, [
      { head: "who", field: "licensors" },
      { head: "whom", field: "licensees" },
      { head: "what", field: "assets" },
      { head: "when", field: "announced", dayOrder: "day-first" },
    ]);
    expect(graph?.edges.columns.find(({ name }) => name === "since")?.values[0]).toBe("2025-04-03");
  });
  it("merges rows that say the same", () => {
    expect(readDealsCsv("Licensor,Licensee\nA,B\nA,B\n").report.rows).toEqual({
      read: 2,
      kept: 1,
      merged: 1,
      refused: 0,
    });
  });
  it("reads our own export back: every deal, party, drug, date and amount", () => {
    const { deals: written } = dealTable(realDataset(), {});
    const { deals, report } = readDealsCsv(dealsCsv(written).text);
    expect(report.refusals).toEqual([]);
    expect(report.rows.kept).toBe(written.length);
    const names = (list: readonly { name: string }[]) => list.map(({ name }) => name);
    expect(
      deals.map(({ id, title, licensors, licensees, parties, assets }) => ({
        id,
        title,
        licensors,
        licensees,
        parties,
        assets,
      })),
    ).toEqual(
      written.map((deal) => ({
        id: deal.id,
        title: deal.title,
        licensors: names(deal.licensors),
        licensees: names(deal.licensees),
        parties: names(deal.parties),
        assets: names(deal.assets),
      })),
    );
    for (const [i, deal] of written.entries()) {
      const values = new Map(deals[i]?.values);
      expect(values.get("since") ?? null).toBe(deal.announced);
      expect(values.get("upfront_usd_m") ?? null).toBe(deal.upfrontUsdM);
      expect(values.get("milestones_usd_m") ?? null).toBe(deal.milestonesUsdM);
      expect(values.get("maximum_usd_m") ?? null).toBe(deal.totalUsdM);
      expect(values.get("paid_usd_m") ?? null).toBe(deal.paidUsdM);
      expect(values.get("until") ?? null).toBe(deal.endedOn ?? null);
    }
  });
});
