import { describe, expect, it } from "vitest";
import { clusterRights } from "../../src/inference/clusterRights.ts";
import { rivalClusters } from "../../src/inference/rivalClusters.ts";
import { type WhiteSpace, whiteSpace } from "../../src/inference/whiteSpace.ts";
import type { RegulatoryEvent } from "../../src/schema/events.ts";
import { claim, drug, SOURCES, small } from "./rights/smallDataset.ts";

const made = (id: string, targets: string, modality: string, more: object = {}) =>
  drug(id, "a", {
    targets: targets.split("+").map((target) => ({ target, role: "binding", sources: SOURCES })),
    modality: claim(modality),
    ...more,
  } as Parameters<typeof drug>[2]);

describe("clusters", () => {
  const of = (...drugs: ReturnType<typeof drug>[]) =>
    rivalClusters(small({ drugs })).map(({ id, label, members }) => [
      id,
      label,
      members.map((member) => member.id.slice("drug:".length)).join(),
    ]);
  it("want two drugs of one target and one family", () => {
    expect(of(made("a", "x", "adc"))).toEqual([]);
    expect(of(made("a", "x", "adc"), made("b", "y", "adc"))).toEqual([]);
    expect(of(made("a", "x", "adc"), made("b", "x", "small-molecule"))).toEqual([]);
    expect(of(made("a", "x", "vaccine"), made("b", "x", "vaccine"))).toEqual([]);
    expect(of(made("b", "x", "adc"), made("a", "x", "bispecific-adc"))).toEqual([
      ["cluster:x-conjugate", "x ADC · 1 of 2", "a,b"],
    ]);
  });
  it("take a drug of several targets into the largest, of equals into the first by id", () => {
    const both = made("both", "y+x", "adc");
    expect(of(both, made("a", "x", "adc"), made("b", "y", "adc"))).toEqual([
      ["cluster:x-conjugate", "x ADC · 1 of 2", "a,both"],
    ]);
    expect(of(both, made("a", "x", "adc"), made("b", "y", "adc"), made("c", "y", "adc"))).toEqual([
      ["cluster:y-conjugate", "y ADC · 2 of 3", "b,both,c"],
    ]);
  });
  it("stand by size, then by id, and say why each is there", () => {
    const drugs = [
      ...["a", "b"].map((id) => made(id, "y", "adc")),
      ...["c", "d"].map((id) => made(id, "x", "adc")),
      ...["e", "f", "g"].map((id) => made(id, id === "g" ? "z+q" : "z", "peptide")),
    ];
    const clusters = rivalClusters(small({ drugs }));
    expect(clusters.map(({ target }) => target)).toEqual(["target:z", "target:x", "target:y"]);
    expect(clusters[0]?.members.map(({ why }) => why)).toEqual([
      "binds z; peptide",
      "binds z; peptide",
      "binds z, also q; peptide",
    ]);
  });
});

describe("where the members of a cluster are approved", () => {
  const approval = (id: string, of: string, regulator: string, kind = "approval") =>
    ({
      id,
      drug: of,
      regulator,
      kinds: [kind],
      indications: [],
      words: id,
      sources: SOURCES,
    }) as RegulatoryEvent;
  const [rights] = clusterRights(
    small({
      drugs: [
        made("a", "x", "adc", { stage: claim({ stage: "approved", countries: ["US", "JP"] }) }),
        made("b", "x", "adc", { stage: claim({ stage: "phase-3", countries: ["FR"] }) }),
      ],
      regulators: [
        { id: "nmpa", name: "NMPA", country: claim("CN"), sources: SOURCES },
        { id: "all", name: "Of several", sources: SOURCES },
      ],
      "regulatory-events": [
        approval("one", "a", "nmpa"),
        approval("two", "a", "all"),
        approval("three", "a", "nmpa", "conditional-approval"),
        approval("four", "b", "nmpa", "ind-cleared"),
      ],
    }),
  );
  it("is by its authorities and by its stage, each country once", () => {
    expect(rights?.members.map(({ approvedIn }) => approvedIn)).toEqual([["CN", "JP", "US"], []]);
  });
  it("and who holds it there today", () => {
    expect(rights?.members[0]?.answers).toMatchObject([{ answer: "held", kept: true, who: "a" }]);
  });
});

describe("what a cluster looks like in a region", () => {
  const member = (
    answer: "held" | "undetermined" | "unknown",
    kept = false,
    approvedIn: string[] = [],
  ) =>
    whiteSpace(
      {
        id: "c",
        name: "c",
        members: [
          {
            drug: { id: "drug:d", name: "d" },
            answers: [{ countries: ["US", "FR", "JP"], answer, kept, who: "w" }],
            approvedIn,
          },
        ],
      },
      ["FR", "JP", "BR"],
    );
  const groups = (space: WhiteSpace) =>
    Object.entries({ ...space }).flatMap(([group, rows]) =>
      rows.map(({ countries }) => `${group} ${countries.join()}`),
    );
  it.each([
    ["held", true, [], "noLicence"],
    ["held", true, ["US"], "noLicence"],
    ["held", true, ["US", "JP"], "ownSales"],
    ["held", false, ["JP"], "licensed"],
    ["undetermined", false, ["JP"], "undetermined"],
    ["unknown", false, [], "unknown"],
  ] as const)("%s, kept %s, approved in %j: %s", (answer, kept, approved, group) => {
    expect(groups(member(answer, kept, [...approved]))).toEqual([`${group} FR,JP`]);
  });
  it("is nothing where it holds no country", () => {
    const none = { id: "c", name: "c", members: [] };
    expect(groups(whiteSpace(none, ["FR"]))).toEqual([]);
    const elsewhere = {
      ...none,
      members: [
        {
          drug: { id: "drug:d", name: "d" },
          answers: [{ countries: ["US"], answer: "held" as const, kept: true, who: "w" }],
          approvedIn: [],
        },
      ],
    };
    expect(groups(whiteSpace(elsewhere, ["FR"]))).toEqual([]);
  });
});
