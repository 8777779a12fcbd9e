/** A grant as the fold sees it: who may have given it, and what it takes from the giver. */
export interface FoldGrant {
  /** Its place among the drug's grants, which stand in order of their first day, then of their id. */
  index: number;
  first: number;
  from: readonly string[];
  to: readonly string[];
  toKey: string;
  exclusive: boolean;
  /** The giver keeps the right beside the grantee: co-exclusive and non-exclusive grants. */
  keeps: boolean;
  /** Whether the giver is among the originators (or of their group), and then all of them or only some. */
  root: "no" | "whole" | "part";
  /** The grants by which the giver may have got the right, and whether all of their grantees give it on. */
  hangs: readonly { grant: number; whole: boolean }[];
  /** No chain leads to the giver: neither originator nor grantee of anything. */
  gap: boolean;
  /** The way back of a returned right: falls away where the giver does not hold. */
  returned: boolean;
}

/** Someone's place in the chain: what they got, from whom, and what they gave on. */
export interface Place {
  /** The grants that lead here; empty for the originators and for a giver whose own right nobody recorded. */
  grants: FoldGrant[];
  /** The companies in this place, when no grant names them. */
  given: readonly string[] | undefined;
  origin: boolean;
  up: Place | undefined;
  down: Place[];
  holding: boolean;
  /** Some of the joint holders gave away what all of them held. */
  partly: boolean;
}

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

/** How a grant stands in a country on a day. */
export type Standing = "no" | "surely" | "perhaps" | "over";

/** Above this many uncertain grants at one place, not every combination is tried: none, all, each alone, all but each. */
const MOST_COMBINED = 6;
const MOST_WORLDS = 64;

/**
 * Folds the grants that stand in one country on one day into who may hold the right.
 * Every combination of the uncertain grants is a world of its own; worlds that agree are one.
 */
export function foldGrants(grants: readonly FoldGrant[], standings: readonly Standing[], originators: readonly string[]): FoldResult {
  const sure = grants.filter(({ index }) => standings[index] === "surely");
  const unsure = grants.filter(({ index }) => standings[index] === "perhaps");
  const clashes: Clash[] = [];
  const results = new Map<string, World>();
  const keys = new Map<string, string>();
  for (const chosen of choices(unsure)) {
    const applied = chosen.length === 0 ? sure : [...sure, ...chosen].sort((a, b) => a.index - b.index);
    const roots = replay(applied, standings, originators);
    const ways = ended(roots, clashes);
    const worldKeys = ways.map((holders) => {
      const key = holdersKey(holders);
      if (!results.has(key)) results.set(key, { key, holders });
      return key;
    });
    if (unsure.length > 0) keys.set(choiceKey(chosen), [...new Set(worldKeys)].sort().join("|"));
  }
  const matters = unsure.filter((grant) => makesDifference(grant, unsure, keys));
  return { worlds: [...results.values()].sort((a, b) => (a.key < b.key ? -1 : 1)), matters, clashes: results.size > 1 ? clashes : [] };
}

function choices(unsure: readonly FoldGrant[]): FoldGrant[][] {
  if (unsure.length > MOST_COMBINED) {
    return [[], [...unsure], ...unsure.map((grant) => [grant]), ...unsure.map((grant) => unsure.filter((other) => other !== grant))];
  }
  return Array.from({ length: 2 ** unsure.length }, (_, bits) => unsure.filter((_, place) => (bits >> place) & 1));
}

const choiceKey = (chosen: readonly FoldGrant[]) => chosen.map(({ index }) => index).join(",");

function makesDifference(grant: FoldGrant, unsure: readonly FoldGrant[], keys: ReadonlyMap<string, string>): boolean {
  return choices(unsure).some((chosen) => {
    if (chosen.includes(grant)) return false;
    const other = keys.get(choiceKey([...chosen, grant].sort((a, b) => a.index - b.index)));
    return other !== undefined && other !== keys.get(choiceKey(chosen));
  });
}

/** Who is in a place. */
export function companiesIn(place: Place): readonly string[] {
  return place.given ?? place.grants[0]?.to ?? [];
}

function holdersKey(holders: readonly Place[]): string {
  if (holders.length === 1 && holders[0]) return keyOf(holders[0]);
  return [...new Set(holders.flatMap((place) => [...companiesIn(place)]))].sort().join("+");
}

function keyOf(place: Place): string {
  return place.grants[0]?.toKey ?? [...companiesIn(place)].sort().join("+");
}

/** The ways that the right may be shared out; giving away what another already has makes several. */
function ended(roots: readonly Place[], clashes: Clash[]): Place[][] {
  const [only] = roots;
  if (!only) return [[]];
  if (roots.length === 1) return waysOf(only, clashes);
  for (const root of roots) if (!root.origin) clashes.push({ kind: "gap", grants: root.down.flatMap(({ grants }) => grants), place: root });
  return roots.flatMap((root) => waysOf(root, clashes));
}

