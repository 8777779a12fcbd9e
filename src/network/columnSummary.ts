import { textsOf, type ValueType, valueType } from "./columnValues.ts";
import type { Cell, Column } from "./graphTable.ts";

/** One attribute, so far as filters, colours and sizes need it. */
export interface ColumnSummary {
  name: string;
  type: ValueType;
  /** The most frequent values, of lists the items; none for numbers and dates. */
  values: { value: string; count: number }[];
  /** There are more values than are named. */
  many: boolean;
  /** The ends of the span of numbers or dates. */
  least: number | string | null;
  most: number | string | null;
  given: number;
}

const MOST_VALUES = 40;

/** What filters, colours and sizes need of a column. */
export function columnSummary(column: Column): ColumnSummary {
  const type = valueType(column);
  const counts = new Map<string, number>();
  let [least, most]: [Cell, Cell] = [null, null];
  let given = 0;
  for (const value of column.values) {
    if (value === null) continue;
    given++;
    if (type === "number" || type === "date") {
      if (least === null || value < least) least = value;
      if (most === null || value > most) most = value;
    } else for (const text of textsOf(value, type)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return {
    name: column.name,
    type,
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
