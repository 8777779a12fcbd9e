import { describe, expect, it } from "vitest";
import { normalise } from "../../src/dataset/entityNames.ts";
import { findables } from "../../src/dataset/findables.ts";
import { nameLookup } from "../../src/dataset/nameLookup.ts";
import { nameSearch } from "../../src/dataset/nameSearch.ts";
import { realDataset } from "../realData.ts";

const things = findables(realDataset());
const search = nameSearch(things.filter(({ kind }) => kind !== "source"));
const lookup = nameLookup(things);
const resolved = (text: string) => {
  const result = lookup.resolve(text);
  return "found" in result ? result.found.id : result.candidates.map(({ id }) => id);
};

describe("a name on the command line", () => {
  it("is an id, a name, a code, a brand or a Chinese name, whatever its case and hyphens", () => {
    for (const name of [
      "drug:trastuzumab-rezetecan",
      "Trastuzumab Rezetecan",
      "SHR-A1811",
      "shr a1811",
      "瑞康曲妥珠单抗",
      "Ruikang trastuzumab",
    ]) {
      expect(resolved(name)).toBe("drug:trastuzumab-rezetecan");
    }
    expect(resolved("enhertu")).toBe("drug:trastuzumab-deruxtecan");
  });
  it("takes the company that bears it exactly, not the one whose name begins with it", () => {
    expect(resolved("Glenmark")).toBe("company:glenmark");
    expect(resolved("GSSA")).toBe("company:glenmark-specialty");
  });
  it("is nothing when it is only a part or misspelt", () => {
    expect(resolved("Glenm")).toEqual([]);
    expect(resolved("Enhertuu")).toEqual([]);
  });
  it("lists all that bear an ambiguous name exactly", () => {
    const two = [
      {
        id: "company:a",
        kind: "company",
        name: "Merck & Co.",
        names: [["Merck", "name"]] as const,
      },
      { id: "company:b", kind: "company", name: "Merck KGaA", names: [["Merck", "name"]] as const },
    ];
    expect(nameLookup(two).resolve("merck")).toEqual({ candidates: two });
  });
});

describe("search", () => {
  it("puts the exact name first and says why it matched", () => {
    expect(search("Enhertu")[0]).toMatchObject({
      id: "drug:trastuzumab-deruxtecan",
      matched: "brand Enhertu",
    });
    expect(search("HER2")[0]).toMatchObject({ id: "target:her2", matched: "" });
  });
  it("survives a wrong letter", () => {
    expect(search("trastuzumab rezetekan")[0]?.id).toBe("drug:trastuzumab-rezetecan");
    expect(search("Glenmrak").some(({ id }) => id === "company:glenmark")).toBe(true);
  });
  it("finds a part of a Chinese name", () => {
    expect(search("曲妥珠").map(({ id }) => id)).toContain("drug:trastuzumab-rezetecan");
  });
  it("puts entities before deals, and finds nothing in nothing", () => {
    const kinds = search("Hengrui").map(({ kind }) => kind);
    expect(kinds.indexOf("deal")).toBeGreaterThan(kinds.lastIndexOf("company"));
    expect(search("   ")).toEqual([]);
    expect(search("zzzzqqqq")).toEqual([]);
  });
});

it("compares names without accents, case, spaces, hyphens and dots", () => {
  expect(normalise("  Aimed-Bio  Inc. ")).toBe("aimedbioinc");
  expect(normalise("Türkiye")).toBe(normalise("TURKIYE"));
});
