import { numberWords } from "../../dataset/facts/words.ts";
import type { Cell } from "../../formats/csv.ts";

/** A column of a table: what a cell holds, how it prints, how it sorts. */
export interface Column<Row> {
  key: string;
  title: string;
  /** Its width, px; the first column takes what is left beyond it. */
  width: number;
  /** What a cell holds and a copy gets; null is not known. */
  value(row: Row): Cell;
  /** What rows are sorted by where it is not the value; null stands last. */
  rank?(row: Row): Cell;
  /** What a cell prints where it is not the value. */
  words?(row: Row): string;
  /** What a cell says when the value is null. */
  unknown: string;
  number?: boolean;
  /** Not shown until the reader chooses it. */
  spare?: boolean;
}

/** How a table is sorted, as it stands in the address: `upfront`, or `-upfront` with the smallest first. */
export interface Sorting {
  key: string;
  down: boolean;
}

/** Reads a sorting; numbers and dates begin with the largest, words with the first. */
export function readSorting(text: string | null, start: Sorting): Sorting {
  return text === null ? start : { key: text.replace(/^-/, ""), down: !text.startsWith("-") };
}

/** What the head of a column asks for when it is pressed. */
export function nextSorting<Row>(column: Column<Row>, now: Sorting): string {
  const down = now.key === column.key ? !now.down : column.number === true;
  return down ? column.key : `-${column.key}`;
}

/** The rows whose text holds every word. `textOf` gives it in lower case. */
export function matching<Row>(
  rows: readonly Row[],
  words: string,
  textOf: (row: Row) => string,
): readonly Row[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return wanted.length === 0
    ? rows
    : rows.filter((row) => wanted.every((word) => textOf(row).includes(word)));
}

/** The rows by a column; what is not known stands last either way, and equal rows stay as they were. */
export function sorted<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  { key, down }: Sorting,
): readonly Row[] {
  const column = columns.find((each) => each.key === key);
  if (!column) return rows;
  const keyed = rows.map((row) => ({ row, value: (column.rank ?? column.value)(row) }));
  keyed.sort(({ value: a }, { value: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return (a < b ? -1 : a > b ? 1 : 0) * (down ? -1 : 1);
  });
  return keyed.map(({ row }) => row);
}

/** The columns to show: the chosen ones in their own order, with the first always there. */
export function shownColumns<Row>(
  columns: readonly Column<Row>[],
  chosen: readonly string[],
): readonly Column<Row>[] {
  return columns.filter(
    ({ key, spare }, i) => i === 0 || (chosen.length === 0 ? !spare : chosen.includes(key)),
  );
}

/** What a cell prints. */
export function cellWords<Row>(column: Column<Row>, row: Row): string {
  const value = column.value(row);
  if (value === null) return column.unknown;
  return column.words?.(row) ?? (typeof value === "number" ? numberWords(value) : value);
}
