import { isPartialDate } from "../schema/calendar.ts";

/** Which of two small numbers in `03/04/2025` is the day; `null` where the column does not say. */
export type DayOrder = "day-first" | "month-first" | null;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MORE_MONTHS: readonly [begins: string, month: number][] = [
  ["mär", 3],
  ["mai", 5],
  ["okt", 10],
  ["dez", 12],
];
const NOT_GIVEN = /^(-+|–|—|\?|n\/?a|n\.a\.|none|null|unknown|not given|tbd)$/i;

/** The order that the dates of a column show: a first number above 12 is a day, a second one too; points mean day first. */
export function dayOrderOf(cells: readonly string[]): DayOrder {
  for (const cell of cells) {
    const [, a, sign, b] = /^\s*(\d{1,2})([./-])(\d{1,2})[./-]\d{2,4}\s*$/.exec(cell) ?? [];
    if (a === undefined || b === undefined) continue;
    if (Number(a) > 12 || sign === ".") return "day-first";
    if (Number(b) > 12) return "month-first";
  }
  return null;
}

/**
 * A date as precise as the cell gives it, as `2025`, `2025-09` or `2025-09-24`: ISO, `24 Sep 2025`, `September 2025`,
 * `24.09.2025`, `09/24/2025`, `2025年9月24日`, or a spreadsheet's count of days. `null` where none is given.
 */
export function dateCell(cell: string, order: DayOrder): string | null | { reason: string } {
  const text = cell.trim();
  if (text === "" || NOT_GIVEN.test(text)) return null;
  const found = numeric(text, order) ?? spelt(text);
  if (found === "ambiguous") return { reason: "may have the day or the month first" };
  return found !== undefined && isPartialDate(found) ? found : { reason: "is no date" };
}

function numeric(text: string, order: DayOrder): string | undefined {
  if (/^\d{5}$/.test(text))
    return new Date(Date.UTC(1899, 11, 30 + Number(text))).toISOString().slice(0, 10);
  const iso =
    /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2}))?)?[日月年]?(?:[T ]\d{1,2}:\d{2}.*)?$/.exec(
      text,
    );
  if (iso) return joined(iso[1], iso[2], iso[3]);
  const [, a, sign, b, year] = /^(\d{1,2})([./-])(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  if (a !== undefined && b !== undefined) {
    const dayFirst =
      Number(a) > 12 || sign === "." || a === b || (Number(b) <= 12 && order === "day-first");
    if (!dayFirst && Number(b) <= 12 && order === null) return "ambiguous";
    return dayFirst ? joined(year, b, a) : joined(year, a, b);
  }
  const [, month, inYear] = /^(\d{1,2})[./-](\d{4})$/.exec(text) ?? [];
  return month === undefined ? undefined : joined(inYear, month);
}

function spelt(text: string): string | undefined {
  const month = /\p{L}{3,}/u.exec(text)?.[0].toLowerCase();
  const year = /\b(1[89]|20)\d{2}\b/.exec(text)?.[0];
  if (month === undefined || year === undefined || !/^[\p{L}\d\s.,]+$/u.test(text))
    return undefined;
  const known =
    MONTHS.indexOf(month.slice(0, 3)) + 1 ||
    MORE_MONTHS.find(([begins]) => month.startsWith(begins))?.[1];
  const day = /\b(\d{1,2})(?:st|nd|rd|th)?\b/i.exec(text.replace(year, " "))?.[1];
  return known === undefined ? undefined : joined(year, String(known), day);
}

function joined(...parts: (string | undefined)[]): string {
  return parts.flatMap((part) => (part === undefined ? [] : [part.padStart(2, "0")])).join("-");
}
