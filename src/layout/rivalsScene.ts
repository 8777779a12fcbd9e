import type { RivalLandscape } from "../graph/rivalLandscape.ts";
import { boundsOf, type PictureData } from "./focusScene.ts";
import type { Hull, Scene, SceneEdge, SceneNode } from "./scene.ts";

const GAP = 44;
/** Room for one member, picture units. */
const CELL = 62;
const LEAST_REACH = 140;
const TITLE = 84;
/** A little wider than the usual canvas, since every row ends ragged. */
const ASPECT = 1.9;
const NARROW_ASPECT = 0.62;
/** Members of a cluster that are named before one looks closely. */
const NAMED = 3;
const CLOSE_AT = 0.8;
const LEAST_MEMBERS = 3;
/** The islands that a picture has room for; the list holds the rest. */
const MOST = 14;
const LEAST_NARROW = 6;

/** The tier up to which rivals are drawn unless the reader moves the bar. */
export const DRAWN_TIER = 3;

/** What a reader set for the rivals picture: clusters drawn as one node, and the weakest tier that is drawn. */
export interface RivalsView {
  folded: readonly string[];
  tier: number;
  /** A narrow canvas shows the larger clusters only, in more rows. */
  narrow: boolean;
}

/** How far a cluster of some members reaches: the target in the middle, the members in rings round it. */
function reachOf(members: number): number {
  return Math.max(LEAST_REACH, CELL * (0.7 + 0.62 * Math.sqrt(members)));
}

/** Where a member stands: on a spiral that fills a disc evenly (Vogel, 1979), the middle left to the target. */
function spot(i: number, members: number, reach: number): { x: number; y: number } {
  const share = Math.sqrt((i + 1.1) / (members + 0.6));
  const angle = i * Math.PI * (3 - Math.sqrt(5)) + Math.PI / 2;
  return { x: Math.cos(angle) * share * (reach - 30), y: Math.sin(angle) * share * (reach - 30) };
}

/**
 * The rival clusters as islands, the largest first in rows: drugs round their target, solid lines where a source states
 * a rivalry, dotted where the rule derives it, up to a tier. A folded cluster is one node in its place; nothing else moves.
 */
export function rivalsScene({ graph }: PictureData, { clusters, pairs }: RivalLandscape, { folded, tier, narrow }: RivalsView): Scene {
  const nodes = new Map<string, SceneNode>();
  const hulls: Hull[] = [];
  /** The folded cluster that stands for a drug. */
  const inside = new Map<string, string>();
  const shown = clusters
    .map((cluster) => ({ ...cluster, members: cluster.members.filter(({ id }) => graph.hasNode(id)) }))
    .filter(({ members }) => members.length >= (narrow ? LEAST_NARROW : LEAST_MEMBERS))
    .slice(0, MOST);
  const area = shown.reduce(
    (sum, { members }) => sum + (2 * reachOf(members.length) + GAP) * (2 * reachOf(members.length) + TITLE + GAP),
    0,
  );
  const width = Math.sqrt(area * (narrow ? NARROW_ASPECT : ASPECT));
  let [x, y, rowHeight] = [0, 0, 0];
  for (const cluster of shown) {
    const members = cluster.members.map(({ id }) => id).filter((id) => !nodes.has(id));
    const reach = reachOf(members.length);
    if (x > 0 && x + 2 * reach > width) [x, y, rowHeight] = [0, y - rowHeight - GAP, 0];
    const [cx, cy] = [x + reach, y - reach - TITLE];
    rowHeight = Math.max(rowHeight, 2 * reach + TITLE);
    x += 2 * reach + GAP;
    if (folded.includes(cluster.id)) {
      for (const id of members) inside.set(id, cluster.id);
      nodes.set(cluster.id, foldedNode(cluster.id, cluster.name, members.length, cx, cy));
      continue;
    }
    hulls.push({ id: cluster.id, x: cx, y: cy, reach, label: cluster.name, sublabel: cluster.share });
    const known = [...members].sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1));
    for (const [i, id] of known.entries()) {
      const at = spot(i, members.length, reach);
      nodes.set(id, sceneNode(graph, id, cx + at.x, cy + at.y, 13, i < NAMED ? "second" : "minor"));
    }
    if (graph.hasNode(cluster.target) && !nodes.has(cluster.target))
      nodes.set(cluster.target, sceneNode(graph, cluster.target, cx, cy, 12, "minor"));
  }
  const all = [...nodes.values()];
  const bounds = boundsOf(all);
  const home = new Map(shown.flatMap(({ id, members }) => members.map((member) => [member.id, id] as const)));
  const drawn = new Set<string>();
  const edges = pairs.flatMap(([one, other, stated, of]): SceneEdge[] => {
    const [a, b] = [inside.get(one) ?? one, inside.get(other) ?? other];
    if (of > tier || a === b || !nodes.has(a) || !nodes.has(b)) return [];
    const kind = stated ? "rival-stated" : "rival-derived";
    const key = `${kind} ${[a, b].sort().join(" ")}`;
    if (drawn.has(key)) return [];
    drawn.add(key);
    return [
      {
        id: `${kind} ${a} ${b}`,
        source: a,
        target: b,
        kind,
        bend: 0.12,
        emphasis: stated && home.get(one) === home.get(other) ? "shown" : "quiet",
        picks: a,
      },
    ];
  });
  const reach = (hull: Hull, side: -1 | 1) => hull.x + side * hull.reach;
  return {
    nodes: all,
    edges,
    hulls,
    leastScale: 0.5,
    closeAt: CLOSE_AT,
    focus: {
      minX: Math.min(bounds.minX, ...hulls.map((hull) => reach(hull, -1))),
      maxX: Math.max(bounds.maxX, ...hulls.map((hull) => reach(hull, 1))),
      minY: Math.min(bounds.minY, ...hulls.map((hull) => hull.y - hull.reach)),
      maxY: 10,
    },
  };
}

/** A cluster as one node: its target's mark, larger the more rivals it holds. */
function foldedNode(id: string, name: string, members: number, x: number, y: number): SceneNode {
  const radius = 16 + 4 * Math.sqrt(members);
  return { id, kind: "target", x, y, radius, emphasis: "direct", label: name, sublabel: `${members} rivals`, labelSide: "below" };
}

function sceneNode(
  graph: PictureData["graph"],
  id: string,
  x: number,
  y: number,
  radius: number,
  emphasis: SceneNode["emphasis"],
): SceneNode {
  const { kind, label } = graph.getNodeAttributes(id);
  return { id, kind, x, y, radius, emphasis, label, labelSide: "below" };
}
