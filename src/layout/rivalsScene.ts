import type { RivalLandscape } from "../graph/rivalLandscape.ts";
import type { PictureData } from "./focusScene.ts";
import type { Breadth, Hull, Scene, SceneEdge, SceneNode } from "./scene.ts";

/** An island, picture units: a row for each drug, its lines as arcs on the left, its name on the right. */
const ROW = 20;
const MARK = 14;
const NAMES = 165;
const PAD = 10;
const CORNER = 14;
const TITLE = 44;
const GAP = 16;

/** How many columns of islands a canvas has, and the room for arcs in each, picture units. */
interface Ground {
  columns: number;
  arcs: number;
  /** How far the shortest arc bows. */
  nearest: number;
}
const WIDE: Ground = { columns: 5, arcs: 54, nearest: 22 };
const NARROW: Ground = { columns: 2, arcs: 36, nearest: 18 };
const widthOf = ({ arcs }: Ground) => arcs + 2 * MARK + NAMES;
/** The height that a narrow screen shows at first, the rest by panning. */
const NARROW_HEIGHT = 700;
const LEAST_MEMBERS = 3;
/** The islands that a picture has room for; the list holds the rest. */
const MOST = 14;

/** The tier up to which rivals are drawn unless the reader moves the bar. */
export const DRAWN_TIER = 3;

/** What a reader set for the rivals picture: clusters drawn as one node, and the weakest tier that is drawn. */
export interface RivalsView {
  folded: readonly string[];
  tier: number;
  /** A narrow canvas has two columns, and begins at their top. */
  breadth: Breadth;
}

type Cluster = RivalLandscape["clusters"][number];

/** Clusters in columns, the largest first, each below the shortest column so far; `top` counts downward. */
function inColumns(
  clusters: readonly Cluster[],
  ground: Ground,
): { cluster: Cluster; x: number; top: number }[] {
  const depths = new Array<number>(ground.columns).fill(0);
  return clusters.map((cluster) => {
    const column = depths.indexOf(Math.min(...depths));
    const top = depths[column] ?? 0;
    depths[column] = top + TITLE + heightOf(cluster.members.length) + GAP;
    return { cluster, x: column * (widthOf(ground) + GAP), top: top + TITLE };
  });
}

const heightOf = (members: number) => members * ROW + 2 * PAD;

/**
 * The rival clusters as islands in columns, the largest first: drugs in rows with their names, those with most links first, solid
 * arcs where a source states a rivalry, dotted where the rule derives it, up to a tier. A folded cluster is one node in its place;
 * nothing else moves.
 */
export function rivalsScene(
  { graph }: PictureData,
  { clusters, pairs }: RivalLandscape,
  { folded, tier, breadth }: RivalsView,
): Scene {
  const nodes = new Map<string, SceneNode>();
  const hulls: Hull[] = [];
  /** The cluster of a drug, and the folded one that stands for it. */
  const [home, inside] = [new Map<string, string>(), new Map<string, string>()];
  const shown = clusters
    .map((cluster) => {
      const members = cluster.members.filter(({ id }) => graph.hasNode(id));
      const whole = members.length === cluster.members.length;
      return {
        ...cluster,
        members,
        share: whole ? cluster.share : `${members.length} of ${cluster.members.length} drugs left`,
      };
    })
    .filter(({ members }) => members.length >= LEAST_MEMBERS)
    .slice(0, MOST);
  const narrow = breadth === "narrow";
  const ground = narrow ? NARROW : WIDE;
  const width = widthOf(ground);
  const places = inColumns(shown, ground);
  for (const { cluster, x, top } of places) {
    const members = cluster.members.map(({ id }) => id).filter((id) => !home.has(id));
    for (const id of members) home.set(id, cluster.id);
    if (folded.includes(cluster.id)) {
      for (const id of members) inside.set(id, cluster.id);
      nodes.set(
        cluster.id,
        foldedNode(cluster.id, cluster.name, members.length, x + width / 2, -top - ROW),
      );
      continue;
    }
    const [reach, reachY] = [width / 2, heightOf(members.length) / 2];
    hulls.push({
      id: cluster.id,
      x: x + reach,
      y: -top - reachY,
      reach,
      reachY,
      corner: CORNER,
      label: cluster.name,
      sublabel: cluster.share,
    });
    const known = [...members].sort(
      (a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1),
    );
    for (const [i, id] of known.entries())
      nodes.set(id, drugNode(graph, id, x + ground.arcs + MARK, -top - PAD - ROW * (i + 0.5)));
  }
  const bottom = Math.max(
    ...places.map(({ cluster, top }) => top + heightOf(cluster.members.length)),
    ROW,
  );
  return {
    nodes: [...nodes.values()],
    edges: linesOf({ nodes, home, inside, ground }, pairs, tier),
    hulls,
    leastScale: 0.5,
    focus: {
      minX: 0,
      maxX: Math.max(...places.map(({ x }) => x + width), width),
      minY: -(narrow ? Math.min(bottom, NARROW_HEIGHT) : bottom),
      maxY: 0,
    },
  };
}

interface Placed {
  nodes: ReadonlyMap<string, SceneNode>;
  home: ReadonlyMap<string, string>;
  inside: ReadonlyMap<string, string>;
  ground: Ground;
}

/** The lines up to a tier, those of a folded cluster from its node, each pair of ends once of a kind. */
function linesOf(
  { nodes, home, inside, ground }: Placed,
  pairs: RivalLandscape["pairs"],
  tier: number,
): SceneEdge[] {
  const drawn = new Set<string>();
  return pairs.flatMap(([one, other, stated, of]): SceneEdge[] => {
    const [source, target] = [inside.get(one) ?? one, inside.get(other) ?? other];
    const [from, to] = [nodes.get(source), nodes.get(target)];
    if (of > tier || source === target || !from || !to) return [];
    const kind = stated ? "rival-stated" : "rival-derived";
    const key = `${kind} ${[source, target].sort().join(" ")}`;
    if (drawn.has(key)) return [];
    drawn.add(key);
    const together = home.get(one) === home.get(other);
    const bend = together ? arcOf(from.y, to.y, ground) : 0.12;
    return [
      {
        id: `${kind} ${source} ${target}`,
        source,
        target,
        kind,
        bend,
        emphasis: stated && together ? "shown" : "quiet",
        picks: source,
      },
    ];
  });
}

/** The bend of an arc between two rows that bows to the left, farther the longer it is. */
function arcOf(from: number, to: number, { arcs, nearest }: Ground): number {
  const span = Math.abs(to - from);
  const bow = Math.min(arcs - 4, nearest + (span - ROW) * 0.12);
  return ((to > from ? 1 : -1) * bow) / span;
}

/** A cluster as one node: its target's mark, larger the more rivals it holds. */
function foldedNode(id: string, name: string, members: number, x: number, y: number): SceneNode {
  const radius = 14 + 2.5 * Math.sqrt(members);
  return {
    id,
    kind: "target",
    x,
    y,
    radius,
    emphasis: "direct",
    label: name,
    sublabel: `${members} rivals`,
    labelSide: "below",
  };
}

function drugNode(graph: PictureData["graph"], id: string, x: number, y: number): SceneNode {
  const { kind, label } = graph.getNodeAttributes(id);
  return {
    id,
    kind,
    x,
    y,
    radius: 8,
    emphasis: "direct",
    label,
    labelSide: "right",
    inRow: true,
    labelRoom: NAMES - 8,
  };
}
