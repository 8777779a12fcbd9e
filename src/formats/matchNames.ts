import { normalise } from "../dataset/entityNames.ts";
import { type NameMatch, nameLookup } from "../dataset/nameLookup.ts";
import type { Findable } from "../dataset/nameSearch.ts";
import type { GraphTable } from "../network/graphTable.ts";

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

/**
 * Finds which nodes of an own file the atlas knows: by id; else by the one thing of the same kind whose name, else whose alias,
 * is the same but for case, accents, spaces and hyphens. Several such things, another kind, a name that is an abbreviation, one that
 * differs by a legal form or by one letter: a doubt. A node without a `kind` may be of any.
 */
export function matchNames({ nodes }: GraphTable, known: readonly Findable[]): Matches {
  const ids = new Set(known.map(({ id }) => id));
  const lookup = nameLookup(known);
  const similar = similarNames(known);
  const kinds = nodes.columns.find(({ name }) => name === "kind")?.values;
  const found: Matches = { merged: [], doubtful: [], fresh: [] };
  for (const [row, id] of nodes.ids.entries()) {
    if (ids.has(id)) {
      found.merged.push({ row, known: id, by: "id" });
      continue;
    }
    const label = nodes.labels[row] ?? "";
    const kind = kinds?.[row] == null ? null : String(kinds[row]).toLowerCase();
    const match = lookup.resolve(
      label,
      (each) => isName(each) && !WEAK.has(each.kind) && isOfKind(each.thing, kind),
    );
    if ("found" in match && match.by !== "record id") {
      found.merged.push({ row, known: match.found.id, by: match.by });
      continue;
    }
    const same = lookup
      .exact(label)
      .filter(isName)
      .map((each) => candidate(each.thing, whyDoubtful(each, kind)));
    const candidates = [...same, ...similar(label)].filter(
      (one, i, all) => all.findIndex((other) => other.known === one.known) === i,
    );
    if (candidates.length > 0) found.doubtful.push({ row, candidates });
    else found.fresh.push(row);
  }
  return found;
}

type Candidate = Doubt["candidates"][number];

const candidate = ({ id, name }: Findable, why: string): Candidate => ({ known: id, name, why });
const isName = ({ by }: NameMatch<Findable>) => by !== "record id";
const isOfKind = (thing: Findable, kind: string | null) => kind === null || thing.kind === kind;

function whyDoubtful({ thing, kind: alias }: NameMatch<Findable>, kind: string | null): string {
  if (!isOfKind(thing, kind)) return `the same name, but a ${thing.kind}`;
  return WEAK.has(alias) ? "a name that others share" : "the same name";
}

/** What has a name like a text: the same without its legal form, then one letter apart. */
function similarNames(known: readonly Findable[]): (text: string) => Candidate[] {
  const names = known.flatMap((thing) =>
    [thing.name, ...thing.names.map(([text]) => text)].map((text) => ({ thing, text })),
  );
  const formless = indexed(names, (text) => [withoutForm(text)]);
  const near = indexed(names, (text) => shortened(normalise(text)));
  return (text) => [
    ...(formless.get(withoutForm(text)) ?? []).map((thing) =>
      candidate(thing, "the same name without its legal form"),
    ),
    ...shortened(normalise(text))
      .flatMap((part) => near.get(part) ?? [])
      .map((thing) => candidate(thing, "a name one letter apart")),
  ];
}

function indexed(
  names: readonly { thing: Findable; text: string }[],
  keysOf: (text: string) => readonly string[],
): Map<string, Findable[]> {
  const index = new Map<string, Findable[]>();
  for (const { thing, text } of names)
    for (const key of keysOf(text)) {
      const list = index.get(key);
      if (list) list.push(thing);
      else if (key !== "") index.set(key, [thing]);
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
