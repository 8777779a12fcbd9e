import { expect, it } from "vitest";
import { recordChanges } from "../../src/editing/recordChanges.ts";

const money = (amount: number) => ({
  state: "disclosed",
  currency: "USD",
  amount,
  qualifier: "exact",
});
const said = [
  { source: "doc-003", at: "¶68" },
  { source: "src-b" },
  { source: "doc-003", at: "¶76" },
];
/** A deal as its file holds it, cut short. */
const deal = () =>
  structuredClone({
    id: "3sbio-pfizer",
    parties: [
      { company: "3sbio", role: "licensor", sources: said },
      { company: "pfizer", role: "licensee", sources: said },
    ],
    announced: { value: "2025-05-20", sources: said },
    grants: [{ id: "licence", from: ["3sbio"], to: ["pfizer"] } as Record<string, unknown>],
    economics: {
      parts: [
        {
          kind: "upfront",
          amount: { value: money(1250), sources: said } as Record<string, unknown>,
        },
      ],
    },
    events: [{ kind: "closed", words: "the agreement took effect", sources: said }],
  });
const nameOf = (_field: string, id: string) => (id === "pfizer" ? "Pfizer" : id);

it("says a changed value, its new source and the kept reading in words", () => {
  const after = deal();
  const amount = { value: money(1300), sources: [{ source: "src-new", at: "¶2" }] };
  const kept = { value: money(1250), sources: said, relation: "conflicts" };
  after.economics.parts = [
    { kind: "upfront", amount: { ...amount, alternatives: [kept], reason: "the later report" } },
  ];
  expect(recordChanges(deal(), after, nameOf)).toEqual([
    "money, upfront: 1,250 m USD → 1,300 m USD",
    "money, upfront, said in: doc-003 ¶68 ¶76 and src-b → src-new ¶2",
    "money, upfront, other readings: 1,250 m USD (conflicts), new",
    "money, upfront, why this reading: “the later report”, new",
  ]);
});

it("says what was added, taken away and put into another order", () => {
  const after = deal();
  after.parties.reverse();
  after.events.pop();
  after.announced.value = "2025-05-21";
  (after.grants[0] ?? {}).field = { value: "oncology", sources: [] };
  expect(recordChanges(deal(), after, nameOf)).toEqual([
    "parties: another order",
    "announced: 20 May 2025 → 21 May 2025",
    "grants, licence, field: oncology, new",
    "events: closed, the agreement took effect, taken away",
  ]);
});

it("calls a record that was not there new, says nothing of none, and survives any JSON", () => {
  expect(recordChanges(null, deal())).toEqual(["new record"]);
  expect(recordChanges(deal(), deal())).toEqual([]);
  expect(
    recordChanges(
      { a: 1, m: { state: "disclosed" } },
      { a: [1, null], m: { state: "disclosed", amount: "x" } },
    ),
  ).toHaveLength(2);
});
