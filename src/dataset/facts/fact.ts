import { isPartialDate } from "../../schema/calendar.ts";
import type { Citation, Claim, Relation } from "../../schema/claim.ts";
import type { PartyRole } from "../../schema/deal.ts";
import type { DisclosedMoney } from "../../schema/money.ts";
import { gradeAt } from "../../schema/source.ts";
import type { Dataset } from "../parseDataset.ts";

/** Where a fact is said, with the grade of that place. */
export interface FactSource {
  id: string;
  at?: string;
  grade: string;
}

/** An amount of money: `number` millions of a currency, and how they are meant. */
export type Amount = Pick<DisclosedMoney, "currency" | "qualifier">;

/** What is said, in words, and for programs where the words stand for a number, an amount, a date or nothing known. */
export interface FactReading {
  value: string | number;
  /** The value as a number where it is one: an amount in millions, a count. */
  number?: number;
  amount?: Amount;
  /** The date that the value is or begins with, as precise as known (ISO). */
  date?: string;
  /** Said to be kept back, or not looked for. */
  unknown?: true;
  sources: FactSource[];
  note?: string;
}

/** A fact in words, as panel and terminal print it. */
export interface Fact extends FactReading {
  /** A stable name for programs: `upfront`, `grants.licence.territory`. */
  field: string;
  /** The name for people. */
  label: string;
  alternatives?: (FactReading & { relation: Relation })[];
  reason?: string;
  /** The entity that the value names, so that a panel can link it. */
  about?: string;
  /** What a party is to its deal. */
  role?: PartyRole;
  /** The value tells what happened on its date. */
  event?: true;
}

/** Citations with the grade of each place. */
export function factSources(dataset: Dataset, citations: readonly Citation[]): FactSource[] {
  return citations.map(({ source, at }) => {
    const record = dataset.sources.get(source);
    return {
      id: `source:${source}`,
      ...(at === undefined ? {} : { at }),
      grade: record ? gradeAt(record, at) : "D",
    };
  });
}

/** A fact from a claim: its value in words, with every other reading beside it. */
export function claimFact<T>(
  dataset: Dataset,
  name: { field: string; label: string; about?: string },
  claim: Claim<T>,
  words: (value: T) => string | number,
): Fact {
  const alternatives = claim.alternatives?.map((other) => ({
    value: words(other.value),
    ...dataOf(other.value),
    relation: other.relation,
    sources: factSources(dataset, other.sources),
    ...(other.note === undefined ? {} : { note: other.note }),
  }));
  return {
    ...name,
    value: words(claim.value),
    ...dataOf(claim.value),
    sources: factSources(dataset, claim.sources),
    ...(alternatives ? { alternatives } : {}),
    ...(claim.reason === undefined ? {} : { reason: claim.reason }),
    ...(claim.note === undefined ? {} : { note: claim.note }),
  };
}

/** What a value is beside its words: a number, an amount, a date, or nothing known. */
function dataOf(value: unknown): Pick<FactReading, "number" | "amount" | "date" | "unknown"> {
  if (typeof value === "number") return { number: value };
  if (value === "unstated") return { unknown: true };
  if (typeof value === "string") return isPartialDate(value) ? { date: value } : {};
  if (typeof value !== "object" || value === null) return {};
  if (isDisclosed(value)) {
    const { amount, currency, qualifier } = value;
    return { number: amount, amount: { currency, qualifier } };
  }
  if ("state" in value && value.state !== "captured") return { unknown: true };
  return "count" in value && typeof value.count === "number" ? { number: value.count } : {};
}

const isDisclosed = (value: object): value is DisclosedMoney =>
  "state" in value && value.state === "disclosed";

/** A fact that is stated without alternatives. */
export function plainFact(
  dataset: Dataset,
  name: { field: string; label: string; about?: string },
  value: string | number,
  citations: readonly Citation[],
  note?: string,
): Fact {
  return {
    ...name,
    value,
    sources: factSources(dataset, citations),
    ...(note === undefined ? {} : { note }),
  };
}
