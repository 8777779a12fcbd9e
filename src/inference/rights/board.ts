// The board: the state of the fold over grants.
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

/** How a grant stands in a country on a day, as small numbers: they make the key under which a fold is kept. */
export const NO = 0;
export const SURELY = 1;
export const PERHAPS = 2;
export const OVER = 3;
export type Standing = typeof NO | typeof SURELY | typeof PERHAPS | typeof OVER;

/** Who is in a place. */
export function companiesIn(place: Place): readonly string[] {
  return place.given ?? place.grants[0]?.to ?? [];
}

/** The companies of a place as one text. */
export function keyOf(place: Place): string {
  return place.grants[0]?.toKey ?? [...companiesIn(place)].sort().join("+");
}

/** Says of an uncertain grant, when it would first change something, whether it stands. */
export type Decide = (grant: FoldGrant) => boolean;

/**
 * Plays the grants in the order of their first days; those of one day together, whatever their order.
 * An uncertain grant that changes nothing is never decided: the ending is the same with and without it.
 */
export function replay(
  live: readonly FoldGrant[],
  standings: readonly Standing[],
  originators: readonly string[],
  decide: Decide,
): Place[] {
  const board = new Board(standings, originators, decide);
  let waiting: FoldGrant[] = [];
  for (let i = 0; i < live.length; ) {
    const grant = live[i];
    if (!grant) break;
    let next = i + 1;
    while (live[next]?.first === grant.first) next++;
    if (waiting.length > 0 || next > i + 1)
      waiting = board.settle([...waiting, ...live.slice(i, next)]);
    else if (!board.play(grant)) waiting = [grant];
    i = next;
  }
  return board.roots;
}

class Board {
  readonly roots: Place[] = [];
  private readonly origin: Place | undefined;
  private readonly placeOf: (Place | undefined)[] = [];
  private readonly standings: readonly Standing[];
  private readonly decide: Decide;

  constructor(standings: readonly Standing[], originators: readonly string[], decide: Decide) {
    this.standings = standings;
    this.decide = decide;
    if (originators.length === 0) return;
    this.origin = {
      grants: [],
      given: originators,
      origin: true,
      up: undefined,
      down: [],
      holding: true,
      partly: false,
    };
    this.roots.push(this.origin);
  }

  /** Applies the only grant of a day; false when its giver has nothing to give yet. */
  play(grant: FoldGrant): boolean {
    // A gap makes a root of its own as soon as it is looked for.
    if (grant.gap && !this.stands(grant)) return true;
    const target = this.targetOf(grant);
    if (!target) return this.contest(grant);
    if (grant.gap || this.stands(grant)) this.apply(grant, target);
    return true;
  }

  /** Applies what can be applied, in rounds; gives back the grants whose giver has nothing to give yet. */
  settle(waiting: FoldGrant[]): FoldGrant[] {
    let open = waiting.filter((grant) => !grant.gap || this.stands(grant));
    while (open.length > 0) {
      const targets = open.map((grant) => this.targetOf(grant));
      if (targets.every((target) => target === undefined)) break;
      open.forEach((grant, at) => {
        const target = targets[at];
        if (target && (grant.gap || this.stands(grant))) this.apply(grant, target);
      });
      open = open.filter((_, at) => targets[at] === undefined);
    }
    return open.length === 0 ? open : open.filter((grant) => !this.contest(grant));
  }

  private stands(grant: FoldGrant): boolean {
    return this.standings[grant.index] !== PERHAPS || this.decide(grant);
  }

  /** A place where the giver holds; one that the giver has alone goes before one shared with others. */
  private targetOf(grant: FoldGrant): Place | undefined {
    if (grant.gap) return this.rootOf(grant);
    let shared: Place | undefined;
    if (grant.root !== "no" && this.origin?.holding) {
      if (grant.root === "whole") return this.origin;
      shared = this.origin;
    }
    for (const hang of grant.hangs) {
      const place = this.placeOf[hang.grant];
      if (!place?.holding) continue;
      if (hang.whole) return place;
      shared ??= place;
    }
    return shared;
  }

  /** A giver whose own right nobody recorded stands as a root of its own. */
  private rootOf(grant: FoldGrant): Place {
    const known = this.roots.find(
      (root) => !root.origin && grant.from.some((giver) => root.given?.includes(giver)),
    );
    if (known) return known;
    const root: Place = {
      grants: [],
      given: grant.from,
      origin: false,
      up: undefined,
      down: [],
      holding: grant.keeps,
      partly: false,
    };
    this.roots.push(root);
    return root;
  }

  /** Gives the right on; unless the giver keeps it beside the grantee, it is gone from every place that the giver had alone. */
  private apply(grant: FoldGrant, target: Place): void {
    this.attach(grant, target);
    if (grant.keeps) return;
    let whole = grant.gap;
    if (this.origin && grant.root === "whole") {
      this.origin.holding = false;
      whole ||= target === this.origin;
    }
    for (const hang of grant.hangs) {
      const place = this.placeOf[hang.grant];
      if (!place || !hang.whole || place === this.placeOf[grant.index]) continue;
      place.holding = false;
      whole ||= target === place;
    }
    if (grant.gap) target.holding = false;
    else if (!whole) target.partly = true;
  }

  private attach(grant: FoldGrant, up: Place): void {
    const same = up.down.find((child) => keyOf(child) === grant.toKey);
    const place = same ?? {
      grants: [],
      given: undefined,
      origin: false,
      up,
      down: [],
      holding: true,
      partly: false,
    };
    place.grants.push(grant);
    if (!same) up.down.push(place);
    this.placeOf[grant.index] = place;
  }

  /**
   * A giver who has given the right away already: the second grant stands beside the first, and they contradict.
   * It falls away when the giver had it from a grant that is over: a sublicence never outlives its parent.
   * False when the giver has had nothing so far.
   */
  private contest(grant: FoldGrant): boolean {
    const places: Place[] = grant.root !== "no" && this.origin ? [this.origin] : [];
    let parentGone = false;
    for (const hang of grant.hangs) {
      const place = this.placeOf[hang.grant];
      if (place) places.push(place);
      else if (this.standings[hang.grant] !== NO) parentGone = true;
    }
    const last = places[places.length - 1];
    if (!last) return false;
    const again = places.find(({ down }) => down.some((child) => keyOf(child) === grant.toKey));
    const up = again ?? (grant.returned || parentGone ? undefined : last);
    if (up && this.stands(grant)) this.attach(grant, up);
    return true;
  }
}
