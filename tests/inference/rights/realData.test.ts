import { beforeAll, describe, expect, it } from "vitest";
import { readFolder } from "../../../src/cli/readFolder.ts";
import { type Dataset, parseDataset } from "../../../src/dataset/parseDataset.ts";
import { COUNTRY_CODES } from "../../../src/inference/countries.ts";
import { holdings } from "../../../src/inference/holdings.ts";
import { regionById } from "../../../src/inference/regions.ts";
import { rightsAt, rightsEverywhere } from "../../../src/inference/rightsLedger.ts";
import { rightsTimeline } from "../../../src/inference/rightsTimeline.ts";

let dataset: Dataset;
beforeAll(() => {
  const parsed = parseDataset(readFolder("graph-data"));
  if (!parsed.dataset) throw new Error("the data of the house cannot be read");
  dataset = parsed.dataset;
});
const ask = (drug: string, country: string, on: string) => rightsAt(dataset, drug, { country, on });
const say = (drug: string, country: string, on: string) => {
  const { answer, holders, candidates = [] } = ask(drug, country, on);
  return `${answer}: ${(answer === "held" ? holders : candidates).map(({ company }) => company).join(", ")}`;
};

describe("trastuzumab rezetecan, against all 249 countries", () => {
  const DRUG = "trastuzumab-rezetecan";
  const NAMED = "CN HK MO TW US CA JP RU AM AZ BY KZ KG MD TJ TM UZ".split(" ");
  const EUROPE = regionById("europe");
  const surely = EUROPE?.surely ?? [];
  const perhaps = EUROPE?.perhaps ?? [];
  const STATES_TERRITORIES = "AS GU MP PR UM VI".split(" ");

  it("stays with Hengrui in the 17 named countries and wherever Europe surely reaches", () => {
    expect(NAMED).toHaveLength(17);
    for (const country of [...NAMED, ...surely])
      expect([country, say(DRUG, country, "2026-01-01")]).toEqual([country, "held: hengrui"]);
  });

  it("is undetermined with the word Europe where Europe perhaps reaches: Ukraine, Serbia, Türkiye, Greenland, Guadeloupe", () => {
    expect(perhaps).toEqual(expect.arrayContaining(["UA", "RS", "TR", "GL", "GP"]));
    for (const country of perhaps) {
      expect([country, say(DRUG, country, "2026-01-01")]).toEqual([
        country,
        "undetermined: glenmark-specialty, hengrui",
      ]);
      expect(ask(DRUG, country, "2026-01-01").because).toMatchObject({
        word: "Europe",
        sources: [{ source: "doc-001", at: "¶13" }],
      });
    }
  });

  it("is undetermined in the territories of the United States, which the list names only as a state", () => {
    for (const country of STATES_TERRITORIES)
      expect(ask(DRUG, country, "2026-01-01")).toMatchObject({
        answer: "undetermined",
        because: { word: "United States" },
      });
  });

  it("is held by Glenmark Specialty, owned by Glenmark, in all the others: India, Brazil, Australia …", () => {
    const others = COUNTRY_CODES.filter(
      (code) => ![...NAMED, ...surely, ...perhaps, ...STATES_TERRITORIES].includes(code),
    );
    expect(others).toHaveLength(
      249 - 17 - surely.length - perhaps.length - STATES_TERRITORIES.length,
    );
    expect(others).toEqual(expect.arrayContaining(["IN", "BR", "AU", "ZA"]));
    for (const country of others)
      expect([country, say(DRUG, country, "2026-01-01")]).toEqual([
        country,
        "held: glenmark-specialty",
      ]);
    expect(ask(DRUG, "IN", "2026-01-01").holders).toEqual([
      { company: "glenmark-specialty", owner: "glenmark", exclusivity: "exclusive" },
    ]);
  });

  it("was Hengrui's everywhere before 24 September 2025", () => {
    const before = rightsEverywhere(dataset, DRUG, { on: "2025-09-23" });
    expect(before.size).toBe(249);
    expect(
      new Set(
        [...before.values()].map(({ holders }) => holders.map(({ company }) => company).join()),
      ),
    ).toEqual(new Set(["hengrui"]));
    expect(say(DRUG, "IN", "2025-09-24")).toBe("held: glenmark-specialty");
  });
});

