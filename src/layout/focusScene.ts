import { dateWords } from "../dataset/facts/words.ts";
import type { AtlasGraph, EdgeAttributes, NodeKind } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { composeCentre } from "./composeCentre.ts";
import { composeCompany } from "./composeCompany.ts";
import { composeDrug } from "./composeDrug.ts";
import { narrow } from "./composeNarrow.ts";
import { Composition, type Placed } from "./composition.ts";
import type { Bounds, Scene, SceneEdge, SceneNode } from "./scene.ts";

/** What stands further from the company in the middle stands behind a partner, picture units. */
const BEHIND = 300;
const RIVALS_MEET = new Set<NodeKind>(["target", "company"]);

/** Everything a picture is made from. */
export interface PictureData {
  graph: AtlasGraph;
  deals: ReadonlyMap<string, DealBrief>;
}

/** The focused picture of an entity or a deal, composed by rule; the rest of the graph stands faint behind it. `small`: for a narrow screen. */
export function focusScene({ graph, deals }: PictureData, focus: string, small = false): Scene {
  const composition = new Composition(graph, deals);
  compose(composition, focus);
  if (small) narrow(composition, deals.has(focus) || focus.startsWith("drug:"));
  composition.keepApart(small ? 52 : 46);
  const nodes = [...composition.placed.values()].map((placed) => sceneNode(graph, placed));
  const edges = shownEdges(graph, deals, composition, small);
  const bounds = boundsOf(nodes);
  const behind = backdrop(graph, composition, bounds);
  return { nodes: [...nodes, ...behind.nodes], edges: [...edges, ...behind.edges], focus: bounds };
}

function compose(composition: Composition, focus: string): void {
  const { graph, deals } = composition;
  const deal = deals.get(focus);
  if (deal) {
    const [drug, ...more] = deal.assets.filter((id) => graph.hasNode(id));
    if (drug) composeDrug(composition, { drug, deals: [deal.id], more: more.slice(0, 4) });
    else composeCompany(composition, deal.parties[0]?.id ?? "");
    return;
  }
  if (!graph.hasNode(focus)) return;
  const { kind } = graph.getNodeAttributes(focus);
  if (kind === "company") composeCompany(composition, focus);
  else if (kind === "drug") composeDrug(composition, { drug: focus, deals: dealsOn(deals, focus), more: [] });
  else composeCentre(composition, focus);
}

function dealsOn(deals: ReadonlyMap<string, DealBrief>, drug: string): string[] {
  return [...deals.values()].filter((deal) => deal.assets.includes(drug)).map((deal) => deal.id);
}

function sceneNode(graph: AtlasGraph, placed: Placed): SceneNode {
  const { kind, label, sublabel } = graph.getNodeAttributes(placed.id);
  const words = placed.sublabel ?? (placed.emphasis === "second" && kind !== "drug" ? "" : sublabel);
  return {
    id: placed.id,
    kind,
    x: placed.x,
    y: placed.y,
    radius: placed.radius,
    emphasis: placed.emphasis,
    label,
    labelSide: placed.side,
    ...(words ? { sublabel: words } : {}),
  };
}

/** About how far a label beside a node reaches, px. */
function labelRoom({ label, sublabel = "" }: SceneNode): number {
  return Math.min(300, Math.max(130, 30 + 7.4 * Math.max(label.length, sublabel.length * 0.85)));
}

/** The frame around some nodes, with room for their labels. */
export function boundsOf(nodes: readonly SceneNode[]): Bounds {
  const room = (node: SceneNode, side: string) => (node.labelSide === side ? labelRoom(node) : 40);
  const fold = (pick: (node: SceneNode) => number, best: (...values: number[]) => number) =>
    nodes.reduce((sum, node) => best(sum, pick(node)), pick(nodes[0] as SceneNode));
  if (nodes.length === 0) return { minX: -100, maxX: 100, minY: -100, maxY: 100 };
  return {
    minX: fold((n) => n.x - room(n, "left"), Math.min),
    maxX: fold((n) => n.x + room(n, "right"), Math.max),
    minY: fold((n) => n.y - 58, Math.min),
    maxY: fold((n) => n.y + 58, Math.max),
  };
}

