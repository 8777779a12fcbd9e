import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { dealTable } from "../../src/inference/dealTable.ts";
import { entityId } from "../../src/schema/ids.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const table = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../graph-data/${name}`, import.meta.url)), "utf8")
    .trimEnd()
    .split("\n")
    .slice(1)
    .map((line) => line.split("\t"));
const rows = table("verified.tsv");
const added = table("releases.tsv");
const LARGEST = 40;

/** The deals whose pages differ in the raw material. */
const DISPUTED = [
  "alphamab-3dmed-glenmark-envafolimab-2024",
  "alphamab-3dmed-tracon-envafolimab-2019",
  "immuneonco-axion-imm2510-imm27m-2024",
  "igi-abbvie-isb-2001-2025",
  "innocare-biogen-orelabrutinib-2021",
  "remegen-seagen-disitamab-vedotin-2021",
  "pfizer-seagen-acquisition-2023",
  "dualitybio-biontech-db-1303-db-1311-2023",
  "daiichi-astrazeneca-datopotamab-deruxtecan-2020",
  "kelun-merck-co-seven-adcs-2022",
  "kym-astrazeneca-cmg901-2023",
  "cspc-elevation-sysa1801-2022",
  "lanova-turning-point-lm-302-2022",
  "biotheus-biontech-bnt327-2023",
  "beigene-novartis-tislelizumab-2021",
  "hengrui-bms-13-programmes-2026",
  "kbp-novo-ocedurenone-2023",
  "harbour-astrazeneca-2025",
];

it("names deals and sources that stand, with a day and an outcome", () => {
  for (const [deal = "", on = "", outcome = "", sources = "", note = ""] of rows) {
    expect(dataset.deals.has(deal), deal).toBe(true);
    expect(on, deal).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(["confirmed", "corrected", "filled", "not found"], deal).toContain(outcome);
    expect(note, deal).not.toBe("");
    const seen = sources.split("|").filter((id) => id !== "");
    expect(seen.length > 0 || outcome === "not found", deal).toBe(true);
    for (const source of seen) expect(dataset.sources.has(source), `${deal}: ${source}`).toBe(true);
  }
  expect(new Set(rows.map(([deal]) => deal)).size).toBe(rows.length);
});

it("holds the forty deals of the first release with the largest totals and every deal whose pages differ", () => {
  const looked = new Set<string>(rows.map(([deal = ""]) => entityId("deal", deal)));
  // What a later release added was taken from pages seen for it; a second look is owed to what was there before.
  const fresh = new Set<string>(
    added.filter(([, folder]) => folder === "deals").map(([, , id = ""]) => entityId("deal", id)),
  );
  const largest = dealTable(dataset, { sort: "total" })
    .deals.filter(({ id }) => !fresh.has(id))
    .slice(0, LARGEST);
  expect(largest.map(({ id }) => id).filter((id) => !looked.has(id))).toEqual([]);
  expect(DISPUTED.map((id) => entityId("deal", id)).filter((id) => !looked.has(id))).toEqual([]);
});

it("lists every record that a release added, each of them standing", () => {
  expect(new Set(added.map((row) => row.join(" "))).size).toBe(added.length);
  for (const [release = "", folder = "", id = ""] of added) {
    expect(release <= dataset.header.version, id).toBe(true);
    expect(dataset[folder as "sources"].has(id), `${folder}/${id}`).toBe(true);
  }
});
