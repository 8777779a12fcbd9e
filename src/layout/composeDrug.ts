import { GIVING } from "../dataset/partyRoles.ts";
import { neighboursBy } from "../graph/neighbourhood.ts";
import { edgeWords } from "../graph/relationWords.ts";
import type { Composition, Placed } from "./composition.ts";
import {
  ASSETS,
  GIVER_OWNER,
  GIVERS,
  LEAD,
  LONE_RIVAL,
  PAYLOAD,
  PAYLOAD_KIN,
  PAYLOAD_PARENT,
  REGULATORS,
  RIVAL_PAIR,
  type RivalSlots,
  type Slot,
  TAKER_OWNER,
  TAKERS,
  TARGETS,
} from "./drugSlots.ts";
import { holdersOf } from "./holdersOf.ts";

/** More companies than this above a drug are drawn smaller. */
const MOST_LARGE = 4;

interface Centre {
  /** The drug in the middle. */
  drug: string;
  /** The deals whose parties stand above it, most telling first. */
  deals: string[];
  /** Further assets of the deal beside the first. */
  more: string[];
}

/**
 * A drug or a deal as a picture, by rule: parties above (givers left, takers right, owners outward),
 * the asset in the middle, targets below, rivals beneath with their holders under them,
 * payloads to the left, regulators to the right.
 */
export function composeDrug(composition: Composition, { drug, deals, more }: Centre): void {
  composition.place({ id: drug, ...LEAD });
  const { takers } = placeParties(composition, drug, deals);
  fill(composition, more, ASSETS);
  placeTargets(composition, drug);
  const rivals = placeRivals(composition, drug);
  placePayloads(composition, drug, rivals);
  placeRegulators(composition, drug, rivals, takers.length > 1 ? "low" : "high");
  rivals.forEach((rival, i) => {
    const slots = rivalSlots(rivals)[i];
    if (slots) placeHolders(composition, rival, slots);
  });
}

/** Places some nodes in slots, as many as there are. */
function fill(
  composition: Composition,
  ids: readonly string[],
  slots: readonly Slot[],
  more: (id: string) => Partial<Placed> = () => ({}),
): void {
  for (const [i, slot] of slots.entries()) {
    const id = ids[i];
    if (id !== undefined) composition.place({ id, ...slot, ...more(id) });
  }
}

/** The companies above a drug: those who gave rights to it, and those who took them. */
function placeParties(
  composition: Composition,
  drug: string,
  deals: string[],
): { givers: string[]; takers: string[] } {
  const { graph } = composition;
  const left: string[] = [];
  const right: string[] = [];
  const origin = neighboursBy(graph, drug, "originator", "in").map(({ id }) => id);
  for (const id of deals) {
    for (const party of composition.deals.get(id)?.parties ?? [])
      (GIVING.has(party.role) ? left : right).push(party.id);
  }
  const holders = holdersOf(graph, drug);
  const givers = composition.fresh([...origin, ...left], GIVERS.length);
  const takers = composition.fresh(
    [...right, ...holders].filter((id) => !givers.includes(id)),
    TAKERS.length,
  );
  if (givers.length === 0 && takers.length > 1) givers.push(...takers.splice(0, 1));
  const radius = givers.length + takers.length > MOST_LARGE ? 13 : 16;
  const role = (id: string) => roleOf(composition, deals, id) ?? "partner";
  fill(composition, givers, GIVERS, (id) => ({
    radius,
    sublabel: origin.includes(id) ? "originator" : role(id),
  }));
  fill(composition, takers, TAKERS, (id) => ({ radius, sublabel: role(id) }));
  placeOwner(composition, givers[0], GIVER_OWNER);
  placeOwner(composition, takers[0], TAKER_OWNER);
  return { givers, takers };
}

function placeOwner(composition: Composition, owned: string | undefined, slot: Slot | undefined) {
  if (owned === undefined || !slot) return;
  const owners = neighboursBy(composition.graph, owned, "ownership", "out").map(({ id }) => id);
  fill(composition, composition.fresh(owners, 1), [slot], () => ({ sublabel: "owner" }));
}

function roleOf(composition: Composition, deals: string[], company: string): string | undefined {
  for (const id of deals) {
    const role = composition.deals.get(id)?.parties.find((party) => party.id === company)?.role;
    if (role && role !== "unstated") return role;
  }
  return undefined;
}