/** The edges between placed nodes; parallel deals make one bundle with a count. */
function shownEdges(graph: AtlasGraph, deals: ReadonlyMap<string, DealBrief>, composition: Composition, small: boolean): SceneEdge[] {
  const edges: SceneEdge[] = [];
  const bundles = new Map<string, SceneEdge>();
  const lead = [...composition.placed.values()][0];
  const hub = lead !== undefined && graph.getNodeAttribute(lead.id, "kind") !== "drug";
  graph.forEachEdge((id, attributes, source, target) => {
    const from = composition.placed.get(source);
    const to = composition.placed.get(target);
    if (!from || !to) return;
    // A rival on the far side keeps its regulators to itself: the line would cross the picture.
    if (attributes.kind === "regulatory" && !hub && from.id !== lead?.id && (small || from.x < 0)) return;
    // A regulator or a payload is no reason for rivalry.
    if (hub && attributes.kind === "rival-stated" && !RIVALS_MEET.has(graph.getNodeAttribute(lead.id, "kind"))) return;
    // Round a company, a drug is tied to its own row; what else ties the partners would only cross the picture.
    const company = hub && graph.getNodeAttribute(lead.id, "kind") === "company";
    if (company && !touches(lead.id, source, target) && (Math.sign(from.x) !== Math.sign(to.x) || Math.abs(from.y - to.y) > 100)) return;
    const edge = {
      ...sceneEdge(id, attributes, from, to, lead, hub),
      ...(hub && !small ? roundHub(from, to, lead, attributes.kind === "rival-stated") : {}),
    };
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
      ...(from.emphasis === "direct" && to.emphasis === "direct" && lead && graph.getNodeAttribute(lead.id, "kind") === "drug" && brief
        ? dealLabel(brief)
        : {}),
    });
  });
  return [...edges, ...bundles.values()];
}

/** Round a hub its lines arrive level; what stands behind a partner is tied to the hub itself only when it is lit; other lines bow inward, clear of the names. */
function roundHub(from: Placed, to: Placed, lead: Placed, rivals: boolean): Partial<SceneEdge> {
  if (!touches(lead.id, from.id, to.id)) {
    const oneSide = Math.sign(from.x) === Math.sign(to.x);
    return { bend: oneSide ? bowAway(from, to, { x: from.x * 100, y: 0 }, rivals ? 0.3 : 0.04) : bowAway(from, to, lead, 0.1) };
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
function sceneEdge(id: string, attributes: EdgeAttributes, from: Placed, to: Placed, lead: Placed | undefined, hub: boolean): SceneEdge {
  const { kind } = attributes;
  const centre = lead ?? { x: 0, y: 0 };
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
            : hub && (kind === "originator" || kind === "rights")
              ? away(centre.x, 2000, 0.04)
              : kind === "originator" || kind === "rights"
                ? away(centre.x, low ? -600 : 340, low ? 0.16 : 0.12)
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
    ...(kind === "rival-stated" && lead && (from.id === lead.id || to.id === lead.id) ? { label: "stated rival" } : {}),
  };
}

/** A bend whose bow points away from a place; positive is to the left of the direction, y upward. */
function bowAway(from: { x: number; y: number }, to: { x: number; y: number }, place: { x: number; y: number }, amount: number): number {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  const left = { x: -(to.y - from.y), y: to.x - from.x };
  const outward = (middle.x - place.x) * left.x + (middle.y - place.y) * left.y;
  return outward >= 0 ? amount : -amount;
}

/** True under the composed picture: an ellipse round its frame. */
function under(bounds: Bounds, x: number, y: number): boolean {
  const [cx, cy] = [(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2];
  return ((x - cx) / (bounds.maxX - bounds.minX)) ** 2 + ((y - cy) / (bounds.maxY - bounds.minY)) ** 2 < 0.25;
}

/** The rest of the graph, small and faint at its place in the whole; nothing of it stands or passes under the picture. */
function backdrop(graph: AtlasGraph, composition: Composition, bounds: Bounds): Pick<Scene, "nodes" | "edges"> {
  const cx = (bounds.minX + bounds.maxX) / 2;
  const cy = (bounds.minY + bounds.maxY) / 2;
  const nodes = new Map<string, SceneNode>();
  graph.forEachNode((id, { kind, label, x, y }) => {
    if (!composition.has(id) && !under(bounds, cx + x, cy + y))
      nodes.set(id, { id, kind, x: cx + x, y: cy + y, radius: 4, emphasis: "faint", label });
  });
  const edges: SceneEdge[] = [];
  graph.forEachEdge((id, { kind, deal, ended, directed }, source, target) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (!from || !to || under(bounds, (from.x + to.x) / 2, (from.y + to.y) / 2)) return;
    edges.push({
      id,
      source,
      target,
      kind,
      bend: 0.08,
      emphasis: "faint",
      picks: deal ?? id,
      ...(kind === "deal" ? { ended, directed, upfront: null, maximum: null } : {}),
    });
  });
  return { nodes: [...nodes.values()], edges };
}
