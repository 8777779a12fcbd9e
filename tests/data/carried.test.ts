import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const folder = fileURLToPath(new URL("../../graph-data/", import.meta.url));
const rows = (name: string) =>
  readFileSync(`${folder}${name}`, "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));

/** The rows of the raw material, by table. */
const IN = {
  companies: 163,
  drugs: 186,
  targets: 57,
  payloads: 7,
  regulators: 8,
  deals: 129,
  approvals: 75,
  competition: 64,
  statistics: 21,
  sources: 317,
};

describe("every row of the raw material", () => {
  const carried = rows("carried.tsv");
  const refused = new Map(
    rows("refused.tsv").map(([table, id, , reason]) => [`${table} ${id}`, reason]),
  );
  it.each(Object.entries(IN))("%s: as many go out as came in", (table, count) => {
    const own = carried.filter(([name]) => name === table);
    expect(own).toHaveLength(count);
    expect(new Set(own.map(([, id]) => id)).size).toBe(count);
  });
  it("is carried by a record that is there, or refused with a reason", () => {
    for (const [table, id, by] of carried) {
      if (by === "refused") expect(refused.get(`${table} ${id}`), `${table} ${id}`).toBeTruthy();
      else expect(existsSync(`${folder}${by}`), `${by}`).toBe(true);
    }
  });
});
