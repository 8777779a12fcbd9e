import { dateSpan, type PartialDate } from "../../schema/partialDate.ts";

/** A day as a number that sorts like its date: 24 September 2025 is 20250924. */
export type Day = number;

/** The days on which something may have happened: `first` = `last` when the day is known. */
export interface DaySpan {
  first: Day;
  last: Day;
}

/** Before every date, and after every date. */
export const ALWAYS: Day = 0;
export const NEVER: Day = 99_999_999;

/** The day of an ISO date `YYYY-MM-DD`. */
function dayNumber(iso: string): Day {
  return (
    Number(iso.slice(0, 4)) * 10_000 + Number(iso.slice(5, 7)) * 100 + Number(iso.slice(8, 10))
  );
}

const SPANS = new Map<PartialDate, DaySpan>();

/** The days that a partial date can mean; one object for each date, not to be changed. */
export function spanOf(date: PartialDate): Readonly<DaySpan> {
  const known = SPANS.get(date);
  if (known) return known;
  const { first, last } = dateSpan(date);
  const span = { first: dayNumber(first), last: dayNumber(last) };
  SPANS.set(date, span);
  return span;
}

/** The day that a question asks about: a month or a year is asked about as it stood on its last day. */
export function questionDay(date: PartialDate): Day {
  return spanOf(date).last;
}

/** `20250924` as `2025-09-24`. */
export function isoDay(day: Day): string {
  const text = String(day).padStart(8, "0");
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}
