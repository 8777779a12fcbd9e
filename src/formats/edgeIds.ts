import { quoted } from "./importReport.ts";

/** An id for every edge, its own where it has one and nobody had it before. */
export function edgeIds(
  given: readonly (string | null)[],
  note: (sentence: string) => void,
): string[] {
  const taken = new Set<string>();
  const twice: number[] = [];
  const ids = given.map((id, i) => {
    if (id === null || taken.has(id)) twice.push(i);
    else taken.add(id);
    return id ?? "";
  });
  for (const i of twice) {
    const id = given[i] ?? null;
    if (id !== null)
      note(`Several edges have the id ${quoted(id)}; all but the first were given another.`);
    let n = i + 1;
    while (taken.has(id === null ? `e${n}` : `${id} (${n})`)) n++;
    ids[i] = id === null ? `e${n}` : `${id} (${n})`;
    taken.add(ids[i] ?? "");
  }
  return ids;
}