describe("disitamab vedotin", () => {
  it("went to Seagen, and to Pfizer only as Seagen's owner", () => {
    expect(say("disitamab-vedotin", "US", "2020-01-01")).toBe("held: remegen");
    expect(ask("disitamab-vedotin", "US", "2022-06-01").holders).toMatchObject([
      { company: "seagen" },
    ]);
    expect(ask("disitamab-vedotin", "US", "2022-06-01").holders[0]?.owner).toBeUndefined();
    expect(ask("disitamab-vedotin", "US", "2025-01-01").holders).toMatchObject([
      { company: "seagen", owner: "pfizer" },
    ]);
    const everyone = rightsTimeline(dataset, "disitamab-vedotin").flatMap(({ spans }) =>
      spans.flatMap(({ holders, candidates }) => [...holders, ...candidates]),
    );
    expect(new Set(everyone.map(({ company }) => company))).toEqual(new Set(["remegen", "seagen"]));
  });
});

describe("the other hard cases", () => {
  it("envafolimab: Tracon's collapse leaves North America open, Glenmark holds oncology in India, Asia-Pacific leaves China open", () => {
    expect(ask("envafolimab", "US", "2026-01-01")).toMatchObject({
      answer: "undetermined",
      because: { word: "licensee wound down" },
    });
    expect(
      ask("envafolimab", "US", "2026-01-01").candidates?.map(({ company }) => company),
    ).toContain("tracon");
    const india = ask("envafolimab", "IN", "2026-01-01");
    expect(india.answer).toBe("held");
    expect(india.holders.find(({ field }) => field === "oncology")?.company).toBe(
      "glenmark-specialty",
    );
    expect(ask("envafolimab", "CN", "2026-01-01").because?.word).toBe("Asia-Pacific");
  });

  it("ImmuneOnco has both drugs back from Axion since January 2026", () => {
    for (const drug of ["imm2510", "imm27m"]) {
      expect(say(drug, "US", "2025-06-01")).toBe("held: axion-bio");
      expect(say(drug, "US", "2026-02-01")).toBe("held: immuneonco");
    }
    expect(
      holdings(dataset, "axion-bio", { on: "2026-02-01" }).lost.map(({ drug }) => drug),
    ).toEqual(["imm2510", "imm27m"]);
  });

  it("an option on the GSK programmes is no grant", () => {
    expect(say("hengrui-gsk-option-programmes", "US", "2026-01-01")).toBe("held: hengrui");
  });

  it("ibi363 is shared by Innovent and Takeda in the United States alone", () => {
    expect(ask("ibi363", "US", "2026-01-01").holders).toMatchObject([
      { company: "innovent", exclusivity: "co-exclusive" },
      { company: "takeda", exclusivity: "co-exclusive" },
    ]);
    expect([say("ibi363", "FR", "2026-01-01"), say("ibi363", "CN", "2026-01-01")]).toEqual([
      "held: takeda",
      "held: innovent",
    ]);
  });

  it("every drug has one of three answers in every country, with a reason wherever it is undetermined", () => {
    for (const drug of dataset.drugs.keys()) {
      for (const answer of new Set(rightsEverywhere(dataset, drug).values())) {
        expect(["held", "undetermined", "unknown"]).toContain(answer.answer);
        if (answer.answer === "undetermined")
          expect(answer.because?.sources.length).toBeGreaterThan(0);
        if (answer.answer === "held")
          expect([answer.holders.length > 0, answer.sources.length > 0]).toEqual([true, true]);
      }
    }
  });
});

describe("holdings", () => {
  it("of Glenmark are those of its subsidiary; Hengrui keeps the rest", () => {
    const row = holdings(dataset, "glenmark", { on: "2026-01-01" }).holdings.find(
      ({ drug }) => drug === "trastuzumab-rezetecan",
    );
    expect(row).toMatchObject({
      company: "glenmark-specialty",
      via: ["hengrui-glenmark-trastuzumab-rezetecan-2025"],
    });
    expect([row?.countries.length, row?.undetermined.length]).toEqual([168, 28]);
    const kept = holdings(dataset, "hengrui", { on: "2026-01-01" }).holdings.find(
      ({ drug }) => drug === "trastuzumab-rezetecan",
    );
    expect([kept?.countries.length, kept?.undetermined.length]).toEqual([53, 28]);
  });

  it("of Pfizer hold Seagen's only since the purchase", () => {
    const drugs = (on: string) =>
      holdings(dataset, "pfizer", { on }).holdings.map(({ drug }) => drug);
    expect(drugs("2022-06-01")).not.toContain("disitamab-vedotin");
    expect(drugs("2025-01-01")).toContain("disitamab-vedotin");
  });
});
