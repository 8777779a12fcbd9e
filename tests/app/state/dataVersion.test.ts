import { expect, it } from "vitest";
import { withVersion } from "../../../src/app/state/dataVersion.ts";
import { writeView } from "../../../src/app/state/urlState.ts";
import { atlas, pageAt } from "../pageParts.ts";

const { version } = atlas.index;
const noticesAt = (query: string) => pageAt(query).getState().notices;

it("tells of a link that was made with other data, and of no other link", () => {
  expect(noticesAt("?focus=drug:ivonescimab&data=2024-02-29")).toEqual([
    `This link was made with the data of 2024-02-29; you see those of ${version}.`,
  ]);
  for (const query of ["", `?data=${version}`, "?data=2024-02-30", "?data=%3Cb%3E", "?data="])
    expect(noticesAt(query)).toEqual([]);
});

it("writes the version into the copied address and changes nothing else of it", () => {
  const address = "https://atlas.example/a/?focus=drug:ivonescimab&hide=drug:a,drug:b&utm=x#top";
  expect(withVersion(address, version)).toBe(
    `https://atlas.example/a/?focus=drug:ivonescimab&hide=drug:a,drug:b&utm=x&data=${version}#top`,
  );
  expect(noticesAt(new URL(withVersion(address, version)).search)).toEqual([]);
});

it("leaves the version in the address when the view changes", () => {
  const store = pageAt("?data=2024-02-29");
  expect(writeView({ ...store.getState(), lens: "rivals" }, "?data=2024-02-29")).toBe(
    "?data=2024-02-29&view=rivals",
  );
});
