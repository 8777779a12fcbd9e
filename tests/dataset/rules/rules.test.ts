import { describe, expect, it } from "vitest";
import { checkDataset } from "../../../src/dataset/checkDataset.ts";
import { territoriesAreKnown } from "../../../src/inference/territoriesAreKnown.ts";
import { asFiles, soundRecords } from "../soundFiles.ts";

type Records = ReturnType<typeof soundRecords>;
// biome-ignore lint/suspicious/noExplicitAny: a test plants traps anywhere in plain JSON
type Plain = any;

const faultsAfter = (plant: (records: Records, deal: Plain) => void) => {
  const records = soundRecords();
  plant(records, records["deals/giver-taker.json"]);
  return checkDataset(asFiles(records), [territoriesAreKnown]).faults;
};
const copy = (records: Records, from: string, id: string, more: object) => {
  records[`${from.split("/")[0]}/${id}.json`] = { ...structuredClone(records[from]), id, ...more };
};

it("a sound data set has no fault", () => {
  expect(faultsAfter(() => undefined)).toEqual([]);
});

describe("each rule catches the trap it was written for", () => {
  const traps: [
    string,
    (records: Records, deal: Plain) => void,
    { path: string; field?: string; message: RegExp },
  ][] = [
    [
      "an id that no record has",
      (_r, deal) => (deal.assets[0].drug = "nomab"),
      {
        path: "deals/giver-taker.json",
        field: "assets.0.drug",
        message: /there is no drugs\/nomab\.json/,
      },
    ],
    [
      "a source that no record has",
      (r) => ((r["companies/giver.json"] as Plain).sources = [{ source: "nowhere" }]),
      { path: "companies/giver.json", message: /no sources\/nowhere\.json/ },
    ],
    [
      "a licensee that is its own licensor",
      (_r, deal) => (deal.parties[1].company = "giver"),
      { path: "deals/giver-taker.json", field: "parties.1", message: /stands twice/ },
    ],
    [
      "a grant to a stranger",
      (r, deal) => {
        copy(r, "companies/taker.json", "stranger", { name: "Stranger" });
        deal.grants[0].to = ["stranger"];
      },
      { path: "deals/giver-taker.json", field: "grants.0.to", message: /neither a party/ },
    ],
    [
      "an event of a grant that is none",
      (_r, deal) => (deal.events[0].grants = ["other"]),
      {
        path: "deals/giver-taker.json",
        field: "events.0.grants",
        message: /which this deal has not/,
      },
    ],
    [
      "a sublicence under nothing",
      (_r, deal) => (deal.grants[0].under = "other/licence"),
      { path: "deals/giver-taker.json", field: "grants.0.under", message: /no deal and grant/ },
    ],
    [
      "an option that gives at once",
      (_r, deal) => (deal.kinds = ["option"]),
      {
        path: "deals/giver-taker.json",
        field: "grants.0.condition",
        message: /until it is exercised/,
      },
    ],
    [
      "an upfront above 2 bn",
      (_r, deal) => {
        deal.economics.parts[0].amount.value.amount = 2500;
        deal.economics.headline = undefined;
      },
      {
        path: "deals/giver-taker.json",
        field: "economics.parts.0.amount",
        message: /are the units right/,
      },
    ],
    [
      "a total a hundred times too large",
      (_r, deal) => (deal.economics.headline.value.amount = 45000),
      {
        path: "deals/giver-taker.json",
        field: "economics.headline",
        message: /are the units right/,
      },
    ],
    [
      "a part above the whole",
      (_r, deal) => (deal.economics.parts[1].amount.value.amount = 800),
      {
        path: "deals/giver-taker.json",
        field: "economics.parts.1.amount",
        message: /more than the reported total/,
      },
    ],
    [
      "RMB read as USD",
      (_r, deal) =>
        (deal.economics.parts[0].amount.alternatives = [
          {
            value: { state: "disclosed", currency: "CNY", amount: 20, qualifier: "exact" },
            sources: [{ source: "paper" }],
            relation: "coarser",
          },
        ]),
      {
        path: "deals/giver-taker.json",
        field: "economics.parts.0.amount",
        message: /wrong currency/,
      },
    ],
    [
      "a date in the future",
      (_r, deal) => (deal.announced.value = "2026-05"),
      { path: "deals/giver-taker.json", field: "announced", message: /after the data release/ },
    ],
    [
      "an end before the start",
      (_r, deal) =>
        deal.events.push({
          kind: "terminated",
          date: { value: "2024-01", sources: [{ source: "paper" }] },
          words: "ended",
          sources: [{ source: "paper" }],
        }),
      {
        path: "deals/giver-taker.json",
        field: "events.1.date",
        message: /before it was announced/,
      },
    ],
    [
      "an approval before the first trial",
      (r) => ((r["regulatory-events/onemab-approval.json"] as Plain).date.value = "2022-01"),
      {
        path: "regulatory-events/onemab-approval.json",
        field: "date",
        message: /before the first trial/,
      },
    ],
    [
      "a drug called by the name of another",
      (r) =>
        ((r["drugs/twomab.json"] as Plain).names = [
          { text: "One-Mab", language: "en", kind: "name", sources: [{ source: "paper" }] },
        ]),
      { path: "drugs/twomab.json", field: "names.0", message: /is the name of “onemab”/ },
    ],
    [
      "a company entered twice",
      (r) => copy(r, "companies/giver.json", "giver-inc", { name: "GIVER" }),
      { path: "companies/giver-inc.json", field: "name", message: /duplicate/ },
    ],
    [
      "a company called as another is called in short",
      (r) => {
        (r["companies/giver.json"] as Plain).shortName = "GP";
        copy(r, "companies/taker.json", "gp", { name: "G-P" });
      },
      { path: "companies/gp.json", field: "name", message: /is also the name of “giver”/ },
    ],
    [
      "a short name that is another’s name",
      (r) => ((r["companies/taker.json"] as Plain).shortName = "giver"),
      { path: "companies/taker.json", field: "shortName", message: /is also the name of “giver”/ },
    ],
    [
      "a company called by a translation of another’s name",
      (r) => {
        (r["companies/giver.json"] as Plain).names = [
          {
            text: "给予者",
            language: "zh",
            kind: "translation",
            sources: [{ source: "paper" }],
          },
        ];
        copy(r, "companies/taker.json", "twin", { name: "给予者" });
      },
      { path: "companies/giver.json", field: "names.0", message: /is the name of “twin”/ },
    ],
    [
      "a deal entered twice",
      (r) => copy(r, "deals/giver-taker.json", "giver-taker-again", {}),
      { path: "deals/giver-taker-again.json", field: "announced", message: /entered twice/ },
    ],
    [
      "a circle of owners",
      (r) => {
        for (const [a, b] of [
          ["giver", "taker"],
          ["taker", "giver"],
        ] as const)
          (r[`companies/${a}.json`] as Plain).parents = [
            { company: b, kind: "majority", sources: [{ source: "paper" }] },
          ];
      },
      { path: "companies/giver.json", field: "parents", message: /leads back to itself/ },
    ],
    [
      "a disease within a line of therapy",
      (r) => {
        (r["indications/cancer.json"] as Plain).parent = "cancer-second";
        delete (r["indications/cancer-second.json"] as Plain).parent;
      },
      { path: "indications/cancer.json", field: "parent", message: /cannot lie within/ },
    ],
    [
      "a rival of itself",
      (r) => ((r["rivalries/one-two.json"] as Plain).drugs = ["onemab", "onemab"]),
      { path: "rivalries/one-two.json", field: "drugs", message: /no rival of itself/ },
    ],
    [
      "a source that nothing cites",
      (r) => copy(r, "sources/paper.json", "unread", {}),
      { path: "sources/unread.json", field: "id", message: /no fact cites/ },
    ],
    [
      "a lost record",
      (r) => {
        delete r["drugs/twomab.json"];
        delete r["rivalries/one-two.json"];
      },
      { path: "dataset.json", field: "assertions.drugs", message: /some were lost/ },
    ],
    [
      "a lead that is no deal",
      (r) => ((r["dataset.json"] as Plain).lead = "gone"),
      { path: "dataset.json", field: "lead", message: /is no record/ },
    ],
    [
      "a country that is none",
      (_r, deal) => (deal.grants[0].territory.value.minus[0].country = "XX"),
      { path: "deals/giver-taker.json", field: "grants.0.territory", message: /no ISO 3166-1/ },
    ],
    [
      "a region that is none",
      (_r, deal) =>
        (deal.grants[0].territory.value.minus[0] = { kind: "convention", region: "atlantis" }),
      { path: "deals/giver-taker.json", field: "grants.0.territory", message: /not in the table/ },
    ],
  ];
  it.each(traps)("%s", (_name, plant, { path, field, message }) => {
    const faults = faultsAfter(plant);
    expect(
      faults.some(
        (fault) =>
          fault.path === path &&
          (field === undefined || fault.field === field) &&
          message.test(fault.message),
      ),
    ).toBe(true);
  });
  it("lets an unusual upfront stand when its claim says so", () => {
    expect(
      faultsAfter((_r, deal) => {
        deal.economics.headline = undefined;
        Object.assign(deal.economics.parts[0].amount, { note: "held against the source" });
        deal.economics.parts[0].amount.value.amount = 4000;
      }),
    ).toEqual([]);
  });
});
