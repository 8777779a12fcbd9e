import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDesk } from "../../src/app/own/ownDesk.ts";
import type { Command } from "../../src/cli/command.ts";
import { connect } from "../../src/cli/commands/connect.ts";
import { groups } from "../../src/cli/commands/groups.ts";
import { nodes } from "../../src/cli/commands/nodes.ts";
import { BY_COMMUNITY } from "../../src/network/grouping.ts";
import { run } from "./terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "atlas-own-graph-"));
afterAll(() => rmSync(folder, { recursive: true }));
function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

/** Two triangles that one edge joins, a pair by itself, and a name that two have. */
const NODES = [
  ["a", "Ada", "person", 1970, "[x, y]"],
  ["b", "Ben", "person", 1985, "[y]"],
  ["c", "Cem", "firm", 1990, "[]"],
  ["d", "Dana", "firm", 2001, "[x]"],
  ["e", "Eli", "firm", 2001, ""],
  ["f", "Fay", "lab", "", "[z]"],
  ["g", "Gil", "lab", 1999, ""],
  ["h", "gil", "lab", 1999, ""],
] as const;
const EDGES = "ab bc ca de ef fd cd gh".split(" ").map((pair) => [...pair] as [string, string]);
const JSON_TEXT = JSON.stringify({
  directed: false,
  nodes: NODES.map(([id, label, kind, since, tags]) => ({
    id,
    label,
    kind,
    ...(since === "" ? {} : { since }),
    ...(tags === "" ? {} : { tags }),
  })),
  links: EDGES.map(([source, target]) => ({ source, target, type: `${source}-${target}` })),
});
const own = file("own.json", JSON_TEXT);

describe("the graph of a file, in the terminal as on the page", () => {
  const desk = openDesk(() => {});
  let open: Awaited<ReturnType<typeof desk.take>>;
  beforeAll(async () => {
    const wishes = { leaveOut: false, addEnds: false, encoding: null, columns: null };
    await desk.read("own.json", JSON_TEXT, wishes, []);
    open = await desk.take(false, [], "", "w0rk");
  });

  it.each([
    ["community", [] as string[], BY_COMMUNITY],
    ["kind", ["--by", "kind"], "kind"],
    ["since", ["--by", "since"], "since"],
  ])("has the same groups by %s, with counts and members", async (by, typed, asked) => {
    const page = desk.groups(asked);
    const { json } = await run(groups, own, ...typed);
    expect(json).toEqual({
      file: own,
      by,
      groups: page.legend.map((group) => ({
        ...group,
        nodes: expect.arrayContaining(
          NODES.flatMap(([id], row) => (page.groups[row] === group.group ? [id] : [])),
        ),
      })),
    });
    const { groups: found } = json as { groups: { count: number; nodes: string[] }[] };
    for (const { count, nodes: members } of found) expect(members).toHaveLength(count);
  });

  it.each([
    ["kind=firm", { column: "kind", is: "firm" }, "cde"],
    ["tags=y", { column: "tags", is: "y" }, "ab"],
    ["kind~R", { column: "kind", has: "R" }, "abcde"],
    ["since>=1999", { column: "since", from: 1999, to: null }, "degh"],
    ["since<=1985", { column: "since", from: null, to: 1985 }, "ab"],
  ])("keeps the same nodes by %s", async (typed, filter, ids) => {
    const kept = desk.remaining([filter]);
    const { rows } = (await run(nodes, own, typed)).json as { rows: unknown[][] };
    expect(rows.map((cells) => cells[1]).join("")).toBe(ids);
    expect(NODES.flatMap(([id], row) => (kept[row] === 1 ? [id] : [])).join("")).toBe(ids);
  });

  it("has the same table in the same order", async () => {
    const sort = { key: "since", down: true };
    const page = desk.rows("nodes", sort, 0, 99, [{ column: "kind", is: "firm" }]);
    const { json, text } = await run(nodes, own, "kind=firm", "--sort", "since", "--down");
    expect(json).toEqual({
      file: own,
      total: 8,
      columns: ["label", "id", ...open.nodeColumns.map(({ name }) => name)],
      rows: page.rows.map(({ cells }) => cells),
    });
    expect(text.split("\n").at(1)).toMatch(/^Dana +d +firm +2001/);
    expect(text.split("\n").at(-1)).toBe("3 of 8 nodes.");
  });

  it("has the same way between two nodes, first of those that are as short", async () => {
    const page = desk.way(0, 4);
    const { json } = await run(connect, "Ada", "Eli", "--in", own);
    const [path] = (json as { paths: { steps: { from: { label: string }; words: string }[] }[] })
      .paths;
    expect(path?.steps.map(({ words }) => words)).toEqual(page?.words);
    expect(path?.steps.map(({ from }) => from.label)).toEqual(
      page?.rows.slice(0, -1).map(({ label }) => label),
    );
    expect(page?.words).toEqual(["c-a", "c-d", "d-e"]);
  });
});

