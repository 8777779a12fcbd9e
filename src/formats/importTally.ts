import type { Cell, GraphTable } from "../network/graphTable.ts";
import { quoted, type Reading, type ReadOptions, type Refusal } from "./importReport.ts";

const MOST_REFUSALS = 500;
const MOST_NOTES = 100;
/** The texts that spell a number, `1e-3` included. */
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** Counts what an import reads, and what of it cannot be taken and why. */
export class ImportTally {
  protected read = 0;
  protected merged = 0;
  protected refusedRows = 0;
  private refusedInAll = 0;
  private readonly refusals: Refusal[] = [];
  private readonly notes = new Set<string>();

  constructor(protected readonly options: ReadOptions) {}

  /** A value that cannot be taken; its row stays, without it. */
  refuseValue(line: number | null, field: string, reason: string): null {
    this.refusedInAll++;
    if (this.refusals.length < MOST_REFUSALS) this.refusals.push({ line, field, reason });
    return null;
  }
  /** A row that cannot be taken. */
  refuseRow(line: number | null, field: string, reason: string): void {
    this.read++;
    this.refusedRows++;
    this.refuseValue(line, field, reason);
  }
  /** A plain sentence for the report; the same one stands there once. */
  note(sentence: string): void {
    if (this.notes.size < MOST_NOTES) this.notes.add(sentence);
  }
  /** One more row of the file that is neither a node nor an edge. */
  countRow(): void {
    this.read++;
  }
  /** One more row of the file that says nothing new. */
  mergeRow(): void {
    this.read++;
    this.merged++;
  }

  /** The number that a text spells; what is no finite number is refused and quoted. Integers too large to hold exactly stay text. */
  number(text: string, line: number | null, field: string): Cell {
    const plain = text.trim();
    if (plain === "") return null;
    const value = NUMBER.test(plain) ? Number(plain) : Number.NaN;
    if (!Number.isFinite(value))
      return this.refuseValue(line, field, `${quoted(text)} is not a finite number.`);
    const whole = plain.replace(/^\+/, "");
    return /^-?\d+$/.test(whole) && !Number.isSafeInteger(value) && String(value) !== whole
      ? plain
      : value;
  }

  /** The graph with its report, or nothing where something was refused and nothing may be left out. */
  protected reading(format: string, graph: GraphTable): Reading {
    if (this.read === 0) this.refuseValue(null, "", "The file holds no node and no edge.");
    const stopped =
      this.refusedInAll > 0 && (this.options.refused !== "leave-out" || this.read === 0);
    const kept = this.read - this.merged - this.refusedRows;
    const report = {
      format,
      rows: {
        read: this.read,
        kept: stopped ? 0 : kept,
        merged: stopped ? 0 : this.merged,
        refused: this.refusedRows,
      },
      refusals: this.refusals,
      refusedInAll: this.refusedInAll,
      notes: [...this.notes],
    };
    return { graph: stopped ? null : graph, report };
  }
}
