import { dateSpan } from "../../schema/calendar.ts";

const DAY = 86_400_000;

/** Days since 1970 of an ISO day. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / DAY);
}

/** Where a time axis begins and ends, and where a date stands on it, from 0 to 1. */
export interface TimeScale {
  first: number;
  last: number;
  /** The share of the axis at the start and at the end of what a partial date can mean. */
  span(date: string): { from: number; to: number };
  years: number[];
}

/** An axis from the first of January of the first year shown to the day of the data; what is older stands outside. */
export function timeScale(firstYear: number, lastDay: string): TimeScale {
  const first = dayNumber(`${firstYear}-01-01`);
  const last = dayNumber(lastDay);
  const share = (day: number) => (day - first) / Math.max(last - first, 1);
  return {
    first,
    last,
    span: (date) => {
      const ends = dateSpan(date);
      return { from: share(dayNumber(ends.first)), to: share(dayNumber(ends.last)) };
    },
    years: Array.from(
      { length: Number(lastDay.slice(0, 4)) - firstYear + 1 },
      (_, i) => firstYear + i,
    ),
  };
}

/** The days that a slider stops at: the last day of each month, and the last day of all. */
export function monthEnds(firstYear: number, lastDay: string): string[] {
  const days: string[] = [];
  const [lastYear = 0, lastMonth = 1] = lastDay.split("-").map(Number);
  for (let year = firstYear; year <= lastYear; year++) {
    for (let month = 1; month <= (year === lastYear ? lastMonth - 1 : 12); month++)
      days.push(dateSpan(`${year}-${String(month).padStart(2, "0")}`).last);
  }
  return [...days, lastDay];
}
