import type { Cell, Column } from "./graphTable.ts";

/** The type of a column as a reader would say it. */
export type ValueType = "number" | "date" | "boolean" | "list" | "text";

const DATE = /^\d{4}(-\d\d(-\d\d([T ][\d:.]+(Z|[+-]\d\d:?\d\d)?)?)?)?$/;
const LIST = /^\[.*\]$/s;

/** What a column holds as the reader would say it: a text whose every value is a date, or a list, is such. */
export function valueType({ values }: Column): ValueType {
  const may = new Set<ValueType>(["number", "boolean", "date", "list"]);
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
export function textsOf(value: Cell, type: ValueType): string[] {
  return value === null ? [] : type === "list" ? itemsOf(value) : [String(value)];
}

/** A value as a number that sizes and spans go by: a date by its day, true above false, a list by its length; a text has none. */
export function measureOf(value: Cell, type: ValueType): number {
  if (value === null || type === "text") return Number.NaN;
  if (type === "list") return itemsOf(value).length;
  return type === "date" ? Date.parse(String(value)) : Number(value);
}
