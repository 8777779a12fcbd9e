import { neighboursBy } from "../graph/neighbourhood.ts";
import { edgeWords } from "../graph/relationWords.ts";
import type { Composition } from "./composition.ts";
import { holdersOf } from "./holdersOf.ts";
import type { LabelSide } from "./scene.ts";

const GIVERS = new Set(["licensor", "optionor", "acquiree"]);

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
  composition.place({ id: drug, x: -40, y: 70, radius: 20, emphasis: "lead", side: "above" });
  placeParties(composition, drug, deals);
  more.forEach((id, i) => {
    composition.place({
      id,
      x: i % 2 === 0 ? 190 : -270,
      y: 40 - Math.floor(i / 2) * 90,
      radius: 14,
      emphasis: "direct",
      side: "below",
    });
  });
  placeTargets(composition, drug);
  const rivals = placeRivals(composition, drug);
  placePayloads(composition, drug, rivals);
  placeRegulators(composition, drug, rivals);
  for (const rival of rivals) placeHolders(composition, rival);
}

function placeParties(composition: Composition, drug: string, deals: string[]): void {
  const { graph } = composition;
  const left: string[] = [];
  const right: string[] = [];
  const origin = neighboursBy(graph, drug, "originator", "in").map(({ id }) => id);
  for (const id of deals) {
    for (const party of composition.deals.get(id)?.parties ?? [])
      (GIVERS.has(party.role) ? left : right).push(party.id);
  }
  const holders = holdersOf(graph, drug);
  const givers = composition.fresh([...origin, ...left], 3);
  const takers = composition.fresh(
    [...right, ...holders].filter((id) => !givers.includes(id)),
    3,
  );
  if (givers.length === 0 && takers.length > 1) givers.push(...takers.splice(0, 1));
  const radius = givers.length + takers.length > 4 ? 13 : 16;
  const rise = (i: number) => 250 - i * 88;
  givers.forEach((id, i) => {
    composition.place({
      id,
      x: -320 + i * -22,
      y: rise(i),
      radius,
      emphasis: "direct",
      side: "left",
      sublabel: origin.includes(id) ? "originator" : (roleOf(composition, deals, id) ?? "partner"),
    });
  });
  takers.forEach((id, i) => {
    composition.place({
      id,
      x: 215 + i * 22,
      y: rise(i),
      radius,
      emphasis: "direct",
      side: "right",
      sublabel: roleOf(composition, deals, id) ?? "partner",
    });
  });
  for (const [i, id] of [...givers.slice(0, 1), ...takers.slice(0, 1)].entries()) {
    const owners = composition.fresh(
      neighboursBy(graph, id, "ownership", "out").map((n) => n.id),
      1,
    );
    for (const owner of owners) {
      const outward = givers.includes(id) ? -1 : 1;
      const start = composition.placed.get(id);
      composition.place({
        id: owner,
        x: (start?.x ?? i) + outward * 165,
        y: (start?.y ?? 0) + 84,
        radius: 9,
        emphasis: "second",
        side: outward < 0 ? "left" : "right",
        sublabel: "owner",
      });
    }
  }
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
  targets.forEach((id, i) => {
    composition.place({
      id,
      x: -40 + (i - (targets.length - 1) / 2) * 130,
      y: -108,
      radius: 15,
      emphasis: "direct",
      side: "below",
      sublabel: "target",
    });
  });
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
  rivals.forEach((id, i) => {
    composition.place({
      id,
      x: rivals.length === 1 ? 110 : i === 0 ? -215 : 135,
      y: -212,
      radius: 14,
      emphasis: "direct",
      side: i === 0 && rivals.length > 1 ? "below" : "right",
    });
  });
  return rivals;
}

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

function placeHolders(composition: Composition, rival: string): void {
  const { graph } = composition;
  const at = composition.placed.get(rival);
  if (!at) return;
  const companies = holdersOf(graph, rival);
  const holders = composition.fresh(companies, 2);
  const outward = at.x < 0 ? -1 : 1;
  const spots: { x: number; y: number; side: LabelSide }[] =
    outward > 0
      ? [
          { x: at.x - 60, y: -318, side: "below" },
          { x: at.x + 175, y: -262, side: "right" },
        ]
      : [
          { x: at.x - 155, y: -296, side: "below" },
          { x: at.x + 145, y: -306, side: "below" },
        ];
  holders.forEach((id, i) => {
    const spot = spots[i];
    if (spot) composition.place({ id, ...spot, radius: 12, emphasis: "second" });
  });
  for (const id of holders) {
    const start = composition.placed.get(id);
    const owner = composition.fresh(
      neighboursBy(graph, id, "ownership", "out").map((n) => n.id),
      1,
    )[0];
    if (owner && start && outward > 0)
      composition.place({
        id: owner,
        x: start.x + 100,
        y: start.y + 112,
        radius: 12,
        emphasis: "second",
        side: "above",
        sublabel: "owner",
      });
  }
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
  const [first] = composition.fresh(own, 1);
  if (first)
    composition.place({
      id: first,
      x: -262,
      y: 36,
      radius: 12,
      emphasis: "direct",
      side: "left",
      sublabel: "payload",
    });
  const [parent] = composition.fresh(parents, 1);
  if (parent)
    composition.place({
      id: parent,
      x: -345,
      y: -40,
      radius: 9,
      emphasis: "second",
      side: "left",
      sublabel: "shared parent",
    });
  const kin = others.filter((id) => parents.some((up) => graph.hasEdge(`derivation:${id}>${up}`)));
  const [second] = composition.fresh(kin, 1);
  if (second)
    composition.place({
      id: second,
      x: -287,
      y: -118,
      radius: 11,
      emphasis: "second",
      side: "left",
      sublabel: "payload",
    });
}

function placeRegulators(composition: Composition, drug: string, rivals: string[]): void {
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
  const placed = whole.filter(({ id }) => !composition.has(id)).slice(0, 3);
  const top =
    [...composition.placed.values()].filter(({ x, emphasis }) => x > 150 && emphasis === "direct")
      .length > 1
      ? 20
      : 96;
  placed.forEach(({ id, attributes }, i) => {
    composition.place({
      id,
      x: 262 - i * 44,
      y: top - i * 92,
      radius: 11,
      emphasis: "direct",
      side: "right",
      sublabel: edgeWords(attributes),
    });
  });
}

function sharedBy(graph: Composition["graph"], regulator: string, rivals: string[]): boolean {
  return rivals.some((rival) => graph.hasEdge(`regulatory:${rival}>${regulator}`));
}
