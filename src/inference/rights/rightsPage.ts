import type { FactSource } from "../../dataset/facts/fact.ts";
import type { NamedId } from "../dealTable.ts";

/** One answer that many countries share. */
export interface SharedAnswer {
  countries: string[];
  answer: "held" | "undetermined" | "unknown";
  holders: (NamedId & { owner?: NamedId; field?: string; exclusivity: string })[];
  candidates: NamedId[];
  /** The word or gap that leaves it undetermined. */
  because: { word: string; why: string; sources: FactSource[] } | null;
  /** The chain of grants and events, step by step in words. */
  chain: { words: string; deal: string | null; sources: FactSource[] }[];
  /** The holders are the originators: nothing has moved the right. */
  kept: boolean;
}

/** All answers for one drug and right from a day on, until the next interval begins. */
export interface RightsInterval {
  /** ISO day; null for the time before the first dated event. */
  from: string | null;
  answers: SharedAnswer[];
}

/** Who holds the right to commercialise a drug, everywhere and at all times. */
export interface RightsPage {
  drug: NamedId;
  right: string;
  intervals: RightsInterval[];
}

/** The interval that a day (ISO) falls into. */
export function intervalOn(page: RightsPage, day: string): RightsInterval | undefined {
  return page.intervals.findLast(({ from }) => from === null || from <= day);
}
