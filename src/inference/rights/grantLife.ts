// The life of a grant: the interval in which a licence grant is in force.
import type { Citation } from "../../schema/claim.ts";
import type { Deal, Grant } from "../../schema/deal.ts";
import type { Day, DaySpan } from "./days.ts";

export type Right = "research" | "develop" | "manufacture" | "commercialise";

/** Something that happened to a licence and that neither ends it nor leaves it alone. */
export interface Doubt {
  from: Day;
  word: string;
  why: string;
  sources: Citation[];
}

/** A grant over one drug, with the days between which it is in force. */
export interface GrantLife {
  /** `deal-id/grant-id`; a right that a source hands to someone else on its return ends in `#returned`. */
  id: string;
  deal: Deal;
  grant: Grant;
  drug: string;
  from: readonly string[];
  to: readonly string[];
  exclusivity: Grant["exclusivity"]["value"];
  field: string | undefined;
  under: string | undefined;
  /** For each of the 249 countries: 0 outside, 1 inside, from 2 on undetermined, a number for each reason. */
  mask: Uint8Array;
  start: Moment;
  end: Moment | undefined;
  doubts: Doubt[];
  /** True for the way back that a source states. */
  returned: boolean;
}

/** When something happened, as precisely as known, with the words and sources for it. */
export interface Moment extends DaySpan {
  /** The date as the source gives it; absent when nobody gives one. */
  date?: string;
  words: string;
  sources: Citation[];
}

/** How a grant stands on a day. */
export type Force = "no" | "surely" | "perhaps" | "over";

/** Whether a grant is in force on a day: its first day included, its last day excluded. */
export function forceOn({ start, end, doubts }: GrantLife, day: Day): Force {
  if (day < start.first) return "no";
  if (end && day >= end.last) return "over";
  if (day < start.last || (end && day >= end.first) || doubts.some(({ from }) => day >= from))
    return "perhaps";
  return "surely";
}

/**
 * Whether a grant carries a right. A grant whose rights were not captured is taken to cover development and
 * commercialisation, as a licence does; whether it covers research or manufacture is then undetermined.
 */
export function carries({ grant }: GrantLife, right: Right): "surely" | "perhaps" | "no" {
  if (grant.rights) return grant.rights.value.includes(right) ? "surely" : "no";
  return right === "develop" || right === "commercialise" ? "surely" : "perhaps";
}

/** The days on which the standing of a grant may change. */
export function turningDays({ start, end, doubts }: GrantLife): Day[] {
  return [
    start.first,
    start.last,
    ...(end ? [end.first, end.last] : []),
    ...doubts.map(({ from }) => from),
  ];
}