describe("words of the terminal on a file", () => {
  it("names groups with how many they have and who is best connected in them", async () => {
    const lines = (await run(groups, own)).text.split("\n");
    expect(lines[0]).toMatch(/^cluster 1 +3 +Cem, Ada, Ben$/);
    expect(lines[2]).toMatch(/^cluster 3 +2 +Gil, gil$/);
  });
  it("names every step of a way, or says that there is none", async () => {
    expect((await run(connect, "b", "d", "--in", own)).text).toBe(
      "1.\n   Ben – Cem  b-c\n   Cem – Dana  c-d",
    );
    expect(await run(connect, "a", "g", "--in", own)).toEqual({
      json: { file: own, paths: [] },
      text: "The file knows no way from Ada to Gil.",
    });
  });
  it("takes a name whatever its case, accents, spaces and hyphens", async () => {
    const { text } = await run(connect, "BÈN", " da-na", "--in", own);
    expect(text).toBe("1.\n   Ben – Cem  b-c\n   Cem – Dana  c-d");
  });
  it("finds as many ways as are asked for, none longer than the first", async () => {
    const square = file("square.csv", "source,target\na,b\nb,d\na,c\nc,d\n");
    const ways = async (k: string) =>
      ((await run(connect, "a", "d", "--in", square, "--k", k)).json as { paths: unknown[] }).paths
        .length;
    expect([await ways("1"), await ways("9")]).toEqual([1, 2]);
  });
  it("says that nothing remains", async () => {
    expect((await run(nodes, own, "kind=nobody")).text).toBe("0 of 8 nodes.");
  });

  const refusals: [string, Command, string[], 1 | 2, string][] = [
    ["an unknown column", groups, [own, "--by", "size"], 2, "kind, since, tags"],
    ["an unknown column to sort by", nodes, [own, "--sort", "size"], 2, "no column “size”"],
    ["what is no condition", nodes, [own, "kind"], 2, "is no condition"],
    ["a condition on no column", nodes, [own, "size=3"], 2, "The columns are: kind, since, tags."],
    ["a span of texts", nodes, [own, "kind>=a"], 2, "“kind” holds text"],
    ["a span to no number", nodes, [own, "since<=soon"], 2, "“since” holds numbers"],
    ["a node that is not there", connect, ["a", "Zoe", "--in", own], 1, "goes by the name “Zoe”."],
    ["a part of a name", connect, ["a", "Da", "--in", own], 1, "like it are:\n  d  Dana\n  a  Ada"],
    [
      "a name that several have",
      connect,
      ["a", "Gil", "--in", own],
      1,
      "by its id:\n  g  Gil\n  h",
    ],
    [
      "a kind of way that only the atlas has",
      connect,
      ["a", "b", "--in", own, "--along", "rights"],
      2,
      "--along asks about the atlas",
    ],
    [
      "a way of reading without a file",
      connect,
      ["a", "b", "--encoding", "utf-8"],
      2,
      "goes with --in",
    ],
    ["a file that is not there", groups, [join(folder, "none.csv")], 1, "There is no file"],
  ];
  it.each(refusals)("refuses %s in a plain sentence", async (_, command, typed, exit, words) => {
    await expect(run(command, ...typed)).rejects.toThrow(
      expect.objectContaining({ exit, message: expect.stringContaining(words) }),
    );
  });
  it("refuses a broken file with its first faults, unless they may be left out", async () => {
    const broken = file("broken.csv", "source,target\na,b\na,\n");
    await expect(run(groups, broken)).rejects.toThrow("line 3 · target");
    expect((await run(groups, broken, "--refused", "leave-out")).text).toMatch(/^cluster 1 +2/);
  });
});
