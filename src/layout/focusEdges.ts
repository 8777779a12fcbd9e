import { dateWords } from "../dataset/facts/words.ts";
import type { AtlasGraph, EdgeAttributes } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { derivedRivals } from "../graph/derivedRivals.ts";
import { BEHIND } from "./composeCompany.ts";
import type { Composition, Placed } from "./composition.ts";
import { bundledDeals, lineOf } from "./dealBundles.ts";
import type { SceneEdge } from "./scene.ts";

/** The edges between placed nodes; parallel deals make one bundle with a count. */
export function focusEdges(composition: Composition, small: boolean): SceneEdge[] {
  const { graph, placed } = composition;
  const [lead] = placed.values();
  if (!lead) return [];
  const hub = graph.getNodeAttribute(lead.id, "kind") !== "drug";
  const edges: SceneEdge[] = [];
  const deals: SceneEdge[] = [];
  graph.forEachEdge((id, attributes, source, target) => {
    const [from, to] = [placed.get(source), placed.get(target)];
    if (!from || !to) return;
    if (
      hub
        ? crossesHub(graph, attributes, from, to, lead, small)
        : crossesDrug(composition, attributes, from, to, lead, small)
    )
      return;
    const edge = {
      ...sceneEdge(graph, id, from, to, lead),
      ...(hub ? roundHub(attributes, from, to, lead, small) : {}),
    };
    (attributes.kind === "deal" ? deals : edges).push(edge);
  });
  const bundles = bundledDeals(deals);
  if (hub) return [...edges, ...bundles];
  return [
    ...edges,
    ...(small ? [] : derivedEdges(composition)),
    ...bundles.map((line) => ({ ...line, ...labelBetween(composition, line) })),
  ];
}

/** The words on the deals between two that stand in front. */
function labelBetween(
  { placed, deals }: Composition,
  line: SceneEdge,
): Pick<SceneEdge, "label" | "sublabel"> {
  const front = [line.source, line.target].every((id) => placed.get(id)?.emphasis === "direct");
  if (!front) return {};
  if (line.count !== undefined) return bundleLabel(line);
  const brief = deals.get(line.picks);
  return brief ? dealLabel(brief) : {};
}

/** The rivals by rule among the drugs of a picture; the line between two that stand level says why. */
function derivedEdges({ graph, placed }: Composition): SceneEdge[] {
  return derivedRivals(graph, [...placed.keys()]).flatMap(([a, b]) => {
    const [from, to] = [placed.get(a), placed.get(b)];
    if (!from || !to) return [];
    const level = Math.abs(from.y - to.y) < 40;
    const bend = level ? 0.03 : bowAway(from, to, { x: 0, y: -110 }, 0.14);
    const label = level ? "derived: same target and kind" : "derived rival";
    return [
      {
        id: `rival-derived:${a}>${b}`,
        source: a,
        target: b,
        kind: "rival-derived",
        bend,
        emphasis: "shown",
        picks: b,
        label,
      },
    ];
  });
}

/** Round a drug, what would cross the picture and tells nothing of the drugs in it. */
function crossesDrug(
  composition: Composition,
  attributes: EdgeAttributes,
  from: Placed,
  to: Placed,
  lead: Placed,
  small: boolean,
): boolean {
  // A rival on the far side keeps its regulators to itself.
  if (attributes.kind === "regulatory") return from.id !== lead.id && (small || from.x < 0);
  if (attributes.kind === "rights") return isThroughOwned(composition, from.id, to.id);
  return attributes.kind === "deal" && isOfOthers(composition, attributes.deal);
}

/** A company that has its part in a drug through one that it owns is tied to that one, where both stand. */
function isThroughOwned({ graph, placed }: Composition, company: string, drug: string): boolean {
  const has = (owned: string) => placed.has(owned) && graph.hasEdge(`rights:${owned}>${drug}`);
  return graph.someInEdge(company, (_edge, { kind }, owned) => kind === "ownership" && has(owned));
}

/** A deal over drugs that do not stand here. */
function isOfOthers({ deals, placed }: Composition, deal: string | null): boolean {
  const assets = (deal === null ? undefined : deals.get(deal))?.assets ?? [];
  return assets.length > 0 && !assets.some((id) => placed.has(id));
}

