const KEY = "notes";

/** Our own JSON with the reader's notes beside the graph; whoever reads the graph alone passes over them. */
export function withNotes(
  text: string,
  notes: readonly (readonly [id: string, text: string])[],
): string {
  if (notes.length === 0) return text;
  const end = text.lastIndexOf("}");
  return `${text.slice(0, end).trimEnd()},\n"${KEY}": ${JSON.stringify(notes)}}\n`;
}

/** The notes of a file of our own; what is no note is passed over. */
export function notesIn(text: string): [id: string, text: string][] {
  try {
    const file = JSON.parse(text.replace(/^\ufeff/, "")) as Record<string, unknown>;
    const notes = Array.isArray(file[KEY]) ? (file[KEY] as unknown[]) : [];
    return notes.flatMap((note): [string, string][] =>
      Array.isArray(note) && typeof note[0] === "string" && typeof note[1] === "string"
        ? [[note[0], note[1]]]
        : [],
    );
  } catch {
    return [];
  }
}
