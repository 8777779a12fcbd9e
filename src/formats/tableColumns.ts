import type { Cell } from "../network/graphTable.ts";
import type { Table } from "./delimited.ts";
import type { GraphBuilder } from "./graphBuilder.ts";

/** What spells a number that no column may hold. */
const NO_NUMBER = /^[+-]?(nan|inf(inity)?|\d[\d.]*e\+?\d{3,})$/i;

/** A head as it is compared: letters and digits only. */
export function plainHead(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * How the cells of a column are read. One whose every cell is a number, or true or false, becomes so; `007` or `1.50`,
 * which another spelling would change, make it text; `NaN` among numbers is refused. An empty cell is "not given".
 * In tables that no comma cuts, a comma is a decimal sign.
 */
export function columnReader(
  builder: GraphBuilder,
  table: Table,
  at: number,
): (cell: string, line: number) => Cell {
  const name = table.head[at] ?? "";
  const point = (cell: string) => (table.delimiter === "," ? cell : cell.replace(",", "."));
  const kind = kindOf(table, at, point);
  if (kind === "text") return (cell) => (cell === "" ? null : cell);
  if (kind === "boolean") return (cell) => (cell === "" ? null : cell === "true");
  return (cell, line) => {
    if (cell === "") return null;
    const value = Number(point(cell));
    return Number.isFinite(value) ? value : builder.number(point(cell), line, name);
  };
}

/** What every cell of a column is; one look at each, and none once it can only be text. */
function kindOf(
  table: Table,
  at: number,
  point: (cell: string) => string,
): "text" | "number" | "boolean" {
  let [truths, numbers, given] = [0, 0, 0];
  for (let row = 0; row < table.height; row++) {
    const cell = table.cell(row, at);
    if (cell === "") continue;
    given++;
    if (cell === "true" || cell === "false") truths++;
    else if (isNumber(point(cell))) numbers++;
    else if (!NO_NUMBER.test(cell)) return "text";
    if (truths > 0 && truths < given) return "text";
  }
  return truths > 0 ? "boolean" : numbers > 0 ? "number" : "text";
}

/** Whether a cell is a number that no other spelling would change. */
function isNumber(cell: string): boolean {
  const value = Number(cell);
  return Number.isFinite(value) && String(value) === cell;
}
