import { isPartialDate } from "../../schema/calendar.ts";
import type { Citation, Claim, Relation } from "../../schema/claim.ts";
import { gradeAt } from "../../schema/source.ts";
import type { Dataset } from "../parseDataset.ts";

/** Where a fact is said, with the grade of that place. */
export interface FactSource {
  id: string;
  at?: string;
  grade: string;
}

/** A fact in words, as panel and terminal print it. */
export interface Fact {
  /** A stable name for programs: `upfront`, `grants.licence.territory`. */
  field: string;
  /** The name for people. */
  label: string;
  value: string | number;
  /** The value as a number where it is one: an amount in millions, a count. */
  number?: number;
  /** The date that the value is or begins with, as precise as known (ISO). */
  date?: string;
  sources: FactSource[];
  alternatives?: {
    value: string | number;
    number?: number;
    date?: string;
    relation: Relation;
    sources: FactSource[];
    note?: string;
  }[];
  reason?: string;
  note?: string;
  /** The entity that the value names, so that a panel can link it. */
  about?: string;
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
    ...numberOf(other.value),
    ...dateOf(other.value),
    relation: other.relation,
    sources: factSources(dataset, other.sources),
    ...(other.note === undefined ? {} : { note: other.note }),
  }));
  return {
    ...name,
    value: words(claim.value),
    ...numberOf(claim.value),
    ...dateOf(claim.value),
    sources: factSources(dataset, claim.sources),
    ...(alternatives ? { alternatives } : {}),
    ...(claim.reason === undefined ? {} : { reason: claim.reason }),
    ...(claim.note === undefined ? {} : { note: claim.note }),
  };
}

/** A plain number, a disclosed amount or a count, as a number. */
function numberOf(value: unknown): { number?: number } {
  if (typeof value === "number") return { number: value };
  if (typeof value !== "object" || value === null) return {};
  if ("amount" in value && typeof value.amount === "number") return { number: value.amount };
  return "count" in value && typeof value.count === "number" ? { number: value.count } : {};
}

/** A partial date as such, whatever its words are. */
function dateOf(value: unknown): { date?: string } {
  return typeof value === "string" && isPartialDate(value) ? { date: value } : {};
}

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
