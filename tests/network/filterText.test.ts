import { expect, it } from "vitest";
import { readNodeFilter } from "../../src/network/filterText.ts";

const COLUMNS = [
  { name: "kind", values: ["a", "b"] },
  { name: "kind=odd", values: ["a"] },
  { name: "year", values: [1, 2] },
  { name: "day", values: ["2020", "2020-05-01"] },
];

it.each([
  ["kind=a", { column: "kind", is: "a" }],
  ["kind=", { column: "kind", is: "" }],
  ["kind=a>=b", { column: "kind", is: "a>=b" }],
  ["kind~A=", { column: "kind", has: "A=" }],
  // The longest name of a column is meant.
  ["kind=odd=a", { column: "kind=odd", is: "a" }],
  ["kind=odd", { column: "kind", is: "odd" }],
  ["year>=2", { column: "year", from: 2, to: null }],
  ["year<=-0.5", { column: "year", from: null, to: -0.5 }],
  ["day>=2020-04", { column: "day", from: "2020-04", to: null }],
])("reads %s", (text, filter) => {
  expect(readNodeFilter(text, COLUMNS)).toEqual({ filter });
});

it.each(["", "kind", "size=1", "kind>a", "year>=", "year>=two", "day<=May", "kind<=a", "Year=1"])(
  "says why %s is none",
  (text) => {
    expect(readNodeFilter(text, COLUMNS)).toEqual({ why: expect.stringContaining(`“${text}”`) });
  },
);
