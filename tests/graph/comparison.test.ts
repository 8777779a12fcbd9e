import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { comparisonCsv } from "../../src/formats/comparisonCsv.ts";
import { type CompareSubject, comparison } from "../../src/graph/comparison.ts";
import type { EntityPage } from "../../src/graph/entityPage.ts";

const source = { id: "source:a", at: "¶1", grade: "B" };
const subject = (id: string, facts: [label: string, value: string][]): CompareSubject => ({
  page: {
    id,
    kind: "drug",
    name: id,
    facts: facts.map(([label, value]) => ({ field: label, label, value, sources: [source] })),
    relations: [],
    sources: {},
  } satisfies EntityPage,
});

describe("things side by side", () => {
  const table = comparison([
    subject("drug:a", [
      ["Modality", "ADC"],
      ["Target", "HER2"],
      ["Payload", "DXd"],
    ]),
    subject("drug:b", [
      ["Modality", "ADC"],
      ["Target", "TROP2"],
    ]),
  ]);
  it("puts what differs first and what is the same last", () => {
    expect(table.rows.map(({ label, standing }) => [label, standing])).toEqual([
      ["Target", "different"],
      ["Payload", "partly"],
      ["Modality", "same"],
    ]);
  });
  it("takes what is not known for no difference", () => {
    expect(table.rows.find(({ label }) => label === "Payload")).toMatchObject({
      standing: "partly",
      cells: [[{ value: "DXd" }], []],
    });
  });
  it("compares several values as a set", () => {
    const [one, other] = [
      ["HER2", "HER3"],
      ["HER3", "HER2"],
    ].map((targets, i) =>
      subject(
        `drug:${i}`,
        targets.map((target) => ["Target", target]),
      ),
    );
    expect(one && other && comparison([one, other]).rows[0]?.standing).toBe("same");
  });
  it("says who holds it in a market, and which word leaves it undetermined", () => {
    const answer = {
      candidates: [],
      because: null,
      chain: [],
      via: [],
      sources: [source],
      kept: false,
    };
    const held = {
      ...answer,
      countries: ["US"],
      answer: "held" as const,
      holders: [{ id: "company:x", name: "X", exclusivity: "exclusive" }],
    };
    const open = {
      ...answer,
      countries: ["US"],
      answer: "undetermined" as const,
      holders: [],
      candidates: [
        { id: "company:y", name: "Y" },
        { id: "company:z", name: "Z" },
      ],
    };
    const rows = comparison([
      { ...subject("drug:a", []), answers: [held] },
      { ...subject("drug:b", []), answers: [open] },
    ]).rows;
    expect(rows).toEqual([
      {
        label: "Held in the US by",
        standing: "different",
        cells: [
          [{ value: "X", sources: [source] }],
          [{ value: "undetermined: Y or Z", sources: [source] }],
        ],
      },
    ]);
  });
  it("keeps every value with its sources in the spreadsheet", () => {
    expect(comparisonCsv(table).text.split("\r\n").slice(0, 3)).toEqual([
      "fact,standing,drug:a,drug:a: sources,drug:b,drug:b: sources",
      "Target,different,HER2,a ¶1 B,TROP2,a ¶1 B",
      "Payload,partly,DXd,a ¶1 B,,",
    ]);
  });
});

it("finds the same standings in whichever order the subjects come, and nothing differs from itself", () => {
  const facts = fc.array(
    fc.tuple(fc.constantFrom("Target", "Payload", "Stage"), fc.constantFrom("a", "b", "c")),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(fc.array(facts, { minLength: 2, maxLength: 5 }), (columns) => {
      const subjects = columns.map((column, i) => subject(`drug:${i}`, column));
      const standings = (list: CompareSubject[]) =>
        new Map(comparison(list).rows.map(({ label, standing }) => [label, standing]));
      expect(standings([...subjects].reverse())).toEqual(standings(subjects));
      const [first] = subjects;
      expect(
        first && comparison([first, first]).rows.every(({ standing }) => standing === "same"),
      ).toBe(true);
    }),
  );
});
