import { expect, it } from "vitest";
import { columnSummary } from "../../src/network/columnSummary.ts";
import { itemsOf, measureOf, valueType } from "../../src/network/columnValues.ts";
import type { Cell, GraphTable } from "../../src/network/graphTable.ts";
import { columnGroups } from "../../src/network/grouping.ts";
import { remainingNodes } from "../../src/network/nodeFilters.ts";

const KINDS: [kind: string, values: Cell[]][] = [
  ["number", [3, 1, null, 2]],
  ["date", ["2019-05", "2021", null, "2020-03-04"]],
  ["boolean", [true, false, null, true]],
  ["list", ['["a","b"]', "[b, c]", null, "[]"]],
  ["text", ["one", "two", null, "one"]],
  ["text", [1, "two", null, true]],
];
const graphOf = (values: Cell[]): GraphTable => ({
  nodes: {
    ids: ["a", "b", "c", "d"],
    labels: ["a", "b", "c", "d"],
    places: null,
    columns: [{ name: "v", values }],
  },
  edges: {
    ids: [],
    sources: new Uint32Array(),
    targets: new Uint32Array(),
    directed: new Uint8Array(),
    columns: [],
  },
});

it.each(KINDS)(
  "an attribute of kind %s is told, coloured, and sized where it can be: %j",
  (kind, values) => {
    const column = { name: "v", values };
    expect(valueType(column)).toBe(kind);
    const { groups, legend } = columnGroups(column);
    expect(legend.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(legend.length).toBeGreaterThan(1);
    expect(groups[2]).toBe(5);
    const sizes = values.map((value) => measureOf(value, valueType(column)));
    expect(sizes.filter(Number.isFinite)).toHaveLength(kind === "text" ? 0 : 3);
  },
);

it("filters by a value, an item of a list, a part of a text, a span of numbers and of dates", () => {
  const rows = (values: Cell[], filter: object) =>
    [...remainingNodes(graphOf(values), [{ column: "v", ...filter } as never])].join("");
  expect(rows([3, 1, null, 2], { from: 2, to: null })).toBe("1001");
  expect(rows(["2019-05", "2021", null, "2020-03-04"], { from: "2019-06", to: "2020" })).toBe(
    "0001",
  );
  expect(rows(["2019-05", "2021", null, "2020-03-04"], { from: null, to: "2019" })).toBe("1000");
  expect(rows([true, false, null, true], { is: "true" })).toBe("1001");
  expect(rows(['["a","b"]', "[b, c]", null, "[]"], { is: "b" })).toBe("1100");
  expect(rows(["Ada", "Ben", null, "Dana"], { has: "DA" })).toBe("1001");
});

it("counts every value of a column with thousands of them, and says that not all are named", () => {
  const values = Array.from({ length: 3000 }, (_, i) =>
    i > 2500 ? "late but frequent" : `name ${i}`,
  );
  const brief = columnSummary({ name: "v", values });
  expect(brief.values[0]).toEqual({ value: "late but frequent", count: 499 });
  expect(brief).toMatchObject({ type: "text", many: true, given: 3000 });
  expect(brief.values).toHaveLength(40);
});

it("reads lists in JSON and as Gephi writes them", () => {
  expect(itemsOf('["a, b",2]')).toEqual(["a, b", "2"]);
  expect(itemsOf("[a, b]")).toEqual(["a", "b"]);
});

it("gives values of a standing order the groups that they have there, and other values what is left", () => {
  const { groups } = columnGroups(
    {
      name: "kind",
      values: ["drug", "drug", "company", "person", "regulator", null],
    },
    ["company", "drug", "target", "payload", "regulator"],
  );
  expect([...groups]).toEqual([1, 1, 0, 2, 4, 5]);
});