/** Round a hub only its own lines stand, those of a row, and rivalries where they mean something; the rest would cross the picture. */
function crossesHub(
  graph: AtlasGraph,
  { kind }: EdgeAttributes,
  from: Placed,
  to: Placed,
  lead: Placed,
  small: boolean,
): boolean {
  if (touches(lead.id, from.id, to.id)) return false;
  const at = graph.getNodeAttribute(lead.id, "kind");
  // Rivals meet at a target; a company, a regulator or a payload is no reason for rivalry.
  if (small || (kind === "rival-stated" && at !== "target")) return true;
  return (
    at === "company" && (Math.sign(from.x) !== Math.sign(to.x) || Math.abs(from.y - to.y) > 100)
  );
}

/** Round a hub its lines arrive level; what stands behind a partner is tied to the hub itself only when it is lit; other lines bow inward, clear of the names. */
function roundHub(
  { kind }: EdgeAttributes,
  from: Placed,
  to: Placed,
  lead: Placed,
  small: boolean,
): Partial<SceneEdge> {
  if (small) return { bend: from.id === lead.id ? -0.08 : 0.08 };
  if (!touches(lead.id, from.id, to.id)) {
    const oneSide = Math.sign(from.x) === Math.sign(to.x);
    if (!oneSide) return { bend: bowAway(from, to, lead, 0.1) };
    return {
      bend: bowAway(from, to, { x: from.x * 100, y: 0 }, kind === "rival-stated" ? 0.3 : 0.04),
    };
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

const millions = (usdM: number) => `US$${usdM.toLocaleString("en-US")}m`;

/** An upfront, millions of USD: `US$18m upfront`. */
export const upfrontWords = (usdM: number) => `${millions(usdM)} upfront`;

/** The words on a deal's edge: money first, then what and when. Unknown money is left out, never zero. */
export function dealLabel(deal: DealBrief): Pick<SceneEdge, "label" | "sublabel"> {
  const number = (value: number) => value.toLocaleString("en-US");
  const parts = [
    deal.upfrontUsdM === null ? "" : upfrontWords(deal.upfrontUsdM),
    deal.milestonesUsdM === null
      ? ""
      : `up to ${deal.upfrontUsdM === null ? "US$" : ""}${number(deal.milestonesUsdM)}m later`,
  ].filter(Boolean);
  const money =
    parts.join(", ") ||
    (deal.totalUsdM === null
      ? "money not disclosed"
      : `${millions(deal.totalUsdM)} in all, as reported`);
  return {
    label: money,
    sublabel: [
      deal.kindWords,
      deal.announced ? dateWords(deal.announced) : "",
      deal.status === "terminated" ? "ended" : "",
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

/** How many deals a bundle is, and what is disclosed of their money in sum. */
function bundleLabel({ count, upfront = null, maximum = null }: SceneEdge) {
  const known = [
    upfront === null ? "" : upfrontWords(upfront),
    maximum === null ? "" : `up to ${millions(maximum)} in all`,
  ];
  return { label: `${count} deals`, sublabel: known.filter(Boolean).join(", ") };
}

/** Bends an edge away from what it should not cross: deals bow upward over the asset, rivalries outward round the target. */
function sceneEdge(
  graph: AtlasGraph,
  id: string,
  from: Placed,
  to: Placed,
  centre: Placed,
): SceneEdge {
  const kind = graph.getEdgeAttribute(id, "kind");
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
    ...lineOf(graph, id, { bend, emphasis: "shown" }),
    ...(kind === "rival-stated" && touches(centre.id, from.id, to.id)
      ? { label: "stated rival" }
      : {}),
  };
}

/** A bend whose bow points away from a place; positive is to the left of the direction, y upward. */
function bowAway(
  from: { x: number; y: number },
  to: { x: number; y: number },
  place: { x: number; y: number },
  amount: number,
): number {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const left = { x: -(to.y - from.y), y: to.x - from.x };
  const outward = (middle.x - place.x) * left.x + (middle.y - place.y) * left.y;
  return outward >= 0 ? amount : -amount;
}
