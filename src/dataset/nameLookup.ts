import { normalise, SHORT_NAME } from "./entityNames.ts";
import type { Findable } from "./nameSearch.ts";

/** A thing that goes exactly by a text, and by which of its names. */
export interface NameMatch<T extends Findable> {
  thing: T;
  /** The name in full or in short, another name, or the bare id of the record. */
  by: "name" | "alias" | "record id";
  /** The kind of the other name: `code`, `short name`; empty for the name itself. */
  kind: string;
}

/** What a name means: one thing, several that all bear it exactly, or nothing. */
export type Resolved<T extends Findable = Findable> =
  | { found: T; by: "id" | NameMatch<T>["by"] }
  | { candidates: T[] };

/** The exact names of a set of things; case, accents, spaces, hyphens and dots do not count. */
export interface NameLookup<T extends Findable = Findable> {
  /** Everything that goes by a text, in the order of the things. */
  exact(text: string): readonly NameMatch<T>[];
  /**
   * The one thing that a text means, among the names that fit: an id as it stands; else a name, before an alias, before the
   * bare id of a record; an entity before a deal or a source.
   */
  resolve(text: string, fits?: (match: NameMatch<T>) => boolean): Resolved<T>;
}

/** The look-up of every name of some things: the one that terminal, search, editor and files share. */
export function nameLookup<T extends Findable>(things: readonly T[]): NameLookup<T> {
  const ids = new Map(things.map((thing) => [thing.id, thing]));
  const names = new Map<string, NameMatch<T>[]>();
  const enter = (text: string, match: NameMatch<T>) => {
    const key = normalise(text);
    const known = names.get(key);
    if (known) known.push(match);
    else if (key !== "") names.set(key, [match]);
  };
  for (const thing of things) {
    enter(thing.name, { thing, by: "name", kind: "" });
    for (const [text, kind] of thing.names)
      enter(text, { thing, by: kind === SHORT_NAME ? "name" : "alias", kind });
    enter(thing.id.slice(thing.id.indexOf(":") + 1), { thing, by: "record id", kind: "" });
  }
  const exact = (text: string) => names.get(normalise(text)) ?? [];
  return {
    exact,
    resolve(text, fits = () => true) {
      const byId = ids.get(text);
      if (byId) return { found: byId, by: "id" };
      const fitting = exact(text).filter(fits);
      const first = Math.min(...fitting.map(rankOf));
      const foremost = fitting.filter((match) => rankOf(match) === first);
      const [only, ...more] = new Set(foremost.map(({ thing }) => thing));
      return only && foremost[0] && more.length === 0
        ? { found: only, by: foremost[0].by }
        : { candidates: only ? [only, ...more] : [] };
    },
  };
}

/** What counts first: an entity's name, its alias, then those of a deal or a source, then the bare id of a record. */
function rankOf({ thing, by }: NameMatch<Findable>): number {
  if (by === "record id") return 4;
  const isDocument = thing.kind === "deal" || thing.kind === "source";
  return (isDocument ? 2 : 0) + (by === "alias" ? 1 : 0);
}
