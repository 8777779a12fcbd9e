// The fold: a reduce over grants in order of time, in every possible world of the uncertain ones.
import {
  companiesIn,
  type Decide,
  type FoldGrant,
  keyOf,
  PERHAPS,
  type Place,
  replay,
  type Standing,
  SURELY,
} from "./board.ts";
import { everyChoice, someChoices } from "./choices.ts";

/** Two claims that cannot both stand. */
export interface Clash {
  kind: "contradiction" | "part" | "gap";
  grants: readonly FoldGrant[];
  place: Place | undefined;
}

/** One way that things may stand: who holds, each in a place. */
export interface World {
  key: string;
  holders: readonly Place[];
}

export interface FoldResult {
  /** The different ways that things may stand; one when the answer is sure. */
  worlds: readonly World[];
  /** The uncertain grants that make a difference. */
  matters: readonly FoldGrant[];
  clashes: readonly Clash[];
  /** The grants whose combinations were too many to try them all; empty where the fold is exact. */
  untried: readonly FoldGrant[];
}

/** The most combinations of claims that clash, in one world, that are each a world of their own. */
const MOST_WAYS = 4096;

/** What the worlds of one fold have in common. */
interface Notes {
  clashes: Clash[];
  untried: Set<FoldGrant>;
}

/**
 * Folds the grants that stand in one country on one day into who may hold the right.
 * Every combination of the uncertain grants is a world of its own; worlds that agree are one.
 */
export function foldGrants(
  grants: readonly FoldGrant[],
  standings: readonly Standing[],
  originators: readonly string[],
): FoldResult {
  const live = reachable(grants, standings);
  const unsure = live.filter(({ index }) => standings[index] === PERHAPS);
  const notes: Notes = { clashes: [], untried: new Set() };
  const ways: Place[][] = [];
  const keyWith = (decide: Decide) => {
    const found = endings(replay(live, standings, originators, decide), notes);
    ways.push(...found);
    return found.length === 1 && found[0]
      ? holdersKey(found[0])
      : [...new Set(found.map(holdersKey))].sort().join("|");
  };
  if (unsure.length === 0) {
    keyWith(() => true);
    return result(ways, [], notes);
  }
  const matters = everyChoice(keyWith);
  if (matters) return result(ways, inOrder(unsure, matters), notes);
  ways.length = 0;
  for (const grant of unsure) notes.untried.add(grant);
  return result(ways, inOrder(unsure, someChoices(unsure, keyWith)), notes);
}

const inOrder = (unsure: readonly FoldGrant[], matters: ReadonlySet<FoldGrant>) =>
  unsure.filter((grant) => matters.has(grant));

function result(
  ways: readonly Place[][],
  matters: readonly FoldGrant[],
  { clashes, untried }: Notes,
): FoldResult {
  const shared = { matters, untried: [...untried] };
  const [only] = ways;
  if (only && ways.length === 1)
    return { worlds: [{ key: holdersKey(only), holders: only }], clashes: [], ...shared };
  const worlds = new Map<string, World>();
  for (const holders of ways) {
    const key = holdersKey(holders);
    if (!worlds.has(key)) worlds.set(key, { key, holders });
  }
  return {
    worlds: [...worlds.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    clashes: worlds.size > 1 ? clashes : [],
    ...shared,
  };
}

/** The grants in force, less those whose giver cannot have the right from anything in force. */
function reachable(grants: readonly FoldGrant[], standings: readonly Standing[]): FoldGrant[] {
  const live = grants.filter(
    ({ index }) => standings[index] === SURELY || standings[index] === PERHAPS,
  );
  const reached: boolean[] = [];
  for (let grown = true; grown; ) {
    grown = false;
    for (const { index, root, gap, hangs } of live) {
      if (reached[index] || (root === "no" && !gap && !hangs.some(({ grant }) => reached[grant])))
        continue;
      reached[index] = true;
      grown = true;
    }
  }
  return live.filter(({ index }) => reached[index]);
}

function holdersKey(holders: readonly Place[]): string {
  if (holders.length === 1 && holders[0]) return keyOf(holders[0]);
  return holders.length === 0 ? "" : [...new Set(holders.flatMap(companiesIn))].sort().join("+");
}

/** The ways that the right may be shared out; giving away what another already has makes several. */
function endings(roots: readonly Place[], notes: Notes): Place[][] {
  const [only] = roots;
  if (!only) return [[]];
  if (roots.length === 1) {
    const holders: Place[] = [];
    return gather(only, holders) ? [holders] : waysOf(only, notes);
  }
  for (const root of roots) if (!root.origin) note(notes, "gap", root);
  return roots.flatMap((root) => waysOf(root, notes));
}

/** Remembers a clash once, however many worlds it is in. */
function note({ clashes }: Notes, kind: Clash["kind"], place: Place): void {
  const grants = place.down.flatMap((child) => child.grants);
  const same = (clash: Clash) =>
    clash.kind === kind &&
    clash.grants.length === grants.length &&
    clash.grants.every((grant, at) => grant === grants[at]);
  if (!clashes.some(same)) clashes.push({ kind, grants, place });
}

/** Collects who holds below a place; false as soon as two claims clash. */
function gather(place: Place, holders: Place[]): boolean {
  if (place.partly || isContested(place)) return false;
  if (place.holding) holders.push(place);
  return place.down.every((child) => gather(child, holders));
}

function isContested({ down }: Place): boolean {
  return down.length > 1 && down.some(({ grants }) => grants.some(({ exclusive }) => exclusive));
}

function waysOf(place: Place, notes: Notes): Place[][] {
  const { down, holding, partly } = place;
  if (down.length === 0) return [holding ? [place] : []];
  const contested = isContested(place);
  if (partly || contested) {
    note(notes, contested ? "contradiction" : "part", place);
    return [...(holding ? [[place]] : []), ...down.flatMap((child) => waysOf(child, notes))];
  }
  let ways: Place[][] = [holding ? [place] : []];
  for (const child of down) {
    const more = waysOf(child, notes);
    if (ways.length * more.length > MOST_WAYS) {
      for (const grant of down.flatMap(({ grants }) => grants)) notes.untried.add(grant);
      ways = everyOneOnce(ways, more);
    } else ways = ways.flatMap((way) => more.map((other) => [...way, ...other]));
  }
  return ways;
}

/** Too many pairs to make them all: so many that each of both sides is in one, and nobody who may hold is lost. */
function everyOneOnce(ways: readonly Place[][], more: readonly Place[][]): Place[][] {
  return Array.from({ length: Math.max(ways.length, more.length) }, (_, at) => [
    ...(ways[at % ways.length] ?? []),
    ...(more[at % more.length] ?? []),
  ]);
}
