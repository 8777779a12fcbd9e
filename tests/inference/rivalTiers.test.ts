import { describe, expect, it } from "vitest";
import { rivalGroups, rivalPairs } from "../../src/inference/rivalry.ts";
import { rivals } from "../../src/inference/rivals.ts";
import type { Drug } from "../../src/schema/drug.ts";
import type { Indication } from "../../src/schema/entities.ts";
import type { Rivalry } from "../../src/schema/events.ts";
import { claim, drug, SOURCES, small } from "./rights/smallDataset.ts";

const INDICATIONS: Indication[] = [
  { id: "oncology", name: "oncology", level: "area", sources: SOURCES },
  { id: "cancer", name: "cancer", level: "disease", parent: "oncology", sources: SOURCES },
  { id: "late-cancer", name: "late cancer", level: "line", parent: "cancer", sources: SOURCES },
  { id: "lupus", name: "lupus", level: "disease", sources: SOURCES },
];

/** `a+b!c` binds a and b and has c as its effector arm; `at` where it is tried. */
function made(id: string, targets: string, modality: string, at: string[] = []): Drug {
  const [bound = "", effector] = targets.split("!");
  const hit = (target: string, role: "binding" | "effector") => ({
    target,
    role,
    sources: SOURCES,
  });
  return drug(id, "", {
    targets: [
      ...bound
        .split("+")
        .filter(Boolean)
        .map((target) => hit(target, "binding")),
      ...(effector ? [hit(effector, "effector")] : []),
    ],
    ...(modality ? { modality: claim(modality) } : {}),
    indications: at.map((indication) => ({ indication, sources: SOURCES })),
  } as Partial<Drug>);
}
const tierOf = (one: Drug, other: Drug, rivalries: Rivalry[] = []) =>
  rivalPairs(small({ drugs: [one, other], indications: INDICATIONS, rivalries })).map(
    ({ tier }) => tier,
  )[0];

describe("the tier of a derived pair", () => {
  const her2 = (id: string, ...at: string[]) => made(id, "her2", "antibody", at);
  it.each([
    ["the same indication", ["cancer"], ["cancer"], 2],
    ["one indication within the other", ["late-cancer"], ["cancer"], 2],
    ["the other within the one", ["cancer"], ["late-cancer"], 2],
    ["one of several", ["lupus", "cancer"], ["late-cancer"], 2],
    ["no common indication", ["lupus"], ["cancer"], 3],
    ["an indication that only one states", ["cancer"], [], 3],
    ["no indication at all", [], [], 3],
    ["an area alone", ["oncology"], ["oncology"], 3],
    ["an area and what lies in it", ["oncology"], ["cancer"], 3],
  ])("of one kind with %s", (_name, a, b, tier) => {
    expect(tierOf(her2("a", ...a), her2("b", ...b))).toBe(tier);
  });
  it.each([
    [
      "one target of two in common",
      made("a", "her2+her3", "antibody"),
      made("b", "her2", "antibody"),
      4,
    ],
    ["another modality", made("a", "her2", "antibody"), made("b", "her2", "small-molecule"), 4],
    ["an unknown modality", made("a", "her2", ""), made("b", "her2", ""), 4],
    [
      "the same two targets in another order",
      made("a", "x+y", "antibody"),
      made("b", "y+x", "antibody"),
      3,
    ],
    [
      "a shared target and indication",
      made("a", "x+y", "antibody", ["lupus"]),
      made("b", "y", "antibody", ["lupus"]),
      4,
    ],
    [
      "an indication alone",
      made("a", "x", "antibody", ["lupus"]),
      made("b", "y", "antibody", ["lupus"]),
      5,
    ],
    [
      "an indication and no targets",
      made("a", "", "antibody", ["lupus"]),
      made("b", "", "antibody", ["lupus"]),
      5,
    ],
    ["nothing", made("a", "x", "antibody"), made("b", "y", "antibody"), undefined],
    [
      "unknown targets of one modality",
      made("a", "", "antibody"),
      made("b", "", "antibody"),
      undefined,
    ],
    [
      "an effector arm alone",
      made("a", "x!cd3", "antibody"),
      made("b", "y!cd3", "antibody"),
      undefined,
    ],
    [
      "a biosimilar",
      made("a", "x", "biosimilar", ["lupus"]),
      made("b", "x", "biosimilar", ["lupus"]),
      undefined,
    ],
    ["a platform", made("a", "x", "platform"), made("b", "x", "antibody"), undefined],
  ] as const)("with %s", (_name, one, other, tier) => {
    expect(tierOf(one, other)).toBe(tier);
    expect(tierOf(other, one)).toBe(tier);
  });
});

