/** A record as its file holds it: two spaces, a final newline, the keys in the order that they have. */
export function recordText(record: unknown): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}
