/** Rows as aligned columns; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [i, cell] of row.entries()) widths[i] = Math.max(widths[i] ?? 0, cell.length);
  }
  return rows
    .map((row) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** An amount in millions of USD for a table: `1,111 m`, or `not disclosed`, never zero. */
export function money(amount: number | null): string {
  return amount === null
    ? "not disclosed"
    : `${amount.toLocaleString("en-US", { maximumFractionDigits: 3 })} m`;
}
