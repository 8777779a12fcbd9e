import type { AtlasGraph } from "../graph/atlasGraph.ts";
import type { DealBrief } from "../graph/atlasIndex.ts";
import { underLabel } from "../graph/sublabels.ts";
import { composeCentre } from "./composeCentre.ts";
import { composeCompany } from "./composeCompany.ts";
import { composeDrug } from "./composeDrug.ts";
import { narrow } from "./composeNarrow.ts";
import { Composition, type Placed } from "./composition.ts";
import { bundledDeals, lineOf } from "./dealBundles.ts";
import { focusEdges } from "./focusEdges.ts";
import type { Bounds, Scene, SceneNode } from "./scene.ts";

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
  const edges = focusEdges(composition, small);
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
  else if (kind === "drug")
    composeDrug(composition, { drug: focus, deals: dealsOn(deals, focus), more: [] });
  else composeCentre(composition, focus);
}

function dealsOn(deals: ReadonlyMap<string, DealBrief>, drug: string): string[] {
  return [...deals.values()].filter((deal) => deal.assets.includes(drug)).map((deal) => deal.id);
}

function sceneNode(graph: AtlasGraph, placed: Placed): SceneNode {
  const attributes = graph.getNodeAttributes(placed.id);
  const { kind, label } = attributes;
  const words =
    placed.sublabel ??
    (placed.emphasis === "second" && kind !== "drug" ? "" : underLabel(attributes));
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
    ...(placed.labelRoom === undefined ? {} : { labelRoom: placed.labelRoom }),
  };
}

/** About how far a label beside a node reaches, px. */
function roomOf({ label, sublabel = "", labelRoom = 300 }: SceneNode): number {
  return Math.min(
    labelRoom,
    Math.max(130, 30 + 7.4 * Math.max(label.length, sublabel.length * 0.85)),
  );
}

/** The frame around some nodes, with room for their labels. */
export function boundsOf(nodes: readonly SceneNode[]): Bounds {
  const room = (node: SceneNode, side: string) => (node.labelSide === side ? roomOf(node) : 40);
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

/** True under the composed picture: an ellipse round its frame. */
function under(bounds: Bounds, x: number, y: number): boolean {
  const [cx, cy] = [(bounds.minX + bounds.maxX) / 2, (bounds.minY + bounds.maxY) / 2];
  return (
    ((x - cx) / (bounds.maxX - bounds.minX)) ** 2 + ((y - cy) / (bounds.maxY - bounds.minY)) ** 2 <
    0.25
  );
}

/** The rest of the graph, small and faint at its place in the whole; nothing of it stands or passes under the picture. */
function backdrop(
  graph: AtlasGraph,
  composition: Composition,
  bounds: Bounds,
): Pick<Scene, "nodes" | "edges"> {
  const cx = (bounds.minX + bounds.maxX) / 2;
  const cy = (bounds.minY + bounds.maxY) / 2;
  const nodes = new Map<string, SceneNode>();
  graph.forEachNode((id, { kind, label, x, y }) => {
    if (!composition.has(id) && !under(bounds, cx + x, cy + y))
      nodes.set(id, { id, kind, x: cx + x, y: cy + y, radius: 4, emphasis: "faint", label });
  });
  const ids = graph.filterEdges((_id, _edge, source, target) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    return from && to && !under(bounds, (from.x + to.x) / 2, (from.y + to.y) / 2);
  });
  const lines = ids.map((id) => lineOf(graph, id, { bend: 0.08, emphasis: "faint" }));
  return { nodes: [...nodes.values()], edges: bundledDeals(lines) };
}
