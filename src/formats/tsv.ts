import { type Cell, plainText } from "./csv.ts";

/** Rows under a head for the clipboard: a spreadsheet takes tabs for columns. No text begins a formula, an unknown is empty. */
export function tsv(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [head, ...rows].map((row) => row.map(cell).join("\t")).join("\n");
}

function cell(value: Cell): string {
  if (value === null) return "";
  return typeof value === "number" ? String(value) : plainText(value.replaceAll(/[\t\r\n]+/g, " "));
}
