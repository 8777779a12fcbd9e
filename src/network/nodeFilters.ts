import { textsOf, type ValueType, valueType } from "./columnValues.ts";
import type { Cell, GraphTable } from "./graphTable.ts";

/** Which nodes remain: those with a value (of a list, an item), with a part of a text, or with a number or date within a span. */
export type NodeFilter =
  | { column: string; is: string }
  | { column: string; has: string }
  | { column: string; from: number | string | null; to: number | string | null };

/** 1 for each node that meets every filter; a value that is not given meets none. */
export function remainingNodes({ nodes }: GraphTable, filters: readonly NodeFilter[]): Uint8Array {
  const kept = new Uint8Array(nodes.ids.length).fill(1);
  for (const filter of filters) {
    const column = nodes.columns.find(({ name }) => name === filter.column) ?? {
      name: filter.column,
      values: [],
    };
    const meets = test(filter, valueType(column));
    for (let row = 0; row < kept.length; row++)
      if (!meets(column.values[row] ?? null)) kept[row] = 0;
  }
  return kept;
}

function test(filter: NodeFilter, type: ValueType): (value: Cell) => boolean {
  if ("is" in filter) return (value) => textsOf(value, type).includes(filter.is);
  if ("has" in filter) {
    const part = filter.has.toLowerCase();
    return (value) => value !== null && String(value).toLowerCase().includes(part);
  }
  const { from, to } = filter;
  if (type === "date") return (value) => value !== null && within(String(value), from, to);
  return (value) =>
    typeof value === "number" &&
    (from === null || value >= Number(from)) &&
    (to === null || value <= Number(to));
}

/** A date of any precision between two others: `2020-05` is within 2020. */
function within(date: string, from: number | string | null, to: number | string | null): boolean {
  const [first, last] = [from === null ? "" : String(from), to === null ? "" : String(to)];
  return date >= first.slice(0, date.length) && (last === "" || date.slice(0, last.length) <= last);
}
