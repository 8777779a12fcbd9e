import { describe, expect, it } from "vitest";
import { companyTable } from "../../src/inference/companyTable.ts";
import { conflicts } from "../../src/inference/conflicts.ts";
import { drugTable } from "../../src/inference/drugTable.ts";
import { claim, company, deal, drug, grant, only, SOURCES, small } from "./rights/smallDataset.ts";

describe("the table of drugs", () => {
  const dataset = small({
    companies: [{ ...company("a"), name: "Alpha" }],
    drugs: [
      { ...drug("two", "a+b"), name: "Zeta" },
      {
        ...drug("one", "a", {
          modality: claim("antibody"),
          stage: claim({ stage: "phase-2", countries: ["CN"] }),
          targets: [{ target: "x", role: "binding", sources: SOURCES }],
        } as object),
        name: "älpha",
      },
      { ...drug("none", ""), name: "beta" },
    ],
    deals: [
      deal("d", "2020-01-01", [
        grant("a", "c", { assets: ["one"], territory: only("US", "@greater-china") }),
      ]),
      deal("doubt", "2020-01-01", [
        grant("a", "e", { assets: ["two"], territory: { state: "not-captured", words: "some" } }),
      ]),
    ],
  });
  it("is by name as people sort it, whatever the accents and capitals", () => {
    expect(drugTable(dataset).map(({ name }) => name)).toEqual(["älpha", "beta", "Zeta"]);
  });
  it("says what is known, and null or nothing where it is not", () => {
    const [one, none, two] = drugTable(dataset);
    expect(one).toMatchObject({
      id: "drug:one",
      modality: "antibody",
      stage: "phase-2",
      stageCountries: ["CN"],
      targets: [{ id: "target:x", name: "x" }],
      originators: [{ id: "company:a", name: "Alpha" }],
      holders: [
        { id: "company:a", name: "Alpha" },
        { id: "company:c", name: "c" },
      ],
    });
    expect(none).toMatchObject({
      modality: null,
      stage: null,
      stageCountries: [],
      targets: [],
      originators: [],
      holders: [],
    });
    expect(two?.originators.map(({ id }) => id)).toEqual(["company:a", "company:b"]);
    // Where it is undetermined everywhere, nobody is named as a holder.
    expect(two?.holders).toEqual([]);
  });
});

it("the table of companies is by name, with null for an unknown country", () => {
  const named = (id: string, name: string, country?: string) => ({
    ...company(id),
    name,
    ...(country === undefined ? {} : { country: claim(country) }),
  });
  const rows = companyTable(
    small({
      companies: [named("c", "zed", "US"), named("b", "Éclair"), named("a", "eland", "FR")],
    }),
  );
  expect(rows.map(({ id, name, country }) => [id, name, country])).toEqual([
    ["company:b", "Éclair", null],
    ["company:a", "eland", "FR"],
    ["company:c", "zed", "US"],
  ]);
});

describe("conflicts", () => {
  const other = (value: string, relation: "agrees" | "conflicts") => ({
    value,
    relation,
    sources: [{ source: "other" }],
  });
  const dataset = small({
    companies: [
      {
        ...company("a"),
        country: {
          ...claim("US"),
          reason: "it says so itself",
          alternatives: [other("CN", "conflicts"), other("US", "agrees")],
        },
      },
      { ...company("b"), country: claim("FR") },
    ],
    statistics: [
      {
        id: "all",
        kind: "market",
        measure: "Deals",
        unit: "deals",
        value: { ...claim(100), alternatives: [{ ...other("", "agrees"), value: 90 }] },
        qualifier: "about",
        words: "in all",
      },
    ],
  } as Parameters<typeof small>[0]);
  it("are the claims with other readings, agreeing ones included; of the market only among all", () => {
    expect(conflicts(dataset).map(({ id, field }) => [id, field])).toEqual([
      ["company:a", "country"],
      ["statistic:all", "statistics.all"],
    ]);
    expect(conflicts(dataset, "company:a").map(({ field }) => field)).toEqual(["country"]);
    expect(conflicts(dataset, "company:b")).toEqual([]);
    expect(conflicts(dataset, "company:none")).toEqual([]);
  });
  it("give numbers where there are any, and the words of every reading", () => {
    const [country, market] = conflicts(dataset);
    expect(country).toMatchObject({
      name: "a",
      reason: "it says so itself",
      alternatives: [{ relation: "conflicts" }, { relation: "agrees" }],
    });
    expect(country?.alternatives[0]).not.toHaveProperty("note");
    expect(market).toMatchObject({
      name: "The market",
      chosen: 100,
      words: "about 100 deals",
      reason: null,
      alternatives: [{ value: 90, words: "about 90 deals" }],
    });
  });
});
