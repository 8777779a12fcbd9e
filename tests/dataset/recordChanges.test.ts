import { expect, it } from "vitest";
import { recordChanges } from "../../src/dataset/recordChanges.ts";
import { realDataset } from "../realData.ts";

const deal = () => JSON.parse(JSON.stringify(realDataset().deals.get("3sbio-pfizer-ssgj-707-2025")));
const nameOf = (_field: string, id: string) => (id === "pfizer" ? "Pfizer" : id);

it("says a changed value, its new source and the kept reading in words", () => {
  const after = deal();
  const { amount } = after.economics.parts[0];
  amount.alternatives = [{ value: amount.value, sources: amount.sources, relation: "conflicts" }];
  amount.value = { ...amount.value, amount: 1300 };
  amount.sources = [{ source: "src-new", at: "¶2" }];
  const words = recordChanges(deal(), after, nameOf);
  expect(words).toContain("money, upfront: 1,250 m USD → 1,300 m USD");
  expect(words).toContain("money, upfront, said in: doc-003 ¶68 ¶76 ¶94 and src-biospace-3s → src-new ¶2");
  expect(words).toContain("money, upfront, other readings: 1,250 m USD (conflicts), new");
});

it("says what was added, taken away and put into another order", () => {
  const after = deal();
  after.parties.reverse();
  after.events.pop();
  after.announced.value = "2025-05-21";
  after.grants[0].field = { value: "oncology", sources: [] };
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
  expect(recordChanges({ a: 1, m: { state: "disclosed" } }, { a: [1, null], m: { state: "disclosed", amount: "x" } })).toHaveLength(2);
});
