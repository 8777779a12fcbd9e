import type { GraphTable } from "../network/graphTable.ts";

/** One thing of a file that could not be taken, in plain words. */
export interface Refusal {
  /** The line of the file, from 1; `null` in formats where lines say nothing. */
  line: number | null;
  /** The attribute, column or part it is about; empty for the whole row or file. */
  field: string;
  reason: string;
}

/** What an import found. A row is a node, an edge or a deal. */
export interface ImportReport {
  /** What the file is: `GEXF 1.3`, `deals as CSV`; empty when it was not recognised. */
  format: string;
  rows: { read: number; kept: number; merged: number; refused: number };
  /** The first refusals of rows and of single values; `refusedInAll` counts all. */
  refusals: Refusal[];
  refusedInAll: number;
  /** What was changed without loss or by the reader's wish, one sentence each. */
  notes: string[];
}

/** A file as it was read: the graph is whole, or there is none. */
export interface Reading {
  graph: GraphTable | null;
  report: ImportReport;
}

/** How a file is read. */
export interface ReadOptions {
  /** What a refused row or value does: `stop` gives no graph (the default), `leave-out` gives the rest. */
  refused?: "stop" | "leave-out";
  /** An edge to a node that the file does not have: refused (the default), or the node is added. */
  missingEnds?: "refuse" | "add";
  /** Told from time to time which part of the file is read, from 0 to 1. */
  progress?(fraction: number): void;
  /** Asked from time to time; `true` ends the reading without a graph. */
  stopped?(): boolean;
}

/** Ends the reading of a file with a plain sentence; caught where the reading began, never seen outside this room. */
export class Refused extends Error {
  readonly line: number | null;
  readonly field: string;
  constructor(reason: string, line: number | null = null, field = "") {
    super(reason);
    this.line = line;
    this.field = field;
  }
}

/** A report of a file that gives nothing. */
export function refusedFile(
  format: string,
  reason: string,
  line: number | null = null,
  field = "",
): Reading {
  return {
    graph: null,
    report: {
      format,
      rows: { read: 0, kept: 0, merged: 0, refused: 0 },
      refusals: [{ line, field, reason }],
      refusedInAll: 1,
      notes: [],
    },
  };
}

/** Runs a reader; what it throws as `Refused`, and a file too deep or too long for the machine, becomes a report. */
export function guarded(format: string, read: () => Reading): Reading {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refused)
      return refusedFile(format, error.message, error.line, error.field);
    if (error instanceof RangeError)
      return refusedFile(format, "The file is nested too deeply or is too long for this machine.");
    throw error;
  }
}

/** Tells the progress and ends the reading when it is stopped. */
export function tick({ progress, stopped }: ReadOptions, fraction: number): void {
  if (stopped?.()) throw new Refused("The reading was stopped; nothing was taken.");
  progress?.(Math.min(1, fraction));
}

/** A piece of the file as it is quoted in a sentence. */
export function quoted(text: string): string {
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}
