import type { EdgeKind, NodeKind } from "../graph/atlasGraph.ts";
import { LENS_PARTS } from "../graph/lensParts.ts";
import { boundsOf, type PictureData } from "./focusScene.ts";
import { linkCounts } from "./importance.ts";
import type { AssetPlaces } from "./lensPlaces.ts";
import type { Emphasis, Hull, LabelSide, Scene, SceneEdge, SceneNode } from "./scene.ts";

const SHOWN: readonly EdgeKind[] = LENS_PARTS.assets.edges;
const RADII: Record<NodeKind, number> = { company: 10, drug: 11, target: 12, payload: 10, regulator: 13 };
const SIDES: Record<NodeKind, LabelSide> = { company: "left", drug: "right", target: "below", payload: "right", regulator: "right" };
/** A target bound by so many drugs is named before one looks closely. */
const NAMED_FROM = 3;
/** Longer lines than this are not drawn before one of their ends is lit, picture units. */
const LOCAL = 190;

/**
 * Who has which drug, what it binds and where it was reviewed, at baked places: portfolios as islands, targets and regulators
 * in rows of their own. Long lines are not drawn until one end is lit; what has none in this graph is left out.
 */
export function assetsScene({ graph }: PictureData, { places, islands }: AssetPlaces): Scene {
  const edges = graph.reduceEdges((found: SceneEdge[], id, { kind }, source, target) => {
    const [from, to] = [places[source], places[target]];
    if (!SHOWN.includes(kind) || !from || !to) return found;
    const local = Math.hypot(from[0] - to[0], from[1] - to[1]) < LOCAL;
    found.push({ id, source, target, kind, bend: 0.06, emphasis: local ? "quiet" : "silent", picks: id });
    return found;
  }, []);
  const links = linkCounts(edges);
  const titled = new Set(islands.map(([company]) => company));
  const nodes = [...links.keys()].sort().flatMap((id): SceneNode[] => {
    const [x, y] = places[id] ?? [];
    if (x === undefined || y === undefined) return [];
    const { kind, label } = graph.getNodeAttributes(id);
    const count = links.get(id) ?? 0;
    const emphasis = emphasisOf(kind, count, titled.has(id));
    return [{ id, kind, x, y, radius: RADII[kind], emphasis, label, labelSide: SIDES[kind] }];
  });
  const present = new Map(nodes.map((node) => [node.id, node]));
  const hulls = islands.flatMap(([id, x, y, reach]): Hull[] => {
    const drugs = nodes.filter((node) => node.kind === "drug" && Math.hypot(node.x - x, node.y - y) <= reach).length;
    const company = present.get(id);
    return company ? [{ id, x, y, reach, kind: "company", label: company.label, sublabel: drugs === 1 ? "1 drug" : `${drugs} drugs` }] : [];
  });
  const bounds = boundsOf(nodes);
  const top = hulls.reduce((most, { y, reach }) => Math.max(most, y + reach + 50), bounds.maxY);
  return { nodes, edges, hulls, leastScale: 0.32, closeAt: 0.8, focus: { ...bounds, maxY: top } };
}

/** Regulators and the targets of several drugs are named; a company with an island has its title there. */
function emphasisOf(kind: NodeKind, links: number, titled: boolean): Emphasis {
  if (kind === "regulator") return "direct";
  if (kind === "target") return links >= NAMED_FROM ? "second" : "minor";
  return kind === "company" && !titled && links > 2 ? "second" : "minor";
}
