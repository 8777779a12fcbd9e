import { expect, it } from "vitest";
import { claimFact, type FactReading } from "../../src/dataset/facts/fact.ts";
import { statisticFact } from "../../src/dataset/facts/statisticFacts.ts";
import { moneyWords } from "../../src/dataset/facts/termWords.ts";
import { dateWords } from "../../src/dataset/facts/words.ts";
import { parseDataset } from "../../src/dataset/parseDataset.ts";
import type { Claim } from "../../src/schema/claim.ts";
import type { Statistic } from "../../src/schema/events.ts";
import type { Money } from "../../src/schema/money.ts";
import { asFiles, soundRecords } from "./soundFiles.ts";

const { dataset } = parseDataset(asFiles(soundRecords()));
if (!dataset) throw new Error("the small data set does not parse");
const name = { field: "f", label: "F" };
/** What a reading says for programs. */
const data = ({ number, amount, date, unknown }: FactReading) => ({
  number,
  amount,
  date,
  unknown,
});
const of = <T>(value: T, words: (value: T) => string | number) =>
  data(claimFact(dataset, name, { value, sources: [] } as Claim<T>, words));
const NOTHING = { number: undefined, amount: undefined, date: undefined, unknown: undefined };

it("keeps an amount beside its words, with currency and qualifier", () => {
  const money: Money = { state: "disclosed", currency: "CNY", amount: 30, qualifier: "over" };
  expect(of(money, moneyWords)).toEqual({
    ...NOTHING,
    number: 30,
    amount: { currency: "CNY", qualifier: "over" },
  });
});

it("tells what is not known from what is zero", () => {
  for (const state of ["undisclosed", "not-captured"] as const)
    expect(of<Money>({ state }, moneyWords)).toEqual({ ...NOTHING, unknown: true });
  expect(of("unstated", String)).toEqual({ ...NOTHING, unknown: true });
  expect(of({ state: "captured" }, () => "the world")).toEqual(NOTHING);
  expect(of(0, String)).toEqual({ ...NOTHING, number: 0 });
});

it("reads numbers, counts and dates from values, never from words", () => {
  expect(of({ count: 3, qualifier: "about" }, () => "some")).toEqual({ ...NOTHING, number: 3 });
  expect(of("2025-05", dateWords)).toEqual({ ...NOTHING, date: "2025-05" });
  for (const words of ["up to 1,093 m USD", "not disclosed", "May 2025"])
    expect(of(words, String)).toEqual(NOTHING);
});

it("gives every other reading its own data", () => {
  const upTo = (amount: number): Money => ({
    state: "disclosed",
    currency: "USD",
    amount,
    qualifier: "up-to",
  });
  const other = { value: upTo(5), relation: "conflicts", sources: [] } as const;
  const claim = { value: upTo(7), sources: [], alternatives: [other] } as unknown as Claim<Money>;
  const fact = claimFact(dataset, name, claim, moneyWords);
  const amount = { currency: "USD", qualifier: "up-to" };
  expect(fact).toMatchObject({ number: 7, amount });
  expect(fact.alternatives).toMatchObject([{ number: 5, amount }]);
});

it("makes an amount of a figure in dollars alone", () => {
  const figure = { id: "s", measure: "sales", unit: "usd-m", qualifier: "about", sources: [] };
  const made = (more: object) =>
    data(
      statisticFact(dataset, {
        ...figure,
        value: { value: 9, sources: [] },
        ...more,
      } as unknown as Statistic),
    );
  expect(made({})).toMatchObject({ number: 9, amount: { currency: "USD", qualifier: "about" } });
  expect(made({ unit: "deals" })).toEqual({ ...NOTHING, number: 9 });
  expect(made({ value: { value: "many", sources: [] } }).amount).toBeUndefined();
});
