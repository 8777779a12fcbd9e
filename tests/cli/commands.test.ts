import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));

function atlas(...words: string[]): { out: string; err: string; exit: number | null } {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["node_modules/tsx/dist/cli.mjs", "src/cli/main.ts", ...words],
    {
      cwd: root,
      encoding: "utf8",
    },
  );
  return { out: stdout, err: stderr, exit: status };
}
const json = (...words: string[]) => JSON.parse(atlas(...words, "--json").out);

describe("the command line", () => {
  it("answers a search with its reasons, and nothing found with an empty list", () => {
    expect(json("search", "Enhertu").results[0]).toEqual({
      id: "drug:trastuzumab-deruxtecan",
      kind: "drug",
      name: "trastuzumab deruxtecan",
      matched: "brand Enhertu",
    });
    expect(atlas("search", "qqqqzzzz", "--json")).toMatchObject({ exit: 0, err: "" });
  });
  it("shows every fact with source, place and grade", () => {
    const page = json("show", "SHR-A1811");
    expect(page).toMatchObject({
      id: "drug:trastuzumab-rezetecan",
      kind: "drug",
      name: "trastuzumab rezetecan",
    });
    for (const fact of page.facts) expect(fact.sources[0].grade).toMatch(/^[ABCD]$/);
    expect(page.relations.some((other: { id: string }) => other.id === "target:her2")).toBe(true);
  });
  it("says in one sentence what it does not know, exit 1, and what is misused, exit 2", () => {
    expect(atlas("show", "Nobody AG")).toMatchObject({ exit: 1, out: "" });
    expect(atlas("deals", "--sort", "size").exit).toBe(2);
    expect(atlas("deals", "--since", "2025-02-30").err).toContain("wants a date");
    expect(atlas("nonsense").exit).toBe(2);
    expect(atlas("search").exit).toBe(2);
  });
  it("gives the lead deal’s money as numbers", () => {
    const table = json("deals", "--drug", "SHR-A1811");
    expect(table.deals[0]).toMatchObject({
      upfrontUsdM: 18,
      milestonesUsdM: 1093,
      totalUsdM: 1111,
      totalBasis: "summed",
      status: "active",
      licensees: [{ id: "company:glenmark-specialty" }],
    });
    expect(table.disclosed).toEqual({ upfront: [1, 1], total: [1, 1] });
  });
  it("takes the filters of an address, and says when it cannot read one", () => {
    const filtered = json(
      "deals",
      "--only",
      "year:2025..,target:her2,target:trop2,upfront:known",
    ).deals;
    expect(filtered.length).toBeGreaterThan(0);
    for (const deal of filtered)
      expect([deal.announced >= "2025", deal.upfrontUsdM !== null]).toEqual([true, true]);
    expect(json("deals", "--only", "target:her2").deals).toEqual(
      json("deals", "--target", "HER2").deals,
    );
    expect(atlas("deals", "--only", "colour:blue")).toMatchObject({ exit: 2, out: "" });
  });
  it("finds no fault in its own data", () => {
    expect(json("check")).toMatchObject({ faults: [] });
  });
  it("connects along rights or rivalry only, and through hubs when asked", () => {
    const steps = json("connect", "Glenmark", "AstraZeneca", "--along", "rivalry", "--k", "1")
      .paths[0].steps;
    expect(steps.map(({ relation }: { relation: string }) => relation)).toEqual([
      "ownership",
      "rights",
      "rival-stated",
      "rights",
    ]);
    const ways = (...words: string[]) =>
      atlas("connect", "tarlatamab", "cizutamig", "--k", "5", ...words).out;
    expect(ways("--hubs")).toContain("cizutamig targets CD3");
    expect(ways()).not.toContain("cizutamig targets CD3");
    expect(atlas("connect", "Glenmark", "AstraZeneca", "--along", "money")).toMatchObject({
      exit: 2,
      out: "",
    });
  });
});
