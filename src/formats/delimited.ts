import { type ReadOptions, Refused, tick } from "./importReport.ts";
import { type Ranges, TableScan } from "./tableScan.ts";

/** One row of a table: its cells as texts, and the line of the file that it begins on, from 1. */
export interface TableRow {
  line: number;
  cells: string[];
}

const DELIMITERS = [",", ";", "\t", "|"];

/** A table as read: the first row that holds anything is its head. Cells are cut out of the text when somebody asks for them. */
export class Table {
  constructor(
    readonly delimiter: string,
    readonly head: readonly string[],
    private readonly ranges: Ranges,
  ) {}

  /** How many rows stand below the head. */
  get height(): number {
    return this.ranges.lines.length;
  }
  /** The line of the file that a row begins on. */
  line(row: number): number {
    return this.ranges.lines[row] ?? 0;
  }
  cell(row: number, at: number): string {
    const [start, end] = this.range(row, at);
    return this.text.slice(start, end);
  }
  /** What all ranges are of: the text of the file, and what its quotes had to be taken off. */
  get text(): string {
    return this.ranges.text;
  }
  /** Where a cell begins and ends in the text; empty outside the table. */
  range(row: number, at: number): readonly [start: number, end: number] {
    const { starts, ends } = this.ranges;
    const cell = at >= 0 && at < this.head.length ? row * this.head.length + at : -1;
    return [starts[cell] ?? 0, ends[cell] ?? 0];
  }
  column(at: number): string[] {
    return Array.from({ length: this.height }, (_, row) => this.cell(row, at));
  }
  row(row: number): TableRow {
    return { line: this.line(row), cells: this.head.map((_, at) => this.cell(row, at)) };
  }
}

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

/** The names of the columns alone, with no rows; no names where the first row cannot be read. */
export function readHead(text: string): Table {
  const { delimiter, begin } = delimiterOf(text);
  const first = /^[\r\n]*([^\r\n]*)/.exec(text.slice(begin, begin + 100_000))?.[1] ?? "";
  const quotesMatch = (first.match(/"/g)?.length ?? 0) % 2 === 0;
  return scanned(quotesMatch ? first : "", delimiter, 0, {});
}

/**
 * Takes a CSV or TSV apart (RFC 4180; any line ends, quotes, a line `sep=;` first). Rows without any content are passed over,
 * and missing cells at the end of a row are empty. A quote that is never closed, or a row longer than the head,
 * ends the reading with a `Refused` that names the line.
 */
export function readTable(text: string, options: ReadOptions = {}): Table {
  const { delimiter, begin } = delimiterOf(text);
  return scanned(text, delimiter, begin, options);
}

const EVERY = 2000;

function scanned(text: string, delimiter: string, begin: number, options: ReadOptions): Table {
  const scan = new TableScan(text, delimiter, begin);
  let head: string[] = [];
  for (let rows = 0; scan.nextRow(); rows++) {
    if (rows % EVERY === 0) tick(options, scan.at / text.length / 2);
    if (rows === 0) head = namedHead(scan.takeHead());
    else
      scan.takeRow(
        head.length,
        (cells) =>
          new Refused(
            `Line ${scan.line} has ${cells} cells, but the head has ${head.length}.`,
            scan.line,
          ),
      );
  }
  return new Table(delimiter, head, scan.finish());
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
