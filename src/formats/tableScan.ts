import { Refused } from "./importReport.ts";
import { grown } from "./textPool.ts";

/** The cells of a table as ranges of one text, row by row, and the line that each row begins on. */
export interface Ranges {
  text: string;
  lines: Uint32Array;
  starts: Uint32Array;
  ends: Uint32Array;
}

const [QUOTE, APOSTROPHE, RETURN, NEWLINE] = [34, 39, 13, 10];
/** An apostrophe that only keeps a spreadsheet from taking the cell for a formula. */
const GUARDED = /^''*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Walks once through the text of a table and notes where each cell begins and ends. No cell is cut out;
 * one that must be spelt anew, since quotes stand in it, is put behind the text.
 */
export class TableScan {
  /** Where the scan has come to, and the line on which the latest row begins. */
  at: number;
  line: number;
  private nextLine: number;
  private starts = new Uint32Array(4096);
  private ends = new Uint32Array(4096);
  private lines = new Uint32Array(1024);
  private rows = 0;
  /** The first cell of the latest row, and the cell behind its last. */
  private first = 0;
  private cells = 0;
  /** The cells that were spelt anew, by the place behind the text where they will stand. */
  private readonly spelt = new Map<number, string>();
  private speltTo: number;
  private readonly delimiter: number;

  constructor(
    private readonly text: string,
    delimiter: string,
    begin: number,
  ) {
    this.delimiter = delimiter.charCodeAt(0);
    this.at = begin;
    this.line = this.nextLine = begin > 0 ? 2 : 1;
    this.speltTo = text.length;
  }

  /** Goes to the next row that holds anything; false at the end. */
  nextRow(): boolean {
    const { text } = this;
    while (this.at < text.length) {
      this.line = this.nextLine;
      this.cells = this.first;
      let holds = false;
      for (;;) {
        const quoted = text.charCodeAt(this.at) === QUOTE;
        if (quoted) this.quoted();
        else this.plain();
        holds ||= this.starts[this.cells - 1] !== this.ends[this.cells - 1];
        if (text.charCodeAt(this.at) !== this.delimiter) break;
        this.at++;
      }
      if (text.charCodeAt(this.at) === RETURN && text.charCodeAt(this.at + 1) === NEWLINE)
        this.at++;
      this.at++;
      this.nextLine++;
      if (holds && (this.cells - this.first > 1 || this.cell(this.first).trim() !== ""))
        return true;
    }
    return false;
  }

  /** The cells of the latest row, which is the head and no row. */
  takeHead(): string[] {
    return Array.from({ length: this.cells - this.first }, (_, i) => this.cell(this.first + i));
  }

  /** Keeps the latest row, as wide as the head; what is wider, blank cells aside, ends the reading. */
  takeRow(width: number, tooWide: (cells: number) => Refused): void {
    while (this.cells - this.first > width && this.cell(this.cells - 1).trim() === "") this.cells--;
    if (this.cells - this.first > width) throw tooWide(this.cells - this.first);
    while (this.cells - this.first < width) this.put(0, 0);
    if (this.rows === this.lines.length)
      this.lines = grown(this.lines, new Uint32Array(2 * this.rows));
    this.lines[this.rows++] = this.line;
    this.first = this.cells;
  }

  finish(): Ranges {
    return {
      text: this.spelt.size > 0 ? this.text + [...this.spelt.values()].join("") : this.text,
      lines: this.lines.slice(0, this.rows),
      starts: this.starts.subarray(0, this.first),
      ends: this.ends.subarray(0, this.first),
    };
  }

  private cell(at: number): string {
    const start = this.starts[at] ?? 0;
    return this.spelt.get(start) ?? this.text.slice(start, this.ends[at]);
  }

  private put(start: number, end: number): void {
    if (this.cells === this.starts.length) {
      this.starts = grown(this.starts, new Uint32Array(2 * this.cells));
      this.ends = grown(this.ends, new Uint32Array(2 * this.cells));
    }
    const guarded =
      this.text.charCodeAt(start) === APOSTROPHE && GUARDED.test(this.text.slice(start, end));
    this.starts[this.cells] = guarded ? start + 1 : start;
    this.ends[this.cells++] = end;
  }

  private plain(): void {
    const start = this.at;
    this.at = this.plainEnd(start);
    this.put(start, this.at);
  }

  private plainEnd(start: number): number {
    const { text, delimiter } = this;
    for (let end = start; end < text.length; end++) {
      const letter = text.charCodeAt(end);
      if (letter === delimiter || letter === NEWLINE || letter === RETURN) return end;
    }
    return text.length;
  }

  /** A quoted cell; what stands between its closing quote and the delimiter belongs to it, as spreadsheets read it. */
  private quoted(): void {
    const { text } = this;
    let value = "";
    let from = this.at + 1;
    const first = from;
    const line = this.nextLine;
    for (;;) {
      const close = text.indexOf('"', from);
      if (close < 0)
        throw new Refused(`The quote that opens on line ${line} is never closed.`, line);
      this.countLines(from, close);
      value += text.slice(from, close);
      if (text.charCodeAt(close + 1) === QUOTE) {
        value += '"';
        from = close + 2;
        continue;
      }
      this.at = this.plainEnd(close + 1);
      if (from === first && this.at === close + 1) this.put(from, close);
      else this.spell(value + text.slice(close + 1, this.at));
      return;
    }
  }

  private spell(value: string): void {
    const plain = GUARDED.test(value) ? value.slice(1) : value;
    // Two empty cells may share a place.
    if (plain !== "") this.spelt.set(this.speltTo, plain);
    this.put(this.speltTo, this.speltTo + plain.length);
    this.speltTo += plain.length;
  }

  private countLines(from: number, to: number): void {
    const { text } = this;
    for (let at = from; at < to; at++) {
      const letter = text.charCodeAt(at);
      if (letter === NEWLINE || (letter === RETURN && text.charCodeAt(at + 1) !== NEWLINE))
        this.nextLine++;
    }
  }
}
