import MiniSearch from "minisearch";
import { normalise } from "./entityNames.ts";

/** A thing that can be found, with all its names. */
export interface Findable {
  id: string;
  kind: string;
  name: string;
  names: readonly (readonly [text: string, kind: string])[];
}

export interface Found {
  id: string;
  kind: string;
  name: string;
  /** Why it was found: `code SHR-A1811`, or nothing when the name itself matched. */
  matched: string;
}

const HAN = /\p{Script=Han}/u;

/** Words as they are typed; Chinese in single characters, so that any part of a name is found. */
export function tokens(text: string): string[] {
  return text
    .split(/[\s\-‐‑–—_.,;:'’"“”()/→+]+/u)
    .flatMap((word) => (HAN.test(word) ? Array.from(word) : [word]))
    .filter(Boolean);
}

const bare = (word: string) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * A search over names: exact names first, then beginnings, then parts and misspellings; entities before deals.
 * Survives one wrong letter in a word of four or more.
 */
export function nameSearch(things: readonly Findable[]): (query: string) => Found[] {
  const engine = new MiniSearch<{ id: number; text: string }>({
    fields: ["text"],
    tokenize: tokens,
    processTerm: bare,
  });
  const rows: { thing: Findable; text: string; kind: string; plain: string }[] = [];
  for (const thing of things) {
    for (const [text, kind] of [[thing.name, ""] as const, ...thing.names])
      rows.push({ thing, text, kind, plain: normalise(text) });
  }
  engine.addAll(rows.map(({ text }, id) => ({ id, text })));
  return (query) => {
    const wanted = normalise(query);
    if (wanted === "") return [];
    const scores = new Map<number, number>();
    for (const hit of engine.search(query, {
      prefix: true,
      fuzzy: (word) => (word.length >= 4 ? 0.25 : false),
      combineWith: "AND",
    })) {
      if (typeof hit.id === "number") scores.set(hit.id, hit.score);
    }
    rows.forEach((row, i) => {
      if (row.plain.includes(wanted) && !scores.has(i)) scores.set(i, 0);
    });
    const best = new Map<string, { row: (typeof rows)[number]; rank: number; score: number }>();
    for (const [i, score] of scores) {
      const row = rows[i];
      if (!row) continue;
      const rank =
        row.plain === wanted
          ? 0
          : row.plain.startsWith(wanted)
            ? 1
            : row.plain.includes(wanted)
              ? 2
              : 3;
      const known = best.get(row.thing.id);
      const better =
        !known ||
        rank < known.rank ||
        (rank === known.rank &&
          (row.kind === "" ? known.row.kind !== "" : known.row.kind !== "" && score > known.score));
      if (better) best.set(row.thing.id, { row, rank, score });
    }
    return [...best.values()]
      .sort(
        (a, b) =>
          a.rank - b.rank ||
          Number(a.row.thing.kind === "deal") - Number(b.row.thing.kind === "deal") ||
          b.score - a.score ||
          a.row.thing.name.length - b.row.thing.name.length ||
          (a.row.thing.id < b.row.thing.id ? -1 : 1),
      )
      .map(({ row }) => ({
        id: row.thing.id,
        kind: row.thing.kind,
        name: row.thing.name,
        matched: row.kind ? `${row.kind} ${row.text}` : "",
      }));
  };
}
