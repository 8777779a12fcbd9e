import { describe, expect, it } from "vitest";
import { clusterRights } from "../../src/inference/clusterRights.ts";
import { rightsAt } from "../../src/inference/rightsLedger.ts";
import { whiteSpace } from "../../src/inference/whiteSpace.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const her2 = clusterRights(dataset).find(({ id }) => id === "cluster:her2-conjugate");
if (!her2) throw new Error("no HER2 cluster");

describe("white space", () => {
  it("has trastuzumab rezetecan as licensed in Brazil, and with its owner in Japan", () => {
    const at = (code: string) => whiteSpace(her2, [code]);
    const names = (rows: { drug: { id: string } }[]) => rows.map(({ drug }) => drug.id);
    expect(names(at("BR").licensed)).toContain("drug:trastuzumab-rezetecan");
    expect(names(at("JP").noLicence)).toContain("drug:trastuzumab-rezetecan");
    expect(names(at("UA").undetermined)).toContain("drug:trastuzumab-rezetecan");
  });
  it("sets apart what the owner may sell there itself", () => {
    expect(whiteSpace(her2, ["CN"]).ownSales.map(({ drug }) => drug.id)).toContain(
      "drug:trastuzumab-rezetecan",
    );
  });
  it("puts every member in exactly one group of a country, as the ledger says", () => {
    for (const country of ["BR", "JP", "CN", "UA", "IN", "DE"]) {
      const space = whiteSpace(her2, [country]);
      const rows = Object.values(space).flat();
      expect(rows.map(({ drug }) => drug.id).sort()).toEqual(
        her2.members.map(({ drug }) => drug.id).sort(),
      );
      for (const { drug } of [...space.noLicence, ...space.ownSales, ...space.licensed])
        expect(rightsAt(dataset, drug.id.slice(5), { country }).answer).toBe("held");
      for (const { drug } of space.unknown)
        expect(rightsAt(dataset, drug.id.slice(5), { country }).answer).toBe("unknown");
    }
  });
  it("says of each row what would have to be checked, and never that anything is free", () => {
    for (const row of Object.values(whiteSpace(her2, ["BR", "JP", "CN"])).flat()) {
      expect(row.check).not.toBe("");
      expect(row.check).not.toMatch(/\b(free|open|available)\b/);
    }
  });
});
