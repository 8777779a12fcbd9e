import { describe, expect, it } from "vitest";
import { checkDataset } from "../../src/dataset/checkDataset.ts";
import { type DealAnswers, draftDeal, draftFault, idOf } from "../../src/editing/dealDraft.ts";
import { knownRecords, recordsOf } from "../../src/editing/knownRecords.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
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

const real = recordsOf(realDataset());
const known = knownRecords(real);
function drafted(given: DealAnswers, over = known) {
  const draft = draftDeal(over, given);
  if ("fault" in draft) throw new Error(draft.fault);
  return draft.drafts;
}

it("a drafted deal takes the records that are there and writes only what is new", () => {
  const drafts = drafted(answers);
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
  for (const { path, record } of drafted(answers))
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

describe("a name that a picture prints", () => {
  const printed = [...deriveGraph(realDataset()).nodeEntries()].map(({ node, attributes }) => ({
    id: node,
    kind: attributes.kind,
    label: attributes.label,
  }));
  it.each(printed.filter(({ kind }) => kind === "company" || kind === "drug"))(
    "$label is the record of $id in a draft, and no twin",
    ({ id, kind, label }) => {
      const drafts = drafted({ ...answers, [kind === "company" ? "licensor" : "drug"]: label });
      const [deal] = drafts.slice(-1);
      const folders = drafts.map(({ path }) => path.split("/")[0]);
      expect(folders).toEqual(["sources", "companies", "deals"]);
      expect(deal?.record).toMatchObject(
        kind === "company"
          ? { parties: [{ company: id.slice("company:".length) }, {}] }
          : { assets: [{ drug: id.slice("drug:".length) }] },
      );
    },
  );
});

describe("answers that cannot stand", () => {
  const sources = [{ source: "paper" }];
  const records = new Map<string, object>([
    ["companies/merck-co.json", { name: "Merck & Co.", names: [{ text: "Merck", kind: "name" }] }],
    ["companies/merck-kgaa.json", { name: "Merck KGaA", names: [{ text: "Merck", kind: "name" }] }],
    ["companies/giver.json", { name: "Giver Pharma", shortName: "Giver", sources }],
    ["companies/foo-bar.json", { name: "Foo AG" }],
    ["drugs/onemab.json", { name: "onemab", names: [{ text: "GV-1", kind: "code" }] }],
    ["deals/giver-newco-bio-onemab-2026.json", {}],
    ["sources/src-giver-newco-bio-example-wire.json", { title: "A page" }],
  ]);
  const small = knownRecords(records);
  it.each([
    [{ licensor: "merck" }, /names several records.* merck-co \(Merck & Co\.\), merck-kgaa/],
    [{ licensor: "Giver", licensee: "Merck" }, /names several/],
    [
      { licensor: "Foo & Bar" },
      /there is a record companies\/foo-bar\.json already; answer “foo-bar”/,
    ],
    [{ licensor: "百济" }, /makes no id/],
    [{ licensor: "giver", licensee: "GIVER PHARMA" }, /the same company/],
    [{ licensor: "Newco", licensee: "NewCo" }, /the same company/],
    [
      { licensor: "Giver", licensee: "Newco Bio", drug: "gv 1", announced: "2026-03" },
      /there is a record deals\/giver-newco-bio-onemab-2026\.json already/,
    ],
  ])("%j are told at once", (given, message) => {
    expect(draftFault(small, given)).toMatch(message);
    expect(draftDeal(small, { ...answers, drug: "GV-1", ...given })).toEqual({
      fault: expect.stringMatching(message),
    });
  });
  it.each([
    {},
    { licensor: "merck-co" },
    { licensor: "foo bar" },
    { licensor: "Giver", licensee: "Newco Bio", drug: "gv 1" },
    { licensor: "Giver", licensee: "Newco Bio", drug: "gv 1", announced: "2025-12" },
    { licensor: "Giver", licensee: "Newco Bio", drug: "gv 1", announced: "" },
  ])("%j can", (given) => expect(draftFault(small, given)).toBeUndefined());
  it("a second page of one publisher gets a source of its own", () => {
    const given = { ...answers, licensor: "Giver", drug: "GV-1", announced: "2025" };
    expect(drafted(given, small)[0]?.path).toBe("sources/src-giver-newco-bio-example-wire-2.json");
    records.set("sources/src-giver-newco-bio-example-wire-2.json", {});
    expect(drafted(given, small)[0]?.path).toBe("sources/src-giver-newco-bio-example-wire-3.json");
  });
});
