const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days in a month of a year (Gregorian). */
function daysInMonth(year: number, month: number): number {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month === 2 && !leap ? 28 : (MONTH_DAYS[month - 1] ?? 0);
}

/** True for `2025`, `2025-05` and `2025-05-31`; false for a day that no calendar has. */
export function isPartialDate(text: string): boolean {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  const m = Number(month);
  if (m < 1 || m > 12) return false;
  return day === undefined || (Number(day) >= 1 && Number(day) <= daysInMonth(Number(year), m));
}

/** The first and last day (ISO) that a partial date can mean. */
export function dateSpan(date: string): { first: string; last: string } {
  const [year = "", month, day] = date.split("-");
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  if (day !== undefined) return { first: date, last: date };
  const last = String(daysInMonth(Number(year), Number(month))).padStart(2, "0");
  return { first: `${date}-01`, last: `${date}-${last}` };
}
