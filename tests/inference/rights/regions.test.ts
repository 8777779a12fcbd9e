import isoCountries from "i18n-iso-countries";
import { describe, expect, it } from "vitest";
import {
  COUNTRY_CODES,
  countryName,
  dependenciesOf,
  isCountryCode,
  stateOf,
} from "../../../src/inference/countries.ts";
import { REGIONS, regionById, regionByWord } from "../../../src/inference/regions.ts";
import { M49 } from "../../../src/inference/unRegions.ts";

const list = (text: string) => text.split(" ").sort();
const surely = (id: string) => [...(regionById(id)?.surely ?? [])].sort();
const perhaps = (id: string) => [...(regionById(id)?.perhaps ?? [])].sort();

describe("the countries", () => {
  it("are the 249 of ISO 3166-1, sorted, each with a name of its own, without Kosovo", () => {
    expect(COUNTRY_CODES).toHaveLength(249);
    expect([...COUNTRY_CODES]).toEqual([...new Set(COUNTRY_CODES)].sort());
    expect(new Set(COUNTRY_CODES.map(countryName)).size).toBe(249);
    expect(
      COUNTRY_CODES.every((code) => /^[A-Z]{2}$/.test(code) && countryName(code) !== code),
    ).toBe(true);
    expect(isCountryCode("XK")).toBe(false);
  });

  it("agree with the names that this machine's Unicode data knows", () => {
    const names = new Intl.DisplayNames(["en"], { type: "region" });
    const plain = (text: string | undefined) =>
      text?.replace(/^(Saint|St\.) /, "Saint ").replace(/ (SAR China|\(.*\))$/, "");
    const different = COUNTRY_CODES.filter(
      (code) => plain(countryName(code)) !== plain(names.of(code)),
    );
    expect(different.sort()).toEqual(list("CD CG UM VI"));
  });

  it("know their dependent territories, China's not among them", () => {
    expect(stateOf("GP")).toBe("FR");
    expect(dependenciesOf("DK")).toEqual(["FO", "GL"]);
    expect(["HK", "MO", "TW"].map(stateOf)).toEqual([undefined, undefined, undefined]);
    expect(COUNTRY_CODES.filter((code) => stateOf(stateOf(code) ?? "") !== undefined)).toEqual([]);
  });

  it("are each in one sub-region of UN M49, Antarctica alone in none", () => {
    const all = Object.values(M49).flat();
    expect(all.length).toBe(new Set(all).size);
    expect(COUNTRY_CODES.filter((code) => !all.includes(code))).toEqual(["AQ"]);
    expect(all.every(isCountryCode)).toBe(true);
  });
});

describe("the regions", () => {
  it.each(REGIONS.map((region) => [region.id, region] as const))(
    "%s names only countries, each once, under one head",
    (_, region) => {
      const all = [...region.surely, ...region.perhaps];
      expect(all.filter((code) => !isCountryCode(code))).toEqual([]);
      expect(all.length).toBe(new Set(all).size);
      expect(region.surely.length).toBeGreaterThan(0);
      expect(region.definition).not.toBe("");
      if (region.kind === "exact") expect(region.perhaps).toEqual([]);
    },
  );

  it("have no id and no word twice", () => {
    expect(new Set(REGIONS.map(({ id }) => id)).size).toBe(REGIONS.length);
    const words = REGIONS.flatMap((region) => region.words);
    expect(words.length).toBe(new Set(words).size);
  });

  it("say what the plan of the house says", () => {
    expect(surely("mainland-china")).toEqual(["CN"]);
    expect(surely("greater-china")).toEqual(list("CN HK MO TW"));
    expect(surely("china")).toEqual(["CN"]);
    expect(perhaps("china")).toEqual(list("HK MO TW"));
    expect(surely("central-asia")).toEqual(list("KZ KG TJ TM UZ"));
    expect(surely("europe")).toEqual(
      [...surely("eu"), ...list("GB CH NO IS LI AD MC SM VA")].sort(),
    );
    expect(perhaps("europe")).toEqual(
      list("AL BA ME MK RS UA TR GE GI FO GG JE IM AX SJ GL GF GP MQ RE YT MF"),
    );
  });

  it("fit into each other", () => {
    expect(surely("eu")).toHaveLength(27);
    expect(surely("eea")).toHaveLength(30);
    expect(surely("asean")).toHaveLength(10);
    const inside = (part: string, whole: string) =>
      surely(part).filter((code) => !surely(whole).includes(code));
    expect(inside("eu", "eea")).toEqual([]);
    expect(inside("eea", "europe")).toEqual([]);
    expect(inside("middle-east", "middle-east-and-africa")).toEqual([]);
    expect(inside("africa", "middle-east-and-africa")).toEqual([]);
    expect(inside("latin-america", "latin-america-and-the-caribbean")).toEqual([]);
    expect(inside("gulf-states", "middle-east")).toEqual([]);
    expect(surely("africa").filter((code) => surely("europe").includes(code))).toEqual([]);
  });

  it("are found by id, by short id, and by the words of contracts", () => {
    expect(regionById("apac")?.id).toBe("asia-pacific");
    expect(regionById("no-such-region")).toBeUndefined();
    expect(regionByWord("the Middle East")?.id).toBe("middle-east");
    expect(regionByWord("South-East Asia")?.id).toBe("southeast-asia");
    expect(regionByWord("emerging markets")).toBeUndefined();
  });
});

it("the country codes are those of a well-kept package, which adds Kosovo", () => {
  expect(
    Object.keys(isoCountries.getAlpha2Codes())
      .filter((code) => code !== "XK")
      .sort(),
  ).toEqual([...COUNTRY_CODES].sort());
});
