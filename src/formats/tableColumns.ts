import type { Cell } from "../graph/plainGraph.ts";
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
export function columnReader(builder: GraphBuilder, { head, rows, delimiter }: Table, at: number): (cell: string, line: number) => Cell {
  const name = head[at] ?? "";
  const cells = rows.map((row) => row.cells[at] ?? "").filter((cell) => cell !== "");
  const point = (cell: string) => (delimiter === "," ? cell : cell.replace(",", "."));
  const isNumber = (cell: string) => Number.isFinite(Number(point(cell))) && String(Number(point(cell))) === point(cell);
  const given = (read: (cell: string, line: number) => Cell) => (cell: string, line: number) => (cell === "" ? null : read(cell, line));
  if (cells.every((cell) => cell === "true" || cell === "false")) return given((cell) => cell === "true");
  if (cells.every((cell) => isNumber(cell) || NO_NUMBER.test(cell)) && cells.some(isNumber))
    return given((cell, line) => (Number.isFinite(Number(point(cell))) ? Number(point(cell)) : builder.number(point(cell), line, name)));
  return given((cell) => cell);
}
