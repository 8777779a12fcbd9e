import { dateWords } from "../dataset/facts/words.ts";
import type { AtlasGraph, EdgeAttributes, NodeKind } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { derivedRivals } from "../graph/derivedRivals.ts";
import { BEHIND } from "./composeCompany.ts";
import type { Composition, Placed } from "./composition.ts";
import type { SceneEdge } from "./scene.ts";

/** The hubs round which stated rivalry is drawn: a regulator or a payload is no reason for it. */
const RIVALS_MEET = new Set<NodeKind>(["target", "company"]);

/** The edges between placed nodes; parallel deals make one bundle with a count. */
export function focusEdges(
  graph: AtlasGraph,
  deals: ReadonlyMap<string, DealBrief>,
  composition: Composition,
  small: boolean,
): SceneEdge[] {
  const edges: SceneEdge[] = [];
  const bundles = new Map<string, SceneEdge>();
  const lead = [...composition.placed.values()][0];
  const hub = lead !== undefined && graph.getNodeAttribute(lead.id, "kind") !== "drug";
  graph.forEachEdge((id, attributes, source, target) => {
    const from = composition.placed.get(source);
    const to = composition.placed.get(target);
    if (!from || !to) return;
    if (!lead || isThroughOwned(attributes, source, target, composition)) return;
    if (hub ? crossesHub(graph, attributes, from, to, lead, small) : crossesDrug(attributes, from, lead, small)) return;
    const edge = { ...sceneEdge(id, attributes, from, to, lead), ...(hub ? roundHub(attributes, from, to, lead, small) : {}) };
    if (attributes.kind !== "deal") {
      edges.push(edge);
      return;
    }
    const pair = attributes.directed ? `${source}>${target}` : [source, target].sort().join("~");
    const known = bundles.get(pair);
    if (known) {
      known.count = (known.count ?? 1) + 1;
      known.upfront = sumKnown(known.upfront, edge.upfront);
      known.maximum = sumKnown(known.maximum, edge.maximum);
      return;
    }
    const brief = attributes.deal ? deals.get(attributes.deal) : undefined;
    bundles.set(pair, {
      ...edge,
      ...(from.emphasis === "direct" && to.emphasis === "direct" && graph.getNodeAttribute(lead.id, "kind") === "drug" && brief
        ? dealLabel(brief)
        : {}),
    });
  });
  return [...edges, ...(hub || small ? [] : derivedEdges(composition)), ...bundles.values()];
}

/** The rivals by rule among the drugs of a picture; the line between two that stand level says why. */
function derivedEdges({ graph, placed }: Composition): SceneEdge[] {
  return derivedRivals(graph, [...placed.keys()]).flatMap(([a, b]) => {
    const [from, to] = [placed.get(a), placed.get(b)];
    if (!from || !to) return [];
    const level = Math.abs(from.y - to.y) < 40;
    const bend = level ? 0.03 : bowAway(from, to, { x: 0, y: -110 }, 0.14);
    const label = level ? "derived: same target and kind" : "derived rival";
    return [{ id: `rival-derived:${a}>${b}`, source: a, target: b, kind: "rival-derived", bend, emphasis: "shown", picks: b, label }];
  });
}

/** A company that has its part in a drug through one that it owns is tied to that one, where both stand. */
function isThroughOwned({ kind }: EdgeAttributes, company: string, drug: string, { graph, placed }: Composition): boolean {
  if (kind !== "rights") return false;
  const has = (owned: string) => placed.has(owned) && graph.hasEdge(`rights:${owned}>${drug}`);
  return graph.someInEdge(company, (_edge, edge, owned) => edge.kind === "ownership" && has(owned));
}

/** A rival on the far side keeps its regulators to itself: the line would cross the picture. */
function crossesDrug({ kind }: EdgeAttributes, from: Placed, lead: Placed, small: boolean): boolean {
  return kind === "regulatory" && from.id !== lead.id && (small || from.x < 0);
}

/** Round a hub only its own lines stand, those of a row, and rivalries where they mean something; the rest would cross the picture. */
function crossesHub(graph: AtlasGraph, { kind }: EdgeAttributes, from: Placed, to: Placed, lead: Placed, small: boolean): boolean {
  if (touches(lead.id, from.id, to.id)) return false;
  const at = graph.getNodeAttribute(lead.id, "kind");
  if (small || (kind === "rival-stated" && !RIVALS_MEET.has(at))) return true;
  return at === "company" && (Math.sign(from.x) !== Math.sign(to.x) || Math.abs(from.y - to.y) > 100);
}

