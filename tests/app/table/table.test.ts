import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rowWindow, scrolledTo } from "../../../src/app/parts/rowWindow.ts";
import {
  type Column,
  matching,
  nextSorting,
  readSorting,
  shownColumns,
  sorted,
} from "../../../src/app/table/table.ts";
import { tsv } from "../../../src/formats/tsv.ts";

interface Row {
  id: string;
  amount: number | null;
}
const columns: Column<Row>[] = [
  { key: "id", title: "Name", width: 100, value: ({ id }) => id, unknown: "" },
  {
    key: "amount",
    title: "Amount",
    width: 100,
    number: true,
    value: ({ amount }) => amount,
    unknown: "not disclosed",
  },
  { key: "more", title: "More", width: 100, value: () => "", unknown: "", spare: true },
];
const rows = fc.array(fc.record({ id: fc.string(), amount: fc.option(fc.integer()) }));

describe("sorting", () => {
  it("puts what is not known last either way, loses nothing and keeps equal rows in their order", () => {
    fc.assert(
      fc.property(rows, fc.boolean(), (list, down) => {
        const result = sorted(list, columns, { key: "amount", down });
        const known = list.filter(({ amount }) => amount !== null).length;
        expect(result.slice(known).every(({ amount }) => amount === null)).toBe(true);
        expect(new Set(result)).toEqual(new Set(list));
        for (const [i, row] of result.entries()) {
          const next = result[i + 1];
          if (next === undefined || row.amount === null || next.amount === null) continue;
          expect(down ? row.amount >= next.amount : row.amount <= next.amount).toBe(true);
          if (row.amount === next.amount)
            expect(list.indexOf(row)).toBeLessThan(list.indexOf(next));
        }
      }),
    );
  });
  it("begins numbers with the largest and words with the first, and turns round when pressed again", () => {
    const [name, amount] = columns as [Column<Row>, Column<Row>];
    const start = { key: "amount", down: true };
    expect(nextSorting(name, start)).toBe("-id");
    expect(nextSorting(amount, start)).toBe("-amount");
    expect(nextSorting(amount, readSorting("-amount", start))).toBe("amount");
    expect(readSorting(null, start)).toEqual(start);
  });
});

it("finds the rows that hold every word", () => {
  const list = [{ id: "Hengrui Glenmark" }, { id: "Hengrui" }];
  const textOf = ({ id }: { id: string }) => id.toLowerCase();
  expect(matching(list, " glenmark  HENGRUI ", textOf)).toEqual([list[0]]);
  expect(matching(list, "  ", textOf)).toBe(list);
});

it("always shows the first column, and the usual ones until others are chosen", () => {
  const keys = (chosen: string[]) => shownColumns(columns, chosen).map(({ key }) => key);
  expect(keys([])).toEqual(["id", "amount"]);
  expect(keys(["more"])).toEqual(["id", "more"]);
  expect(keys(["nonsense"])).toEqual(["id"]);
});

describe("the window of rows", () => {
  it("holds every row in sight and never many more, of fifty thousand too", () => {
    const place = fc.record({
      top: fc.integer({ min: -50, max: 2_000_000 }),
      height: fc.integer({ min: 0, max: 3000 }),
    });
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 50_000 }), ({ top, height }, count) => {
        const { first, end } = rowWindow(top, height, 36, count);
        expect(first).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(count);
        expect(end - first).toBeLessThanOrEqual(height / 36 + 20);
        const most = Math.max(0, count * 36 - height);
        const at = Math.min(Math.max(0, top), most);
        expect(first * 36).toBeLessThanOrEqual(at);
        expect(end * 36).toBeGreaterThanOrEqual(Math.min(at + height, count * 36));
      }),
    );
  });
  it("moves just as far as a row needs to stand in sight below the head", () => {
    expect(scrolledTo(0, 360, 400, 36)).toBe(0);
    expect(scrolledTo(12, 360, 400, 36)).toBe(360);
    expect(scrolledTo(100, 0, 400, 36)).toBe(100 * 36 + 36 - (400 - 36));
  });
});

it("copies cells for a spreadsheet: no formula, no stray tab, an unknown is empty", () => {
  expect(
    tsv(
      ["a", "b"],
      [
        ["=1+1", null],
        ["x\ty", 1.5],
      ],
    ),
  ).toBe("a\tb\n'=1+1\t\nx y\t1.5");
});