function placeTargets(composition: Composition, drug: string): void {
  const targets = composition.fresh(
    neighboursBy(composition.graph, drug, "target", "out").map(({ id }) => id),
    3,
  );
  fill(composition, targets, TARGETS[targets.length] ?? [], () => ({ sublabel: "target" }));
}

/** Stated rivals first; without any, other drugs on the same target. At most two, so that each has room for its holders. */
function placeRivals(composition: Composition, drug: string): string[] {
  const { graph } = composition;
  const stated = neighboursBy(graph, drug, "rival-stated").map(({ id }) => id);
  const shared = neighboursBy(graph, drug, "target", "out").flatMap(({ id }) =>
    neighboursBy(graph, id, "target", "in")
      .map((other) => other.id)
      .filter((other) => other !== drug),
  );
  const chosen = composition.fresh(stated.length > 0 ? stated : shared, 2);
  // The one that shares a payload or its parent stands on the side of the payloads.
  const rivals = chosen.sort(
    (a, b) => Number(payloadKin(graph, drug, b)) - Number(payloadKin(graph, drug, a)),
  );
  fill(
    composition,
    rivals,
    rivalSlots(rivals).map(({ rival }) => rival),
  );
  return rivals;
}

const rivalSlots = (rivals: readonly string[]) => (rivals.length === 1 ? [LONE_RIVAL] : RIVAL_PAIR);

/** True when two drugs carry payloads of one family. */
function payloadKin(graph: Composition["graph"], a: string, b: string): boolean {
  const family = (drug: string) => {
    const own = neighboursBy(graph, drug, "payload", "out").map(({ id }) => id);
    return [
      ...own,
      ...own.flatMap((id) =>
        neighboursBy(graph, id, "derivation", "out").map((parent) => parent.id),
      ),
    ];
  };
  const other = family(b);
  return family(a).some((id) => other.includes(id));
}

function placeHolders(composition: Composition, rival: string, slots: RivalSlots): void {
  const companies = holdersOf(composition.graph, rival);
  const holders = composition.fresh(companies, slots.holders.length);
  fill(composition, holders, slots.holders);
  holders.forEach((id, i) => {
    placeOwner(composition, id, slots.owners[i]);
  });
}

function placePayloads(composition: Composition, drug: string, rivals: string[]): void {
  const { graph } = composition;
  const own = neighboursBy(graph, drug, "payload", "out").map(({ id }) => id);
  const others = rivals.flatMap((rival) =>
    neighboursBy(graph, rival, "payload", "out").map(({ id }) => id),
  );
  const parents = own.flatMap((id) =>
    neighboursBy(graph, id, "derivation", "out").map((n) => n.id),
  );
  fill(composition, composition.fresh(own, 1), [PAYLOAD], () => ({ sublabel: "payload" }));
  fill(composition, composition.fresh(parents, 1), [PAYLOAD_PARENT], () => ({
    sublabel: "shared parent",
  }));
  const kin = others.filter((id) => parents.some((up) => graph.hasEdge(`derivation:${id}>${up}`)));
  fill(composition, composition.fresh(kin, 1), [PAYLOAD_KIN], () => ({ sublabel: "payload" }));
}

function placeRegulators(
  composition: Composition,
  drug: string,
  rivals: string[],
  height: keyof typeof REGULATORS,
): void {
  const { graph } = composition;
  // One that is shared with the rival on this side stands lowest, so that the line between them passes no other.
  const below = rivals.filter((id) => (composition.placed.get(id)?.x ?? 0) > 0);
  const near = neighboursBy(graph, drug, "regulatory", "out").sort(
    (a, b) => Number(sharedBy(graph, a.id, below)) - Number(sharedBy(graph, b.id, below)),
  );
  // A part of an authority stands back when the authority itself is there.
  const whole = near.filter(
    ({ id }) =>
      !neighboursBy(graph, id, "ownership", "out").some((part) =>
        near.some((other) => other.id === part.id),
      ),
  );
  const words = new Map(whole.map(({ id, attributes }) => [id, edgeWords(attributes)]));
  const placed = [...words.keys()].filter((id) => !composition.has(id));
  fill(composition, placed, REGULATORS[height], (id) => ({ sublabel: words.get(id) ?? "" }));
}

function sharedBy(graph: Composition["graph"], regulator: string, rivals: string[]): boolean {
  return rivals.some((rival) => graph.hasEdge(`regulatory:${rival}>${regulator}`));
}
