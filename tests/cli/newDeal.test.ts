import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { answer } from "../../src/cli/answer.ts";
import { asFiles, soundRecords } from "../dataset/soundFiles.ts";
import { sessionOver } from "./terminal.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "atlas-new-"));
  const records = soundRecords();
  Object.assign(records["companies/giver.json"] ?? {}, { name: "Giver Pharma", shortName: "GP" });
  for (const name of ["one", "two"])
    records[`companies/merk-${name}.json`] = {
      id: `merk-${name}`,
      name: `Merk ${name}`,
      names: [{ text: "Merk", language: "en", kind: "name", sources: [{ source: "paper" }] }],
      sources: [{ source: "paper" }],
    };
  for (const { path, text } of asFiles(records)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const REST = ["2025-12-01", "25", "", "", "", "Brazil"];
const SOURCE = ["A title", "Example Wire", "2025-12-02", "https://example.org/b", "B"];

async function typed(...lines: string[]) {
  const before = files();
  const { session, shown } = sessionOver(folder, lines);
  const printed = await answer(["new", "deal", "--json"], session);
  return {
    ...printed,
    /** What is said between the questions. */
    said: shown.flatMap((text) => text.split("\n").slice(0, -1)).map((line) => line.trim()),
    last: shown.at(-1)?.split("\n").at(-1),
    added: files().filter((path) => !before.includes(path)),
  };
}
const files = () =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".json"),
  );

it("takes the records that are there by any of their names, says which, and writes what is new", async () => {
  const { stdout, stderr, code, said, added } = await typed(
    ...["GP", "Newco", "gv 1"],
    ...REST,
    ...SOURCE,
  );
  const written = [
    "sources/src-gp-newco-example-wire.json",
    "companies/newco.json",
    "deals/giver-newco-onemab-2025.json",
  ];
  expect(JSON.parse(stdout)).toEqual({ written, faults: [] });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(added.sort()).toEqual([...written].sort());
  expect(said).toEqual(["companies/giver.json", "new: companies/newco.json", "drugs/onemab.json"]);
});

it("asks again at once where a name is not clear, and names the candidates", async () => {
  const { said, last, code, stderr, added } = await typed("Merk", "merk-two", "Merk Two");
  expect(said).toEqual([
    "“Merk” names several records; say which one by its id: merk-one (Merk one), merk-two (Merk two)",
    "companies/merk-two.json",
    "licensor and licensee are the same company",
  ]);
  expect(last).toBe("Licensee (who gets it): ");
  expect({ code, added }).toEqual({ code: 1, added: [] });
  expect(stderr).toBe("The answers ended before the last question; nothing was written.\n");
});

it("says at the fourth answer that the deal is there, not after the last", async () => {
  await typed("GP", "Newco", "gv 1", ...REST, ...SOURCE);
  const { said, last } = await typed("Giver Pharma", "newco", "onemab", "2025-12-07");
  expect(said.at(-1)).toBe("there is a record deals/giver-newco-onemab-2025.json already");
  expect(last).toMatch(/^Announced on/);
});

it.each([
  [[""], "this is needed"],
  [["GP", "Newco", "gv 1", "2025-13"], "a date is 2025, 2025-09 or 2025-09-24"],
  [["GP", "Newco", "gv 1", "", "-1"], /^a number of millions/],
  [["GP", "Newco", "gv 1", "", "0"], /^a number of millions/],
  [["GP", "Newco", "gv 1", "", "", "", "", "sole"], "one of those four words"],
  [["GP", "Newco", "gv 1", ...REST, "T", ""], "this is needed"],
  [["GP", "Newco", "gv 1", ...REST, "T", "W", "", "ftp://x"], /^an address starts with/],
  [["GP", "Newco", "gv 1", ...REST, "T", "W", "", "", "E"], "one of A, B, C, D"],
])("%j is asked again", async (lines, message) => {
  const { said, last, added } = await typed(...lines);
  expect(said.at(-1)).toEqual(
    typeof message === "string" ? message : expect.stringMatching(message),
  );
  const again = await typed(...lines.slice(0, -1));
  expect(last).toBe(again.last);
  expect(added).toEqual([]);
});

it("as text says what was written, what is wrong with it and what is left to do", async () => {
  const { session } = sessionOver(folder, [
    "GP",
    "Newco",
    "gv 1",
    "2031",
    ...REST.slice(1),
    ...SOURCE,
  ]);
  const { stdout, code } = await answer(["new", "deal"], session);
  expect(code).toBe(1);
  expect(stdout).toContain("wrote graph-data/companies/newco.json\n");
  expect(stdout).toMatch(
    /\ndeals\/giver-newco-onemab-2031\.json · announced · .*after the data release/,
  );
  expect(stdout).toContain("\nBy hand: ");
});
