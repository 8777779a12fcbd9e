import type { Cell, Column } from "../network/graphTable.ts";

/** Columns that grow row by row. */
export class GrowingColumns {
  private readonly byName = new Map<string, Cell[]>();

  /** Puts a value where none stands yet; else the answer is what stands there, and it stays. */
  put(name: string, row: number, value: Cell): Cell {
    const values = this.of(name);
    const known = values[row] ?? null;
    if (known !== null) return known;
    while (values.length < row) values.push(null);
    values[row] = value;
    return value;
  }
  private of(name: string): Cell[] {
    const known = this.byName.get(name);
    if (known) return known;
    const values: Cell[] = [];
    this.byName.set(name, values);
    return values;
  }
  /** The columns of the kept rows that hold something, each as long as there are rows. */
  finish(rows: number, kept: readonly number[] | null): Column[] {
    const all = [...this.byName].map(([name, values]) => {
      while (values.length < rows) values.push(null);
      return { name, values: kept ? kept.map((row) => values[row] ?? null) : values };
    });
    return all.filter(({ values }) => values.some((value) => value !== null));
  }
}
