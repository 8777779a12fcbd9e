import { expect, it } from "vitest";
import { checkDataset } from "../../src/dataset/checkDataset.ts";
import { draftDeal, idOf } from "../../src/editing/dealDraft.ts";
import { dealMoney } from "../../src/inference/dealMoney.ts";
import { asFiles } from "../dataset/soundFiles.ts";
import { realDataset } from "../realData.ts";

const answers = {
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
};

it("a drafted deal takes the records that are there and writes only what is new", () => {
  const drafts = draftDeal(realDataset(), answers);
  expect(drafts.map(({ path }) => path)).toEqual([
    "sources/src-hengrui-newco-bio-example-wire.json",
    "companies/newco-bio.json",
    "deals/hengrui-newco-bio-trastuzumab-rezetecan-2026.json",
  ]);
});

it("a drafted deal has no fault and says what was answered, and no more", () => {
  const dataset = realDataset();
  const records: Record<string, Record<string, unknown>> = {
    "dataset.json": {
      ...dataset.header,
      lead: "hengrui-newco-bio-trastuzumab-rezetecan-2026",
      assertions: {},
    },
  };
  for (const { path, record } of draftDeal(dataset, answers))
    records[path] = record as Record<string, unknown>;
  for (const [folder, id] of [
    ["companies", "hengrui"],
    ["drugs", "trastuzumab-rezetecan"],
  ] as const)
    records[`${folder}/${id}.json`] = {
      id,
      name: id,
      sources: [{ source: "src-hengrui-newco-bio-example-wire" }],
    };
  const { dataset: small, faults } = checkDataset(asFiles(records));
  expect(faults).toEqual([]);
  const [deal] = [...(small?.deals.values() ?? [])];
  expect(deal && dealMoney(deal)).toMatchObject({
    upfrontUsdM: 25,
    milestonesUsdM: 400,
    totalUsdM: 425,
    headlineUsdM: null,
  });
  expect(deal?.grants[0]?.territory.value).toEqual({ state: "not-captured", words: "Brazil" });
});

it("a name makes a readable id", () => {
  expect(idOf("  Türkiye Biyo–Şirketi A.Ş. ")).toBe("turkiye-biyo-sirketi-a-s");
});
