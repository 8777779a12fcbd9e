import { type ValueType, valueType } from "./columnValues.ts";
import type { Column } from "./graphTable.ts";
import type { NodeFilter } from "./nodeFilters.ts";

const DATE = /^\d{4}(-\d\d){0,2}$/;

/**
 * One condition in words: `column=value`, `column~part`, `column>=from` or `column<=to`; a plain sentence where it is none
 * that these columns can meet.
 */
export function readNodeFilter(
  text: string,
  columns: readonly Column[],
): { filter: NodeFilter } | { why: string } {
  const [column] = columns
    .filter(({ name }) => /^(=|~|>=|<=)/.test(text.startsWith(name) ? text.slice(name.length) : ""))
    .sort((a, b) => b.name.length - a.name.length);
  if (!column)
    return {
      why: `“${text}” is no condition such as column=value, column~part, column>=from or column<=to. The columns are: ${columns.map(({ name }) => name).join(", ") || "none"}.`,
    };
  const { name } = column;
  const [, how = "", value = ""] = /^(=|~|>=|<=)(.*)$/s.exec(text.slice(name.length)) ?? [];
  if (how === "=") return { filter: { column: name, is: value } };
  if (how === "~") return { filter: { column: name, has: value } };
  const end = spanEnd(value, valueType(column));
  if (end === null)
    return {
      why: `“${text}” wants a number or a date in a column of such; “${name}” holds ${WORDS[valueType(column)]}.`,
    };
  return {
    filter: {
      column: name,
      from: how === ">=" ? end : null,
      to: how === "<=" ? end : null,
    },
  };
}

const WORDS: Record<ValueType, string> = {
  number: "numbers",
  date: "dates",
  boolean: "true and false",
  list: "lists",
  text: "text",
};

/** An end of a span; `null` for what is none in a column of that type. */
function spanEnd(text: string, type: ValueType): number | string | null {
  if (type === "date") return DATE.test(text) ? text : null;
  return type === "number" && text.trim() !== "" && Number.isFinite(Number(text))
    ? Number(text)
    : null;
}
