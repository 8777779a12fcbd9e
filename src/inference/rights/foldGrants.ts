import {
  companiesIn,
  type FoldGrant,
  keyOf,
  PERHAPS,
  type Place,
  replay,
  type Standing,
  SURELY,
} from "./board.ts";

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
}

/** Above this many uncertain grants at one place, not every combination is tried: none, all, each alone, all but each. */
const MOST_COMBINED = 6;
const MOST_WORLDS = 64;

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
  const clashes: Clash[] = [];
  if (unsure.length === 0)
    return result(endings(replay(live, standings, originators), clashes), [], clashes);
  const ways: Place[][] = [];
  const keys = new Map<number, string>();
  for (const chosen of choices(unsure.length)) {
    const applied = live.filter(
      (grant) => standings[grant.index] === SURELY || (chosen & bitOf(unsure.indexOf(grant))) !== 0,
    );
    const found = endings(replay(applied, standings, originators), clashes);
    ways.push(...found);
    keys.set(
      chosen,
      found.length === 1 && found[0]
        ? holdersKey(found[0])
        : [...new Set(found.map(holdersKey))].sort().join("|"),
    );
  }
  const makesDifference = (bit: number) =>
    [...keys].some(
      ([chosen, key]) => (chosen & bit) === 0 && (keys.get(chosen | bit) ?? key) !== key,
    );
  return result(
    ways,
    unsure.filter((_, at) => makesDifference(bitOf(at))),
    clashes,
  );
}

function result(
  ways: readonly Place[][],
  matters: readonly FoldGrant[],
  clashes: Clash[],
): FoldResult {
  const [only] = ways;
  if (only && ways.length === 1)
    return { worlds: [{ key: holdersKey(only), holders: only }], matters, clashes: [] };
  const worlds = new Map<string, World>();
  for (const holders of ways) {
    const key = holdersKey(holders);
    if (!worlds.has(key)) worlds.set(key, { key, holders });
  }
  return {
    worlds: [...worlds.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
    matters,
    clashes: worlds.size > 1 ? clashes : [],
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

/** A bit for each uncertain grant; from the thirtieth on they stand or fall together. */
function bitOf(at: number): number {
  return 1 << Math.min(at, 29);
}

/** Combinations of uncertain grants, as bits. */
function choices(count: number): number[] {
  if (count <= MOST_COMBINED) return Array.from({ length: 2 ** count }, (_, bits) => bits);
  const bits = [...new Set(Array.from({ length: count }, (_, at) => bitOf(at)))];
  const all = bits.reduce((sum, bit) => sum | bit, 0);
  return [0, all, ...bits, ...bits.map((bit) => all & ~bit)];
}

function holdersKey(holders: readonly Place[]): string {
  if (holders.length === 1 && holders[0]) return keyOf(holders[0]);
  return holders.length === 0 ? "" : [...new Set(holders.flatMap(companiesIn))].sort().join("+");
}

/** The ways that the right may be shared out; giving away what another already has makes several. */
function endings(roots: readonly Place[], clashes: Clash[]): Place[][] {
  const [only] = roots;
  if (!only) return [[]];
  if (roots.length === 1) {
    const holders: Place[] = [];
    return gather(only, holders) ? [holders] : waysOf(only, clashes);
  }
  for (const root of roots) if (!root.origin) note(clashes, "gap", root);
  return roots.flatMap((root) => waysOf(root, clashes));
}

/** Remembers a clash once, however many worlds it is in. */
function note(clashes: Clash[], kind: Clash["kind"], place: Place): void {
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

function waysOf(place: Place, clashes: Clash[]): Place[][] {
  const { down, holding, partly } = place;
  if (down.length === 0) return [holding ? [place] : []];
  const contested = isContested(place);
  if (partly || contested) {
    note(clashes, contested ? "contradiction" : "part", place);
    return [
      ...(holding ? [[place]] : []),
      ...down.flatMap((child) => waysOf(child, clashes)),
    ].slice(0, MOST_WORLDS);
  }
  let ways: Place[][] = [holding ? [place] : []];
  for (const child of down) {
    const more = waysOf(child, clashes);
    ways = ways.flatMap((way) => more.map((other) => [...way, ...other])).slice(0, MOST_WORLDS);
  }
  return ways;
}
