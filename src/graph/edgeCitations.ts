import type { FactSource } from "../dataset/facts/fact.ts";

/** The citations behind each edge of the graph, by its key. */
export type EdgeCitations = Readonly<Record<string, readonly FactSource[] | undefined>>;

/** The same as it is sent: each citation once, and each edge, in the order of the keys, by the numbers of its citations. */
export interface CitationsFile {
  cited: [source: string, grade: string, at?: string][];
  edges: number[][];
}

/** The citations of some edges, sorted by key, in the form that is sent. */
export function packCitations(
  keys: readonly string[],
  citationsOf: (key: string) => readonly FactSource[],
): CitationsFile {
  const numbers = new Map<string, number>();
  const cited: CitationsFile["cited"] = [];
  const edges = [...keys].sort().map((key) =>
    citationsOf(key).map(({ id, grade, at }) => {
      const word = JSON.stringify([id, grade, at]);
      const known = numbers.get(word);
      if (known !== undefined) return known;
      numbers.set(word, cited.length);
      cited.push(at === undefined ? [id, grade] : [id, grade, at]);
      return cited.length - 1;
    }),
  );
  return { cited, edges };
}

/** The citations by edge; `keys` are those of the graph that the file was packed for. */
export function unpackCitations(
  keys: readonly string[],
  { cited, edges }: CitationsFile,
): EdgeCitations {
  const sourceAt = (number: number): FactSource[] => {
    const [id, grade, at] = cited[number] ?? [];
    return id === undefined || grade === undefined
      ? []
      : [{ id, grade, ...(at === undefined ? {} : { at }) }];
  };
  return Object.fromEntries(
    [...keys].sort().map((key, i) => [key, (edges[i] ?? []).flatMap(sourceAt)]),
  );
}