describe("a stated pair", () => {
  const stated: Rivalry = {
    id: "r",
    drugs: ["b", "a"],
    words: "called a rival",
    sources: [{ source: "said" }],
  };
  it("is tier 1 with the statement first, whatever else is shared", () => {
    const [pair] = rivalPairs(
      small({
        drugs: [made("b", "x", "antibody"), made("a", "x", "antibody")],
        rivalries: [stated],
      }),
    );
    expect(pair).toEqual({
      a: "a",
      b: "b",
      tier: 1,
      stated: true,
      reasons: ["stated: called a rival", "same target: x", "same modality: antibody"],
      sources: [{ source: "said" }, ...Array(4).fill(SOURCES).flat()],
    });
  });
  it("stands on its statement alone where nothing is shared, or where one makes no rival by rule", () => {
    for (const other of [made("b", "y", "antibody"), made("b", "x", "biosimilar")]) {
      const [pair] = rivalPairs(
        small({ drugs: [made("a", "x", "small-molecule"), other], rivalries: [stated] }),
      );
      expect(pair).toMatchObject({
        tier: 1,
        reasons: ["stated: called a rival"],
        sources: [{ source: "said" }],
      });
    }
  });
});

describe("all pairs", () => {
  const dataset = small({
    drugs: [
      made("d", "x", "antibody"),
      made("c", "x", "antibody"),
      made("b", "x+y", "antibody", ["lupus"]),
      made("a", "z", "antibody", ["lupus"]),
      made("e", "q", "antibody"),
    ],
    indications: INDICATIONS,
  });
  it("stand by tier, then by the ids of both", () => {
    expect(rivalPairs(dataset).map(({ a, b, tier }) => [a, b, tier])).toEqual([
      ["c", "d", 3],
      ["b", "c", 4],
      ["b", "d", 4],
      ["a", "b", 5],
    ]);
  });
  it("make a group of each kind that two have", () => {
    expect(rivalGroups(dataset)).toEqual([["c", "d"]]);
  });
  it("are the rivals of a drug up to a tier, that tier included", () => {
    const of = (id: string, tier?: number) =>
      rivals(dataset, id, tier).rivals.map(({ drug: row, against }) => [row.id, against.id]);
    expect(of("drug:b", 3)).toEqual([]);
    expect(of("drug:b")).toEqual([
      ["drug:c", "drug:b"],
      ["drug:d", "drug:b"],
    ]);
    expect(of("drug:b", 5)[2]).toEqual(["drug:a", "drug:b"]);
    expect(of("drug:e", 5)).toEqual([]);
  });
  it("are of a target each pair once, with those that stand alone", () => {
    const { rivals: rows, alone } = rivals(dataset, "target:x", 3);
    expect(rows.map(({ drug: row, against }) => [row.id, against.id])).toEqual([
      ["drug:c", "drug:d"],
    ]);
    expect(alone?.map(({ id }) => id)).toEqual(["drug:b"]);
    expect(rivals(dataset, "target:none")).toEqual({ rivals: [], alone: [] });
    expect(rivals(dataset, "drug:b").alone).toBeUndefined();
  });
});
