import type { Cell, Column } from "../../network/graphTable.ts";
import type { ColumnBrief, OwnKind } from "./ownMessages.ts";

const MOST_VALUES = 40;
const DATE = /^\d{4}(-\d\d(-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const LIST = /^\[.*\]$/s;

/** What a column holds as the reader would say it: a text whose every value is a date, or a list, is such. */
export function ownKind({ values }: Column): OwnKind {
  const may = new Set<OwnKind>(["number", "boolean", "date", "list"]);
  let given = 0;
  for (const value of values) {
    if (value === null) continue;
    given++;
    if (typeof value !== "number") may.delete("number");
    if (typeof value !== "boolean") may.delete("boolean");
    if (typeof value !== "string" || !DATE.test(value)) may.delete("date");
    if (typeof value !== "string" || !LIST.test(value)) may.delete("list");
    if (may.size === 0) return "text";
  }
  return given > 0 ? ([...may][0] ?? "text") : "text";
}

/** The items of a list, in JSON or as Gephi writes it (`[a, b]`). */
export function itemsOf(list: Cell): string[] {
  const text = String(list);
  try {
    const items: unknown = JSON.parse(text);
    if (Array.isArray(items)) return items.map(String);
  } catch {
    // Not JSON: cut at its commas.
  }
  return text
    .slice(1, -1)
    .split(",")
    .map((item) => item.trim());
}

/** The texts that a value stands for: each item of a list, else the value itself. */
export function textsOf(value: Cell, kind: OwnKind): string[] {
  return value === null ? [] : kind === "list" ? itemsOf(value) : [String(value)];
}

/** A value as a number that sizes and spans go by: a date by its day, true above false, a list by its length; a text has none. */
export function measureOf(value: Cell, kind: OwnKind): number {
  if (value === null || kind === "text") return Number.NaN;
  if (kind === "list") return itemsOf(value).length;
  return kind === "date" ? Date.parse(String(value)) : Number(value);
}

/** What filters, colours and sizes need of a column. */
export function columnBrief(column: Column): ColumnBrief {
  const kind = ownKind(column);
  const counts = new Map<string, number>();
  let [least, most]: [Cell, Cell] = [null, null];
  let given = 0;
  for (const value of column.values) {
    if (value === null) continue;
    given++;
    if (kind === "number" || kind === "date") {
      if (least === null || value < least) least = value;
      if (most === null || value > most) most = value;
    } else for (const text of textsOf(value, kind)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return {
    name: column.name,
    kind,
    values: [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
      .slice(0, MOST_VALUES),
    many: counts.size > MOST_VALUES,
    least: typeof least === "boolean" ? null : least,
    most: typeof most === "boolean" ? null : most,
    given,
  };
}
