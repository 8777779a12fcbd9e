import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { check } from "../../src/cli/commands/check.ts";
import { convert } from "../../src/cli/commands/convert.ts";
import { importFile } from "../../src/cli/commands/importFile.ts";
import { atlas, run } from "./terminal.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "atlas-own-"));
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("a file of the user’s own", () => {
  const deals = file(
    "deals.txt",
    "Licensor;Licensee;Drug;Upfront (USD m)\nHengrui;Newco AG;SHR-A1811;18,5\n",
  );
  const broken = file("broken.csv", "source,target\na,b\na,\n");

  it("is reported, with what the atlas knows of it", async () => {
    const { json, text, exit } = await run(importFile, deals);
    expect(exit ?? 0).toBe(0);
    expect(json).toMatchObject({
      format: "CSV of deals",
      rows: { read: 1, kept: 1, merged: 0, refused: 0 },
      refusals: [],
      nodes: 3,
      edges: 2,
      atlas: {
        merged: [
          { name: "Hengrui", known: "company:hengrui" },
          { name: "SHR-A1811", known: "drug:trastuzumab-rezetecan", by: "alias" },
        ],
        doubtful: [],
        new: [{ name: "Newco AG" }],
      },
    });
    expect(text).toContain("the atlas knows 2; 0 are doubtful, 1 are new");
  });
  it("with refusals gives nothing and exit 1, unless they may be left out", async () => {
    expect(await run(importFile, broken)).toMatchObject({
      exit: 1,
      json: { atlas: null, refusals: [{ line: 3, field: "target" }] },
    });
    expect(await run(importFile, broken, "--refused", "leave-out")).toMatchObject({
      json: { edges: 1, rows: { kept: 1, refused: 1 } },
    });
    await expect(run(importFile, join(folder, "nothing.csv"))).rejects.toThrow("There is no file");
    await expect(run(importFile, deals, "--encoding", "morse")).rejects.toThrow(
      "wants one of utf-8",
    );
  });
  it("is converted into another format, and says what that could not carry", async () => {
    const out = join(folder, "deals.gexf");
    expect((await run(convert, deals, "--format", "gexf", "-o", out)).text).toBe(`Wrote ${out}.`);
    expect(readFileSync(out, "utf8")).toContain('label="Newco AG"');
    expect((await run(convert, out, "--format", "csv-edges")).json).toMatchObject({
      lost: expect.arrayContaining(["nodes without an edge"]),
    });
    await expect(run(convert, broken, "--format", "gexf")).rejects.toThrow("line 3 · target");
    await expect(run(convert, deals)).rejects.toThrow("--format is needed");
  });
  it("is checked like a folder", async () => {
    expect((await run(check, deals)).json).toEqual({ faults: [], records: 1 });
    expect(await run(check, broken)).toMatchObject({
      exit: 1,
      json: { records: 2, faults: [{ path: `${broken}:3`, field: "target" }] },
    });
  });
  it("is checked among the others where it is a record of a data folder", async () => {
    expect((await run(check, "graph-data/companies/hengrui.json")).json).toEqual({
      faults: [],
      records: 1,
    });
    const data = join(folder, "data");
    mkdirSync(join(data, "companies"), { recursive: true });
    writeFileSync(
      join(data, "dataset.json"),
      readFileSync(join(root, "graph-data", "dataset.json")),
    );
    writeFileSync(join(data, "companies", "x.json"), '{"id": "y"}');
    const { json, exit } = await run(check, join(data, "companies", "x.json"));
    expect(exit).toBe(1);
    expect(json).toMatchObject({
      faults: expect.arrayContaining([expect.objectContaining({ path: "companies/x.json" })]),
    });
  });
  it("is known to the terminal by these commands", async () => {
    const { stdout, code } = await atlas("import", broken, "--json");
    expect([code, JSON.parse(stdout)]).toMatchObject([1, { file: broken, refusedInAll: 1 }]);
  });
});
