import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { COMMANDS } from "../../src/cli/commands.ts";
import { atlas, json, sessionOver } from "./terminal.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

describe("the command line", () => {
  it("answers a search with its reasons, and nothing found with an empty list", async () => {
    expect((await json("search", "Enhertu")).results[0]).toEqual({
      id: "drug:trastuzumab-deruxtecan",
      kind: "drug",
      name: "trastuzumab deruxtecan",
      matched: "brand Enhertu",
    });
    expect(await atlas("search", "qqqqzzzz", "--json")).toMatchObject({ code: 0, stderr: "" });
  });
  it("shows every fact with source, place and grade", async () => {
    const page = await json("show", "SHR-A1811");
    expect(page).toMatchObject({
      id: "drug:trastuzumab-rezetecan",
      kind: "drug",
      name: "trastuzumab rezetecan",
    });
    for (const fact of page.facts) expect(fact.sources[0].grade).toMatch(/^[ABCD]$/);
    expect(page.relations.some((other: { id: string }) => other.id === "target:her2")).toBe(true);
  });
  it("says in one sentence what it does not know, exit 1, and what is misused, exit 2", async () => {
    expect(await atlas("show", "Nobody AG")).toMatchObject({ code: 1, stdout: "" });
    expect((await atlas("deals", "--sort", "size")).code).toBe(2);
    expect((await atlas("deals", "--since", "2025-02-30")).stderr).toContain("wants a date");
    expect((await atlas("nonsense")).code).toBe(2);
    expect((await atlas("search")).code).toBe(2);
    expect((await atlas("new", "drug")).code).toBe(2);
  });
  it("gives the lead deal’s money as numbers", async () => {
    const table = await json("deals", "--drug", "SHR-A1811");
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
  it("takes the filters of an address, and says when it cannot read one", async () => {
    const filtered = (
      await json("deals", "--only", "year:2025..,target:her2,target:trop2,upfront:known")
    ).deals;
    expect(filtered.length).toBeGreaterThan(0);
    for (const deal of filtered)
      expect([deal.announced >= "2025", deal.upfrontUsdM !== null]).toEqual([true, true]);
    expect((await json("deals", "--only", "target:her2")).deals).toEqual(
      (await json("deals", "--target", "HER2")).deals,
    );
    expect(await atlas("deals", "--only", "colour:blue")).toMatchObject({ code: 2, stdout: "" });
  });
  it("finds no fault in its own data", async () => {
    expect(await json("check")).toMatchObject({ faults: [] });
  });
  it("connects along rights or rivalry only, and through hubs when asked", async () => {
    const { paths } = await json(
      "connect",
      "Glenmark",
      "AstraZeneca",
      "--along",
      "rivalry",
      "--k",
      "1",
    );
    expect(paths[0].steps.map(({ relation }: { relation: string }) => relation)).toEqual([
      "ownership",
      "rights",
      "rival-stated",
      "rights",
    ]);
    const ways = async (...words: string[]) =>
      (await atlas("connect", "tarlatamab", "cizutamig", "--k", "5", ...words)).stdout;
    expect(await ways("--hubs")).toContain("cizutamig targets CD3");
    expect(await ways()).not.toContain("cizutamig targets CD3");
    expect(await atlas("connect", "Glenmark", "AstraZeneca", "--along", "money")).toMatchObject({
      code: 2,
      stdout: "",
    });
  });
});

describe("the help", () => {
  it.each([[[]], [["help"]], [["--help"]]])("%j names every command", async (typed) => {
    const { stdout, code } = await atlas(...typed);
    expect(code).toBe(0);
    for (const { usage, about } of COMMANDS) expect(stdout).toContain(`  ${usage}\n      ${about}`);
  });
  it("is JSON for a program", async () => {
    expect((await json("help")).commands).toEqual(
      COMMANDS.map(({ usage, about }) => ({ usage, about })),
    );
  });
  it("stands under an unknown command", async () => {
    expect((await atlas("nonsense")).stderr).toMatch(/There is no command “nonsense”.*\n.*Usage:/);
  });
});

it("what needs no facts reads none", async () => {
  const { session } = sessionOver("/there/is/no/such/folder");
  for (const typed of [["help"], ["convert", "nothing.csv", "--format", "gexf"], ["import", "x"]])
    expect([typed, await answer(typed, session)]).not.toMatchObject([typed, { code: 2 }]);
  await expect(answer(["stats"], session)).rejects.toThrow("ENOENT");
});

it("is started by npm, prints what it answers and exits as it says", {
  timeout: 60_000,
}, async () => {
  const typed = (words: string[], input: string) => {
    const { stdout, stderr, status } = spawnSync("npm", ["run", "-s", "atlas", "--", ...words], {
      cwd: root,
      encoding: "utf8",
      input,
    });
    return { stdout, stderr, code: status };
  };
  expect(typed(["help", "--json"], "")).toEqual(await atlas("help", "--json"));
  const { stdout, stderr, code } = typed(["new", "deal"], "Hengrui\n");
  expect({ stdout, code }).toEqual({ stdout: "", code: 1 });
  expect(stderr).toMatch(
    /^Licensor .*: {3}companies\/hengrui\.json\nLicensee .*: The answers ended .*\n$/,
  );
});