/** Round a hub its lines arrive level; what stands behind a partner is tied to the hub itself only when it is lit; other lines bow inward, clear of the names. */
function roundHub({ kind }: EdgeAttributes, from: Placed, to: Placed, lead: Placed, small: boolean): Partial<SceneEdge> {
  if (small) return { bend: from.id === lead.id ? -0.08 : 0.08 };
  if (!touches(lead.id, from.id, to.id)) {
    const oneSide = Math.sign(from.x) === Math.sign(to.x);
    if (!oneSide) return { bend: bowAway(from, to, lead, 0.1) };
    return { bend: bowAway(from, to, { x: from.x * 100, y: 0 }, kind === "rival-stated" ? 0.3 : 0.04) };
  }
  const far = from.id === lead.id ? to : from;
  const bend = far === to ? levelBend(from, to) : -levelBend(from, to);
  return { bend, ...(Math.abs(far.x - lead.x) > BEHIND ? { emphasis: "silent" as const } : {}) };
}

/** The bend with which a line from the middle arrives level at a place beside it. */
function levelBend(from: Placed, to: Placed): number {
  const bend = (to.y - from.y) / (4 * (to.x - from.x || 1));
  return Math.max(-0.2, Math.min(0.2, bend));
}

const touches = (id: string, source: string, target: string) => id === source || id === target;

function sumKnown(a: number | null | undefined, b: number | null | undefined): number | null {
  return a == null ? (b ?? null) : b == null ? a : a + b;
}

/** The words on a deal's edge: money first, then what and when. Unknown money is left out, never zero. */
export function dealLabel(deal: DealBrief): Pick<SceneEdge, "label" | "sublabel"> {
  const number = (value: number) => value.toLocaleString("en-US");
  const parts = [
    deal.upfrontUsdM === null ? "" : `US$${number(deal.upfrontUsdM)}m upfront`,
    deal.milestonesUsdM === null ? "" : `up to ${deal.upfrontUsdM === null ? "US$" : ""}${number(deal.milestonesUsdM)}m later`,
  ].filter(Boolean);
  const money = parts.join(", ") || (deal.totalUsdM === null ? "money not disclosed" : `US$${number(deal.totalUsdM)}m in all, as reported`);
  return {
    label: money,
    sublabel: [deal.kindWords, deal.announced ? dateWords(deal.announced) : "", deal.status === "terminated" ? "ended" : ""]
      .filter(Boolean)
      .join(" · "),
  };
}

/** Bends an edge away from what it should not cross: deals bow upward over the asset, rivalries outward round the target. */
function sceneEdge(id: string, attributes: EdgeAttributes, from: Placed, to: Placed, centre: Placed): SceneEdge {
  const { kind } = attributes;
  const low = (from.y + to.y) / 2 < -150;
  const away = (x: number, y: number, amount: number) => bowAway(from, to, { x, y }, amount);
  const bend =
    kind === "deal"
      ? away(centre.x, low ? 0 : centre.y, 0.09)
      : kind === "rival-stated"
        ? away(centre.x, centre.y - 180, 0.14)
        : kind === "derivation"
          ? away(centre.x - 1200, centre.y - 140, 0.1)
          : kind === "payload"
            ? away(centre.x, centre.y - 140, 0.12)
            : kind === "originator" || kind === "rights"
              ? away(centre.x, low ? (from.x + to.x > 0 ? 0 : -600) : 340, low ? 0.16 : 0.12)
              : kind === "target"
                ? Math.abs(from.x - to.x) < 20
                  ? 0
                  : away((from.x + to.x) / 2, -500, 0.08)
                : away(centre.x, -500, 0.08);
  return {
    id,
    source: from.id,
    target: to.id,
    kind,
    bend,
    emphasis: "shown",
    picks: attributes.deal ?? id,
    ...(kind === "deal"
      ? { upfront: attributes.upfront, maximum: attributes.maximum, directed: attributes.directed, ended: attributes.ended }
      : {}),
    ...(kind === "rival-stated" && touches(centre.id, from.id, to.id) ? { label: "stated rival" } : {}),
  };
}

/** A bend whose bow points away from a place; positive is to the left of the direction, y upward. */
function bowAway(from: { x: number; y: number }, to: { x: number; y: number }, place: { x: number; y: number }, amount: number): number {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const left = { x: -(to.y - from.y), y: to.x - from.x };
  const outward = (middle.x - place.x) * left.x + (middle.y - place.y) * left.y;
  return outward >= 0 ? amount : -amount;
}
