import { normalise } from "../dataset/entityNames.ts";
import type { GraphTable } from "../network/graphTable.ts";

/** A thing of the atlas with all its names, as the index of the page and the command line hold it. */
export interface KnownThing {
  id: string;
  kind: string;
  name: string;
  names: readonly (readonly [text: string, kind: string])[];
}

/** A node of the own file that is a thing of the atlas. */
export interface Match {
  row: number;
  known: string;
  by: "id" | "name" | "alias";
}

/** A node that may be a thing of the atlas; the reader decides. */
export interface Doubt {
  row: number;
  candidates: { known: string; name: string; why: string }[];
}

/** Every node of the own file, by its row, in exactly one of the three. */
export interface Matches {
  merged: Match[];
  doubtful: Doubt[];
  fresh: number[];
}

/** Names of these kinds are shared or wrong too often to settle anything. */
const WEAK = new Set(["abbreviation", "misspelling", "mistranslation"]);
const LEGAL_FORMS =
  /\b(incorporated|inc|corporation|corp|company|co|limited|ltd|llc|gmbh|ag|plc|s\.?a|nv|bv|kgaa|holdings?|group|pharmaceuticals?|pharma)\b\.?/gi;
/** Shorter names are one letter apart by chance. */
const LEAST_FOR_NEAR = 6;
/** Longer ones are no names: each letter costs a copy of all the others. */
const MOST_FOR_NEAR = 120;

interface Name {
  thing: KnownThing;
  text: string;
  by: "name" | "alias";
  weak: boolean;
}

/**
 * Finds which nodes of an own file the atlas knows: by id; else by the one thing of the same kind whose name, else whose alias,
 * is the same but for case, accents, spaces and hyphens. Several such things, another kind, a name that is an abbreviation, one that
 * differs by a legal form or by one letter: a doubt. A node without a `kind` may be of any.
 */
export function matchNames({ nodes }: GraphTable, known: readonly KnownThing[]): Matches {
  const ids = new Map(known.map((thing) => [thing.id, thing]));
  const names = known.flatMap((thing): Name[] => [
    { thing, text: thing.name, by: "name", weak: false },
    ...thing.names.map(
      ([text, kind]): Name => ({ thing, text, by: "alias", weak: WEAK.has(kind) }),
    ),
  ]);
  const exact = indexed(names, ({ text }) => [normalise(text)]);
  const formless = indexed(names, ({ text }) => [withoutForm(text)]);
  const near = indexed(names, ({ text }) => shortened(normalise(text)));
  const kinds = nodes.columns.find(({ name }) => name === "kind")?.values;
  const found: Matches = { merged: [], doubtful: [], fresh: [] };
  for (const [row, id] of nodes.ids.entries()) {
    if (ids.has(id)) {
      found.merged.push({ row, known: id, by: "id" });
      continue;
    }
    const label = nodes.labels[row] ?? "";
    const folded = normalise(label);
    const kind = kinds?.[row] == null ? null : String(kinds[row]).toLowerCase();
    const same = folded === "" ? [] : (exact.get(folded) ?? []);
    const settled = theOne(
      same.filter(({ thing, weak }) => !weak && (kind === null || thing.kind === kind)),
    );
    const hits: [Name[] | undefined, (name: Name) => string][] = [
      [
        same,
        ({ thing, weak }) =>
          kind !== null && thing.kind !== kind
            ? `the same name, but a ${thing.kind}`
            : weak
              ? "a name that others share"
              : "the same name",
      ],
      [
        withoutForm(label) === "" ? [] : formless.get(withoutForm(label)),
        () => "the same name without its legal form",
      ],
      [shortened(folded).flatMap((part) => near.get(part) ?? []), () => "a name one letter apart"],
    ];
    const candidates = hits.flatMap(([list = [], why]) =>
      list.map((name) => ({ known: name.thing.id, name: name.thing.name, why: why(name) })),
    );
    const once = candidates.filter(
      (one, i) => candidates.findIndex(({ known: other }) => other === one.known) === i,
    );
    if (settled) found.merged.push({ row, known: settled.thing.id, by: settled.by });
    else if (once.length > 0) found.doubtful.push({ row, candidates: once });
    else found.fresh.push(row);
  }
  return found;
}

/** The one thing that all names belong to; a name settles before an alias does. */
function theOne(names: readonly Name[]): Name | undefined {
  const own = names.filter(({ by }) => by === "name");
  const [first, ...more] = own.length > 0 ? own : names;
  return first && more.every(({ thing }) => thing.id === first.thing.id) ? first : undefined;
}

function indexed(
  names: readonly Name[],
  keysOf: (name: Name) => readonly string[],
): Map<string, Name[]> {
  const index = new Map<string, Name[]>();
  for (const name of names)
    for (const key of keysOf(name)) {
      const list = index.get(key);
      if (list) list.push(name);
      else if (key !== "") index.set(key, [name]);
    }
  return index;
}

function withoutForm(text: string): string {
  return normalise(text.replace(LEGAL_FORMS, " "));
}

/** The name, and the name without each one of its letters: two names one letter apart share one of these. */
function shortened(folded: string): string[] {
  if (folded.length > 2 * MOST_FOR_NEAR) return [];
  const letters = Array.from(folded);
  if (letters.length < LEAST_FOR_NEAR || letters.length > MOST_FOR_NEAR) return [];
  return [...new Set([folded, ...letters.map((_, i) => letters.toSpliced(i, 1).join(""))])];
}
