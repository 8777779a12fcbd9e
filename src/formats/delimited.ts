import { type ReadOptions, Refused, tick } from "./importReport.ts";

/** One row of a table: its cells as texts, and the line of the file that it begins on, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

/** A table as read: the first row that holds anything is its head. */
export interface Table {
  delimiter: string;
  head: string[];
  rows: TableRow[];
}

const DELIMITERS = [",", ";", "\t", "|"];
const EVERY = 2000;
/** An apostrophe that only keeps a spreadsheet from taking the cell for a formula. */
const GUARDED = /^''*[=+\-@\t\r＝＋－＠]/u;

/** The delimiter that cuts the first lines into the same number of cells, the more the better; quoted ones do not count. */
export function guessDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"[^"]*"/g, "")
    .split(/\r?\n|\r/)
    .filter((line) => line.trim() !== "")
    .slice(0, 10);
  let best = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = lines.map((line) => line.split(delimiter).length - 1);
    const least = Math.min(...counts);
    const even = counts.every((count) => count === counts[0]);
    const score = (counts[0] ?? 0) === 0 ? 0 : least + (even ? 100 : 0);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function delimiterOf(text: string): { delimiter: string; begin: number } {
  const declared = /^sep=(.)\r?\n/.exec(text);
  return { delimiter: declared?.[1] ?? guessDelimiter(text), begin: declared?.[0].length ?? 0 };
}

/** The names of the columns alone; none where the first row cannot be read. */
export function readHead(text: string): Pick<Table, "delimiter" | "head"> {
  const { delimiter, begin } = delimiterOf(text);
  const first = /^[\r\n]*([^\r\n]*)/.exec(text.slice(begin, begin + 100_000))?.[1] ?? "";
  const quotesMatch = (first.match(/"/g)?.length ?? 0) % 2 === 0;
  const cells = quotesMatch ? tableRows(first, delimiter, 0).next().value?.cells : undefined;
  return { delimiter, head: namedHead(cells ?? []) };
}

/**
 * Takes a CSV or TSV apart (RFC 4180; any line ends, quotes, a line `sep=;` first). Rows without any content are passed over,
 * and missing cells at the end of a row are empty. A quote that is never closed, or a row longer than the head,
 * ends the reading with a `Refused` that names the line.
 */
export function readTable(text: string, options: ReadOptions = {}): Table {
  const { delimiter, begin } = delimiterOf(text);
  const rows: TableRow[] = [];
  for (const row of tableRows(text, delimiter, begin)) {
    if (row.cells.every((cell) => cell === "") || (row.cells.length === 1 && row.cells[0]?.trim() === "")) continue;
    if (rows.length % EVERY === 0) tick(options, rows.length === 0 ? 0 : row.end / text.length);
    rows.push({ line: row.line, cells: row.cells });
  }
  const head = namedHead(rows.shift()?.cells ?? []);
  for (const { line, cells } of rows) {
    while (cells.length > head.length && cells.at(-1)?.trim() === "") cells.pop();
    if (cells.length > head.length) throw new Refused(`Line ${line} has ${cells.length} cells, but the head has ${head.length}.`, line);
    while (cells.length < head.length) cells.push("");
  }
  return { delimiter, head, rows };
}

/** The names of the columns: trimmed, none empty, none twice. */
function namedHead(cells: readonly string[]): string[] {
  const names: string[] = [];
  const last = cells.findLastIndex((cell) => cell.trim() !== "");
  for (const [i, cell] of cells.slice(0, last + 1).entries()) {
    const name = cell.trim() || `column ${i + 1}`;
    names.push(names.includes(name) ? `${name} (${i + 1})` : name);
  }
  return names;
}

function* tableRows(text: string, delimiter: string, begin: number): Generator<TableRow & { end: number }, undefined> {
  let at = begin;
  let line = begin > 0 ? 2 : 1;
  while (at < text.length) {
    const row = { line, cells: [] as string[], end: 0 };
    for (;;) {
      const quotedCell = text[at] === '"';
      const cell = quotedCell ? quotedAt(text, at, line) : plainAt(text, at, delimiter);
      if (quotedCell) line += lineBreaks(cell.value);
      row.cells.push(GUARDED.test(cell.value) ? cell.value.slice(1) : cell.value);
      at = cell.end;
      if (text[at] !== delimiter) break;
      at++;
    }
    if (text[at] === "\r" && text[at + 1] === "\n") at++;
    at++;
    line++;
    row.end = at;
    yield row;
  }
}

function plainAt(text: string, at: number, delimiter: string): { value: string; end: number } {
  let end = at;
  for (; end < text.length; end++) {
    const letter = text[end];
    if (letter === delimiter || letter === "\n" || letter === "\r") break;
  }
  return { value: text.slice(at, end), end };
}

/** A quoted cell; what stands between its closing quote and the delimiter belongs to it, as spreadsheets read it. */
function quotedAt(text: string, at: number, line: number): { value: string; end: number } {
  let value = "";
  for (let from = at + 1; ; ) {
    const close = text.indexOf('"', from);
    if (close < 0) throw new Refused(`The quote that opens on line ${line} is never closed.`, line);
    value += text.slice(from, close);
    if (text[close + 1] !== '"') return { value, end: close + 1 };
    value += '"';
    from = close + 2;
  }
}

function lineBreaks(value: string): number {
  return value.match(/\r\n|\n|\r/g)?.length ?? 0;
}
