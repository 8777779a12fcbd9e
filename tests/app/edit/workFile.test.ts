import { expect, it } from "vitest";
import { readWork, writeWork } from "../../../src/editing/workFile.ts";

const work = {
  edits: new Map([["deals/a-b.json", { before: null, record: { id: "a-b", kinds: ["licence"] } }]]),
  notes: [["deal:a-b", "ask again"]] as [string, string][],
};

it("carries changes and notes there and back", () => {
  expect(readWork(writeWork(work))).toEqual(work);
});

it.each([
  ["{", /no JSON/],
  ["[]", /does not hold changes/],
  [JSON.stringify({ format: "licensing-atlas" }), /does not hold changes/],
  [JSON.stringify({ format: "licensing-atlas-edits", schemaVersion: 2 }), /another version/],
  [
    JSON.stringify({
      format: "licensing-atlas-edits",
      schemaVersion: 1,
      edits: [{ path: "../x.json", record: {} }],
    }),
    /Change 1/,
  ],
  [
    JSON.stringify({
      format: "licensing-atlas-edits",
      schemaVersion: 1,
      edits: [{ path: "deals/x.json", record: [] }],
    }),
    /Change 1/,
  ],
])("refuses %s whole, in a sentence", (text, words) => {
  const found = readWork(text);
  expect("fault" in found && found.fault).toMatch(words);
});

it("survives its file cut anywhere", () => {
  const text = writeWork(work);
  for (let at = 0; at < text.length - 2; at++)
    expect("fault" in readWork(text.slice(0, at))).toBe(true);
});
