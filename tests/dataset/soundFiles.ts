import type { DataFile } from "../../src/dataset/parseDataset.ts";

type Json = Record<string, unknown>;

const sources = [{ source: "paper", at: "¶1" }];
const claim = (value: unknown, more: Json = {}) => ({ value, sources, ...more });
const usd = (amount: number, currency = "USD") => ({
  state: "disclosed",
  currency,
  amount,
  qualifier: "exact",
});

/** A small data set without a fault; a test plants its trap in a copy. */
export function soundRecords(): Record<string, Json> {
  return {
    "dataset.json": {
      title: "Test",
      version: "2026-01-31",
      schemaVersion: 1,
      licence: "CC BY 4.0",
      coverage: "A test.",
      lead: "giver-taker",
      assertions: { deals: 1, drugs: 2 },
    },
    "sources/paper.json": {
      id: "paper",
      title: "A paper",
      publisher: null,
      published: "2025-06-02",
      url: "https://example.org/a",
      kind: "trade-press",
      grade: "B",
    },
    "companies/giver.json": { id: "giver", name: "Giver", sources },
    "companies/taker.json": { id: "taker", name: "Taker", sources },
    "drugs/onemab.json": {
      id: "onemab",
      name: "onemab",
      names: [{ text: "GV-1", language: "en", kind: "code", sources }],
      sources,
    },
    "drugs/twomab.json": { id: "twomab", name: "twomab", sources },
    "rivalries/one-two.json": {
      id: "one-two",
      drugs: ["onemab", "twomab"],
      words: "called a rival",
      sources,
    },
    "indications/cancer.json": { id: "cancer", name: "cancer", level: "disease", sources },
    "indications/cancer-second.json": {
      id: "cancer-second",
      name: "cancer, second line",
      level: "line",
      parent: "cancer",
      sources,
    },
    "regulators/agency.json": { id: "agency", name: "Agency", sources },
    "regulatory-events/onemab-trial.json": {
      id: "onemab-trial",
      drug: "onemab",
      regulator: "agency",
      kinds: ["ind-cleared"],
      date: claim("2023-04"),
      indications: [],
      words: "trial cleared",
      sources,
    },
    "regulatory-events/onemab-approval.json": {
      id: "onemab-approval",
      drug: "onemab",
      regulator: "agency",
      kinds: ["approval"],
      date: claim("2025-04"),
      indications: [],
      words: "approved",
      sources,
    },
    "deals/giver-taker.json": {
      id: "giver-taker",
      kinds: ["licence"],
      parties: [
        { company: "giver", role: "licensor", sources },
        { company: "taker", role: "licensee", sources },
      ],
      assets: [{ drug: "onemab", sources }],
      announced: claim("2025-06-01"),
      grants: [
        {
          id: "licence",
          from: ["giver"],
          to: ["taker"],
          assets: ["onemab"],
          exclusivity: claim("exclusive"),
          territory: claim({
            state: "captured",
            base: "world",
            minus: [{ kind: "exact", country: "CN" }],
            plus: [],
          }),
          sources,
        },
      ],
      economics: {
        parts: [
          { kind: "upfront", amount: claim(usd(20)), contingent: false },
          { kind: "milestones", amount: claim(usd(80)), contingent: true },
        ],
        headline: claim(usd(100)),
      },
      events: [{ kind: "signed", date: claim("2025-06-01"), words: "signed", sources }],
      sources,
    },
  };
}

/** Records as the files of a data folder. */
export function asFiles(records: Record<string, Json>): DataFile[] {
  return Object.entries(records).map(([path, record]) => ({ path, text: JSON.stringify(record) }));
}
