import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, it } from "vitest";
import { readFolder } from "../../src/cli/readFolder.ts";
import { checkDataset } from "../../src/dataset/checkDataset.ts";
import { draftDeal } from "../../src/editing/dealDraft.ts";
import { asFiles, type Edit, editedRecords, overtakenEdits } from "../../src/editing/edits.ts";
import { editsPatch } from "../../src/editing/editsPatch.ts";
import { knownRecords, recordsOf } from "../../src/editing/knownRecords.ts";
import { recordText } from "../../src/editing/recordText.ts";
import { territoriesAreKnown } from "../../src/inference/territoriesAreKnown.ts";
import { realDataset } from "../realData.ts";

const folder = fileURLToPath(new URL("../../graph-data", import.meta.url));
const files = readFolder(folder);
const records = new Map(files.map(({ path, text }) => [path, JSON.parse(text) as unknown]));
const DEAL = "deals/3sbio-pfizer-ssgj-707-2025.json";

const scratch = mkdtempSync(join(tmpdir(), "patch-"));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));
const git = (words: string[], input = "") =>
  execFileSync("git", words, { cwd: scratch, input, encoding: "utf8", stdio: "pipe" });

/** An upfront that a new source reports, the old reading kept. */
function corrected(): Edit {
  const before = records.get(DEAL);
  const record = structuredClone(before) as {
    economics: { parts: { amount: Record<string, unknown> }[] };
  };
  const amount = record.economics.parts[0]?.amount ?? {};
  Object.assign(amount, {
    value: { state: "disclosed", currency: "USD", amount: 1255, qualifier: "exact" },
    sources: [{ source: "src-biospace-3s" }],
    alternatives: [{ value: amount.value, sources: amount.sources, relation: "conflicts" }],
    reason: "the later report",
  });
  return { before, record };
}

function drafted(): [string, Edit][] {
  const draft = draftDeal(knownRecords(recordsOf(realDataset())), {
    sourceTitle: "Hengrui and Newco sign",
    sourceUrl: "https://example.org/a",
    sourcePublisher: "Example Wire",
    sourceDate: "2026-10-02",
    grade: "B",
    licensor: "Hengrui",
    licensee: "Newco Bio",
    drug: "SHR-A1811",
    announced: "2026-10-01",
    upfront: "25",
    milestones: "400",
    total: "",
    exclusivity: "exclusive",
    territory: "Brazil",
  });
  if ("fault" in draft) throw new Error(draft.fault);
  return draft.drafts.map(({ path, record }) => [path, { before: null, record }]);
}

it("holds every record as a file holds it, so that a patch touches what was changed and nothing else", () => {
  for (const { path, text } of files) expect(recordText(records.get(path)), path).toBe(text);
});

it("is taken by git, and the data are sound after it", () => {
  cpSync(folder, join(scratch, "graph-data"), { recursive: true });
  git(["init", "--quiet"]);
  const edits = new Map<string, Edit>([[DEAL, corrected()], ...drafted()]);
  const patch = editsPatch(records, edits);
  expect(patch.match(/^diff --git/gm)).toHaveLength(5);
  git(["apply", "--check", "--whitespace=error-all", "-"], patch);
  git(["apply", "-"], patch);
  const after = readFolder(join(scratch, "graph-data"));
  expect(checkDataset(after, [territoriesAreKnown]).faults).toEqual([]);
  expect(new Map(after.map(({ path, text }) => [path, text]))).toEqual(
    new Map(asFiles(editedRecords(records, edits)).map(({ path, text }) => [path, text])),
  );
});

it("asserts as many more records as were added, and changes nothing where nothing was", () => {
  const header = editedRecords(records, new Map(drafted())).get("dataset.json") as {
    assertions: Record<string, number>;
  };
  const before = records.get("dataset.json") as { assertions: Record<string, number> };
  expect(header.assertions.deals).toBe((before.assertions.deals ?? 0) + 1);
  expect(header.assertions.drugs).toBe(before.assertions.drugs);
  const untouched = { before: records.get(DEAL), record: structuredClone(records.get(DEAL)) };
  expect(editsPatch(records, new Map([[DEAL, untouched]]))).toBe("");
});

it("takes a raised data release and the grown counts together", () => {
  const before = records.get("dataset.json") as { assertions: Record<string, number> };
  const raised: [string, Edit] = [
    "dataset.json",
    { before, record: { ...before, version: "2099-01-01" } },
  ];
  const header = editedRecords(records, new Map([raised, ...drafted()])).get("dataset.json");
  expect(header).toMatchObject({
    version: "2099-01-01",
    assertions: { deals: (before.assertions.deals ?? 0) + 1 },
  });
  expect(editsPatch(records, new Map([raised])).match(/^[-+] .*$/gm)).toHaveLength(2);
});

it("names a change that began with another state of the data", () => {
  const edit = corrected();
  expect(overtakenEdits(records, new Map([[DEAL, edit]]))).toEqual([]);
  expect(overtakenEdits(records, new Map([[DEAL, { ...edit, before: { id: "older" } }]]))).toEqual([
    DEAL,
  ]);
});
