import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { selectTests } from "../../scripts/testSelection.mjs";

describe("the words after npm test", () => {
  let root = "";
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "atlas-tests-"));
    for (const [path, text] of [
      ["tests/graph/walks.test.ts", 'it("walks round a hub", () => {});'],
      ["tests/app/table.test.tsx", 'it("sorts by money (USD)", () => {});'],
      ["tests/browser/tables.test.ts", 'it("draws only the rows in sight", () => {});'],
      ["tests/browser/pixels.ts", "export const tables = 1;"],
    ] as const) {
      mkdirSync(join(root, path, ".."), { recursive: true });
      writeFileSync(join(root, path), text);
    }
  });
  afterAll(() => rmSync(root, { recursive: true }));

  it("name files by any part of their path, of either kind", () => {
    expect(selectTests(root, ["TABLE"])).toEqual({
      files: ["tests/app/table.test.tsx", "tests/browser/tables.test.ts"],
      sentence: null,
    });
    expect(selectTests(root, ["graph", "pixels"]).files).toEqual(["tests/graph/walks.test.ts"]);
  });
  it("name tests by a part of their sentence where no path holds them", () => {
    expect(selectTests(root, ["by", "money", "(usd)"])).toEqual({
      files: ["tests/app/table.test.tsx"],
      sentence: "by money (usd)",
    });
  });
  it("name every file when there are none, and none when nothing holds them", () => {
    expect(selectTests(root, []).files).toHaveLength(3);
    expect(selectTests(root, ["nowhere"]).files).toEqual([]);
  });
});
