import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/dataset/parseDataset.ts";
import { rivalClusters } from "../../src/inference/rivalClusters.ts";
import { rivalPairs } from "../../src/inference/rivalry.ts";
import { rivals } from "../../src/inference/rivals.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const pair = (a: string, b: string) =>
  rivalPairs(dataset).find((row) => [row.a, row.b].sort().join() === [a, b].sort().join());

describe("the rivals of the documents", () => {
  it("are stated for trastuzumab rezetecan: Enhertu and disitamab vedotin", () => {
    expect(pair("trastuzumab-rezetecan", "trastuzumab-deruxtecan")).toMatchObject({
      tier: 1,
      stated: true,
    });
    expect(pair("trastuzumab-rezetecan", "disitamab-vedotin")).toMatchObject({
      tier: 1,
      stated: true,
    });
  });
  it("are never shown as stated where nobody states them: Enhertu against disitamab vedotin", () => {
    const found = pair("trastuzumab-deruxtecan", "disitamab-vedotin");
    expect(found?.stated).toBe(false);
    expect(found?.tier).toBeGreaterThan(1);
    expect(found?.reasons).toContain("same target: HER2");
  });
  it("meet at their targets: Hengrui's conjugates and those that the article names", () => {
    for (const [own, other, target] of [
      ["shr-a1921", "sacituzumab-govitecan", "TROP2"],
      ["shr-a1921", "datopotamab-deruxtecan", "TROP2"],
      ["shr-a2102", "enfortumab-vedotin", "Nectin-4"],
      ["shr-a1904", "zolbetuximab", "Claudin 18.2"],
      ["shr-a2009", "patritumab-deruxtecan", "HER3"],
      ["shr-a1912", "polatuzumab-vedotin", "CD79b"],
      ["sacituzumab-govitecan", "datopotamab-deruxtecan", "TROP2"],
    ] as const) {
      expect(pair(own, other), `${own} ${other}`).toBeDefined();
      expect(pair(own, other)?.reasons).toContain(`same target: ${target}`);
    }
  });
  it("name every shared feature of a stated pair beside the statement", () => {
    const reasons = pair("trastuzumab-rezetecan", "trastuzumab-deruxtecan")?.reasons ?? [];
    expect(reasons[0]).toMatch(/^stated: /);
    expect(reasons).toEqual(
      expect.arrayContaining([
        "same target: HER2",
        "same antibody: trastuzumab",
        "payloads of one family: exatecan",
      ]),
    );
  });
  it("keeps a plain antibody at a distance from its conjugates", () => {
    expect(pair("shr-a1904", "zolbetuximab")?.tier).toBe(4);
  });
});

describe("rivalry", () => {
  it("is the same seen from either side, and each pair stands once", () => {
    const seen = new Set<string>();
    for (const { a, b } of rivalPairs(dataset)) {
      expect(a < b).toBe(true);
      expect(seen.has(`${a} ${b}`)).toBe(false);
      seen.add(`${a} ${b}`);
    }
    const ofOne = rivals(dataset, "drug:trastuzumab-rezetecan").rivals.map(({ drug }) => drug.id);
    for (const other of ofOne)
      expect(rivals(dataset, other).rivals.map(({ drug }) => drug.id)).toContain(
        "drug:trastuzumab-rezetecan",
      );
  });
  it("only gains rows when the threshold is lowered", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...[...dataset.drugs.keys()].map((id) => `drug:${id}`),
          "target:her2",
          "target:trop2",
        ),
        fc.integer({ min: 1, max: 4 }),
        (id, tier) => {
          const few = rivals(dataset, id, tier).rivals.map((row) => row.drug.id + row.against.id);
          const more = new Set(
            rivals(dataset, id, tier + 1).rivals.map((row) => row.drug.id + row.against.id),
          );
          expect(few.every((row) => more.has(row))).toBe(true);
        },
      ),
    );
  });
  it("makes no rivals of effector arms and unnamed assets", () => {
    const named = new Set(
      rivalPairs(dataset)
        .filter(({ stated }) => !stated)
        .flatMap(({ a, b }) => [a, b]),
    );
    for (const drug of dataset.drugs.values())
      if (drug.placeholder) expect(named.has(drug.id)).toBe(false);
    for (const { reasons } of rivalPairs(dataset))
      expect(reasons).not.toContain("same target: CD3");
  });
  it("gives of a target each pair once, and the drugs without a pair apart", () => {
    const { rivals: rows, alone = [] } = rivals(dataset, "target:her2", 4);
    const paired = new Set(rows.flatMap(({ drug, against }) => [drug.id, against.id]));
    for (const { id } of alone) expect(paired.has(id)).toBe(false);
    for (const { tier, sources } of rows) {
      expect(tier).toBeLessThanOrEqual(4);
      expect(sources.length).toBeGreaterThan(0);
    }
  });
});

describe("clusters", () => {
  it("name the six targets of the documents", () => {
    const labels = rivalClusters(dataset).map(({ label }) => label.split(" · ")[0]);
    expect(labels).toEqual(
      expect.arrayContaining([
        "HER2 ADC",
        "TROP2 ADC",
        "Nectin-4 ADC",
        "Claudin 18.2 ADC",
        "HER3 ADC",
        "CD79b ADC",
      ]),
    );
  });
  it("hold each drug once, and say why it is there", () => {
    const members = rivalClusters(dataset).flatMap((cluster) => cluster.members);
    expect(new Set(members.map(({ id }) => id)).size).toBe(members.length);
    for (const { why } of members) expect(why).toMatch(/^binds /);
  });
  it("do not depend on the order of the files", () => {
    const turned: Dataset = { ...dataset, drugs: new Map([...dataset.drugs].reverse()) };
    expect(rivalClusters(turned)).toEqual(rivalClusters(dataset));
  });
  it("keep their members when another drug is taken away", () => {
    const before = rivalClusters(dataset);
    for (const gone of [...dataset.drugs.keys()].filter((_id, i) => i % 9 === 0)) {
      const rest = new Map(dataset.drugs);
      rest.delete(gone);
      const her2 = (clusters: typeof before) =>
        clusters
          .find(({ id }) => id === "cluster:her2-conjugate")
          ?.members.map(({ id }) => id)
          .filter((id) => id !== `drug:${gone}`);
      expect(her2(rivalClusters({ ...dataset, drugs: rest }))).toEqual(her2(before));
    }
  });
});