function waysOf(place: Place, clashes: Clash[]): Place[][] {
  const { down, holding, partly } = place;
  if (down.length === 0) return [holding ? [place] : []];
  const contested = down.length > 1 && down.some(({ grants }) => grants.some(({ exclusive }) => exclusive));
  if (partly || contested) {
    clashes.push({ kind: contested ? "contradiction" : "part", grants: down.flatMap(({ grants }) => grants), place });
    return [...(holding ? [[place]] : []), ...down.flatMap((child) => waysOf(child, clashes))].slice(0, MOST_WORLDS);
  }
  let ways: Place[][] = [holding ? [place] : []];
  for (const child of down) {
    const more = waysOf(child, clashes);
    ways = ways.flatMap((way) => more.map((other) => [...way, ...other])).slice(0, MOST_WORLDS);
  }
  return ways;
}

/** Plays the grants in the order of their first days; those of one day together, whatever their order. */
function replay(applied: readonly FoldGrant[], standings: readonly Standing[], originators: readonly string[]): Place[] {
  const board = new Board(standings, originators);
  let waiting: FoldGrant[] = [];
  for (let i = 0; i < applied.length; ) {
    const first = applied[i]?.first;
    while (i < applied.length && applied[i]?.first === first) {
      const grant = applied[i++];
      if (grant) waiting.push(grant);
    }
    waiting = board.settle(waiting);
  }
  return board.roots;
}

class Board {
  readonly roots: Place[] = [];
  private readonly origin: Place | undefined;
  private readonly placeOf: (Place | undefined)[] = [];
  private readonly standings: readonly Standing[];

  constructor(standings: readonly Standing[], originators: readonly string[]) {
    this.standings = standings;
    if (originators.length > 0) {
      this.origin = { grants: [], given: originators, origin: true, up: undefined, down: [], holding: true, partly: false };
      this.roots.push(this.origin);
    }
  }

  /** Applies what can be applied, in rounds; gives back the grants whose giver has nothing to give yet. */
  settle(waiting: FoldGrant[]): FoldGrant[] {
    let open = waiting;
    for (;;) {
      const ready = open.map((grant) => ({ grant, places: this.holdingOf(grant) })).filter(({ places }) => places.length > 0);
      if (ready.length === 0) break;
      for (const { grant, places } of ready) this.apply(grant, places);
      open = open.filter((grant) => !ready.some((entry) => entry.grant === grant));
    }
    return open.filter((grant) => !this.contest(grant));
  }

  /** The places that the giver may be in, and whether the giver is all of those in it. */
  private placesOf({ hangs, root }: FoldGrant): { place: Place; whole: boolean }[] {
    const found: { place: Place; whole: boolean }[] = [];
    if (this.origin && root !== "no") found.push({ place: this.origin, whole: root === "whole" });
    for (const { grant, whole } of hangs) {
      const place = this.placeOf[grant];
      if (place && !found.some((entry) => entry.place === place)) found.push({ place, whole });
    }
    return found;
  }

  private holdingOf(grant: FoldGrant): { place: Place; whole: boolean }[] {
    if (grant.gap) return [{ place: this.rootOf(grant), whole: true }];
    const holding = this.placesOf(grant).filter(({ place }) => place.holding);
    return holding.sort((a, b) => Number(b.whole) - Number(a.whole));
  }

  /** A giver whose own right nobody recorded stands as a root of its own. */
  private rootOf(grant: FoldGrant): Place {
    const known = this.roots.find((root) => !root.origin && grant.from.some((giver) => root.given?.includes(giver)));
    if (known) return known;
    const root: Place = { grants: [], given: grant.from, origin: false, up: undefined, down: [], holding: grant.keeps, partly: false };
    this.roots.push(root);
    return root;
  }

  private apply(grant: FoldGrant, places: readonly { place: Place; whole: boolean }[]): void {
    const [target] = places;
    if (!target) return;
    this.attach(grant, target.place);
    if (grant.keeps) return;
    for (const { place, whole } of places) {
      if (whole) place.holding = false;
      else if (place === target.place) place.partly = true;
    }
  }

  private attach(grant: FoldGrant, up: Place): void {
    const same = up.down.find((child) => keyOf(child) === grant.toKey);
    const place = same ?? { grants: [], given: undefined, origin: false, up, down: [], holding: true, partly: false };
    place.grants.push(grant);
    if (!same) up.down.push(place);
    this.placeOf[grant.index] = place;
  }

  /**
   * A giver who has given the right away already: the second grant stands beside the first, and they contradict.
   * It falls away when the giver had it from a grant that is over: a sublicence never outlives its parent.
   */
  private contest(grant: FoldGrant): boolean {
    const places = this.placesOf(grant);
    const last = places[places.length - 1];
    if (!last) return false;
    const again = places.find(({ place }) => place.down.some((child) => keyOf(child) === grant.toKey));
    const parentGone = grant.hangs.some((entry) => !this.placeOf[entry.grant] && this.standings[entry.grant] !== "no");
    if (again) this.attach(grant, again.place);
    else if (!grant.returned && !parentGone) this.attach(grant, last.place);
    return true;
  }
}
