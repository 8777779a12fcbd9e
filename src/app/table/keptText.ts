/** The text of a row in lower case, made once for each row. */
export function keptText<Row extends object>(
  parts: (row: Row) => readonly (string | null)[],
): (row: Row) => string {
  const kept = new WeakMap<Row, string>();
  return (row) => {
    const known = kept.get(row) ?? parts(row).join(" ").toLowerCase();
    kept.set(row, known);
    return known;
  };
}
