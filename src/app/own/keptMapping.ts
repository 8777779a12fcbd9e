import type { DealColumn } from "../../formats/dealColumns.ts";

const KEY = "licensing-atlas columns";
const MOST = 20;

type Mapping = [heads: string, columns: DealColumn[]];

function kept(): Mapping[] {
  try {
    const all: unknown = JSON.parse(window.localStorage.getItem(KEY) ?? "[]");
    return Array.isArray(all) ? (all as Mapping[]) : [];
  } catch {
    return [];
  }
}

const headsOf = (columns: readonly DealColumn[]) => columns.map(({ head }) => head).join("\u0000");

/** How the reader last took a table with the same heads; `null` where there was none. */
export function keptMapping(columns: readonly DealColumn[]): DealColumn[] | null {
  return kept().find(([heads]) => heads === headsOf(columns))?.[1] ?? null;
}

/** Remembers how a table is taken; a closed storage remembers nothing. */
export function keepMapping(columns: DealColumn[]): void {
  try {
    const others = kept().filter(([heads]) => heads !== headsOf(columns));
    window.localStorage.setItem(
      KEY,
      JSON.stringify([[headsOf(columns), columns], ...others].slice(0, MOST)),
    );
  } catch {
    // The reader says it again next time.
  }
}
