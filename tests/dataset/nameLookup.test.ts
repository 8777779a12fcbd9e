import { describe, expect, it } from "vitest";
import { SHORT_NAME } from "../../src/dataset/entityNames.ts";
import { nameLookup } from "../../src/dataset/nameLookup.ts";
import type { Findable } from "../../src/dataset/nameSearch.ts";

const thing = (id: string, name: string, ...names: [string, string][]): Findable => ({
  id,
  kind: id.slice(0, id.indexOf(":")),
  name,
  names,
});
const THINGS = [
  thing("company:giver-ag", "Giver Pharma AG", ["Giver", SHORT_NAME], ["Gévr-1", "code"]),
  thing("company:taker", "Taker", ["Shared", "name"], ["Giver", "former"]),
  thing("company:other", "Other", ["Shared", "name"], ["Shared", "abbreviation"]),
  thing("drug:onemab", "Onemab", ["Taker", "brand"], ["deal-words", "name"]),
  thing("drug:shared", "Twomab", ["taken", "name"]),
  thing("deal:taken", "Deal words"),
  thing("source:paper", "Taker"),
  thing("source:lonely", "A page alone", ["Page of its own", "title"]),
];
const lookup = nameLookup(THINGS);
const meant = (text: string) => {
  const result = lookup.resolve(text);
  return "found" in result ? [result.found.id, result.by] : result.candidates.map(({ id }) => id);
};

describe("the look-up of names", () => {
  it.each([
    ["company:taker", "company:taker", "id"],
    ["Giver Pharma AG", "company:giver-ag", "name"],
    ["  giver-PHARMA ag", "company:giver-ag", "name"],
    ["GEVR 1", "company:giver-ag", "alias"],
    ["giver ag", "company:giver-ag", "record id"],
    ["lonely", "source:lonely", "record id"],
    ["a page alone", "source:lonely", "name"],
    ["page of its own", "source:lonely", "alias"],
  ])("%s is %s by its %s", (text, id, by) => expect(meant(text)).toEqual([id, by]));

  it("takes a name, full or short, before an alias", () => {
    expect(meant("Giver")).toEqual(["company:giver-ag", "name"]);
    expect(meant("Taker")).toEqual(["company:taker", "name"]);
  });
  it("takes an alias of an entity before the name of a deal or a source", () => {
    expect(meant("Deal words")).toEqual(["drug:onemab", "alias"]);
  });
  it("takes a name of anything before the bare id of a record", () => {
    expect(meant("taken")).toEqual(["drug:shared", "alias"]);
  });
  it("names everything that bears an ambiguous name, each once", () => {
    expect(meant("shared")).toEqual(["company:taker", "company:other"]);
  });
  it.each(["", "  ", "-.-", "Give", "Giverr", "company:none", "Company:taker"])(
    "knows nothing by “%s”",
    (text) => expect(meant(text)).toEqual([]),
  );
  it("looks among the names that fit alone", () => {
    const resolve = (text: string, kind: string) =>
      lookup.resolve(text, (match) => match.thing.kind === kind);
    expect(resolve("Taker", "drug")).toMatchObject({ found: { id: "drug:onemab" }, by: "alias" });
    expect(resolve("Giver", "drug")).toEqual({ candidates: [] });
    expect(lookup.resolve("shared", ({ kind }) => kind === "abbreviation")).toMatchObject({
      found: { id: "company:other" },
    });
  });
  it("says of every exact name what it is", () => {
    expect(lookup.exact("giver").map(({ thing: { id }, by, kind }) => [id, by, kind])).toEqual([
      ["company:giver-ag", "name", SHORT_NAME],
      ["company:taker", "alias", "former"],
    ]);
    expect(lookup.exact("none")).toEqual([]);
    expect(nameLookup([]).resolve("a")).toEqual({ candidates: [] });
  });
});
