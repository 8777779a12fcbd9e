import { describe, expect, it } from "vitest";
import { COUNTRY_CODES } from "../../../src/inference/countries.ts";
import { territoryAnswer, territoryMask } from "../../../src/inference/territoryMatch.ts";
import type { Territory } from "../../../src/schema/territory.ts";
import { NOT_CAPTURED, only, territory, WORLD, worldWithout } from "./smallDataset.ts";

const answers = (where: Territory, codes: string) =>
  codes.split(" ").map((code) => territoryAnswer(where, code).answer);
const all = (answer: string, codes: string) => codes.split(" ").map(() => answer);

describe("a territory", () => {
  it("covers the world, or nothing", () => {
    expect(COUNTRY_CODES.every((code) => territoryAnswer(WORLD, code).answer === "inside")).toBe(
      true,
    );
    expect(COUNTRY_CODES.every((code) => territoryAnswer(only(), code).answer === "outside")).toBe(
      true,
    );
  });

  it("that nobody captured leaves every country undetermined, with its words", () => {
    expect(territoryAnswer(NOT_CAPTURED, "FR")).toMatchObject({
      answer: "undetermined",
      word: "certain territories",
    });
  });

  it("leaves Hong Kong to the words: mainland, Greater, or just China", () => {
    expect(answers(only("@mainland-china"), "CN HK MO TW")).toEqual([
      "inside",
      "outside",
      "outside",
      "outside",
    ]);
    expect(answers(only("@greater-china"), "CN HK MO TW")).toEqual(all("inside", "CN HK MO TW"));
    expect(answers(only("China"), "CN HK MO TW")).toEqual([
      "inside",
      ...all("undetermined", "HK MO TW"),
    ]);
    expect(answers(only("CN"), "CN HK")).toEqual(["inside", "outside"]);
  });

  it("counts the dependent territories of a named state as perhaps, unless it names them", () => {
    expect(territoryAnswer(worldWithout("US"), "PR")).toMatchObject({
      answer: "undetermined",
      word: "United States",
    });
    expect(answers(only("FR", "GP"), "FR GP RE")).toEqual(["inside", "inside", "undetermined"]);
    expect(answers(only("US", "their dependent territories"), "US PR GP FR")).toEqual([
      "inside",
      "inside",
      "outside",
      "outside",
    ]);
  });

  it("follows what Europe surely means and leaves open what it perhaps means", () => {
    const where = only("Europe");
    expect(answers(where, "FR DE GB CH VA")).toEqual(all("inside", "FR DE GB CH VA"));
    expect(answers(where, "UA TR RS GL GP GI")).toEqual(all("undetermined", "UA TR RS GL GP GI"));
    expect(answers(where, "RU BY MD KZ US")).toEqual(all("outside", "RU BY MD KZ US"));
    expect(territoryAnswer(where, "UA").word).toBe("Europe");
  });

  it("lets a country follow its own name before any word", () => {
    expect(answers(territory("world", ["Europe", "UA"], ["TR"]), "UA TR RS")).toEqual([
      "outside",
      "inside",
      "undetermined",
    ]);
  });

  it("leaves open by an unknown word whatever nothing else names", () => {
    const where = worldWithout("US", "@greater-china", "a few other countries");
    expect(answers(where, "US CN HK")).toEqual(all("outside", "US CN HK"));
    expect(territoryAnswer(where, "BR")).toMatchObject({
      answer: "undetermined",
      word: "a few other countries",
    });
    expect(answers(only("emerging markets", "Europe", "JP"), "JP FR BR")).toEqual([
      "inside",
      "inside",
      "undetermined",
    ]);
    expect(answers(only("@no-such-region"), "BR")).toEqual(["undetermined"]);
  });

  it("bounds a vague word by the region that it names", () => {
    const where = only("IN", "certain Caribbean countries");
    expect(answers(where, "IN JM DO FR JP")).toEqual([
      "inside",
      "undetermined",
      "undetermined",
      "outside",
      "outside",
    ]);
    expect(territoryAnswer(where, "JM").word).toBe("certain Caribbean countries");
    expect(answers(worldWithout("several Southeast and West Asian countries"), "VN SA US")).toEqual(
      ["undetermined", "undetermined", "inside"],
    );
    expect(answers(only("@eu", "other European countries"), "FR NO RS US")).toEqual([
      "inside",
      "undetermined",
      "undetermined",
      "outside",
    ]);
  });

  it("says that a region is read by convention, by its name", () => {
    expect(territoryAnswer(only("@middle-east-and-africa"), "TR")).toMatchObject({
      word: "Middle East and Africa",
      why: expect.stringContaining("by convention"),
    });
  });

  it("adds back to the world, and takes away from a list", () => {
    expect(answers(territory("world", ["Asia"], ["JP", "SG"]), "JP SG CN US TR")).toEqual([
      "inside",
      "inside",
      "outside",
      "inside",
      "undetermined",
    ]);
    expect(answers(territory("nowhere", ["SG", "TH"], ["@asean"]), "SG TH VN TL US")).toEqual([
      "outside",
      "outside",
      "inside",
      "undetermined",
      "outside",
    ]);
    expect(answers(territory("nowhere", ["Europe"], ["@eea"]), "FR US")).toEqual([
      "outside",
      "outside",
    ]);
  });

  it("that names a country inside and outside is undetermined there", () => {
    expect(territoryAnswer(territory("world", ["US"], ["US"]), "US").answer).toBe("undetermined");
  });

  it("is drawn for all countries at once as country by country", () => {
    const wheres = [
      WORLD,
      only("Europe", "US"),
      worldWithout("FR", "China", "@cis"),
      worldWithout("some markets", "JP"),
      NOT_CAPTURED,
      territory("nowhere", ["GB"], ["@africa", "Europe", "their dependencies"]),
      only("JP", "some African markets"),
    ];
    for (const where of wheres) {
      const drawn = [...territoryMask(where)].map((code) =>
        code === 0 ? "outside" : code === 1 ? "inside" : "undetermined",
      );
      expect(drawn).toEqual(COUNTRY_CODES.map((code) => territoryAnswer(where, code).answer));
    }
  });
});
