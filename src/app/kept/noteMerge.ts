export type Notes = ReadonlyMap<string, string>;

/** What stands between two texts of one note that two tabs wrote. */
export const AND_ELSEWHERE = "\n\n(written in another tab)\n";

/**
 * Notes of two tabs that began with the same ones: what only one of them changed is taken from it; where both wrote,
 * both texts stand. An empty text is a note taken away.
 */
export function mergeNotes(base: Notes, ours: Notes, theirs: Notes): Map<string, string> {
  const merged = new Map<string, string>();
  for (const id of new Set([...base.keys(), ...ours.keys(), ...theirs.keys()])) {
    const [before, here, there] = [base, ours, theirs].map((notes) => notes.get(id) ?? "");
    const text =
      here === there || there === before
        ? here
        : here === before
          ? there
          : [here, there].filter(Boolean).join(AND_ELSEWHERE);
    if (text) merged.set(id, text);
  }
  return merged;
}
