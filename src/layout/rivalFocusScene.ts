import type { RivalLandscape } from "../graph/rivalLandscape.ts";
import { underLabel } from "../graph/sublabels.ts";
import type { PictureData } from "./focusScene.ts";
import { holderNames } from "./holdersOf.ts";
import type { RivalsView } from "./rivalsScene.ts";
import type { Breadth, Hull, Scene, SceneEdge, SceneNode } from "./scene.ts";

type Cluster = RivalLandscape["clusters"][number];
type Pair = RivalLandscape["pairs"][number];

/** How the island of the middle and the rim round it lie on a canvas, picture units. */
interface Ground {
  reach: number;
  reachY: number;
  /** The rings from the middle out: half axes, how many stand on them, where the first stands, and how far round the last (degrees, clockwise). */
  rings: { x: number; y: number; most: number; from: number; sweep: number }[];
  /** Where other clusters stand. */
  rim: { x: number; y: number }[];
  rimReach: number;
}

const WIDE: Ground = {
  reach: 385,
  reachY: 275,
  rings: [
    // The name of the middle stands below it.
    { x: 150, y: 96, most: 4, from: 160, sweep: 140 },
    { x: 262, y: 168, most: 8, from: 112, sweep: 360 },
    { x: 318, y: 222, most: 12, from: 90, sweep: 360 },
  ],
  rim: [210, 70, -70, -210].flatMap((y) => [
    { x: -475 - Math.abs(y) * 0.1, y },
    { x: 475 + Math.abs(y) * 0.1, y },
  ]),
  rimReach: 38,
};
const NARROW: Ground = {
  reach: 172,
  reachY: 228,
  rings: [
    { x: 112, y: 92, most: 3, from: 150, sweep: 120 },
    { x: 112, y: 176, most: 6, from: 60, sweep: 360 },
  ],
  rim: [],
  rimReach: 0,
};

const GROUNDS: Record<Breadth, Ground> = {
  wide: WIDE,
  medium: { ...WIDE, rim: [], rimReach: 0 },
  narrow: NARROW,
};

/** What the middle of a rivals picture is: a drug with its cluster, or a cluster by its target. */
interface Middle {
  lead: string;
  cluster: Cluster;
}

/** The middle that a selection asks for; `null` where it has no cluster, or where its cluster is folded. */
export function middleOf(
  { graph }: PictureData,
  { clusters }: RivalLandscape,
  selection: string | null,
  folded: readonly string[],
): Middle | null {
  if (selection === null) return null;
  const cluster = clusters.find(
    ({ id, target, members }) =>
      selection === id || selection === target || members.some((member) => member.id === selection),
  );
  if (!cluster || folded.includes(cluster.id)) return null;
  const lead = selection.startsWith("drug:") ? selection : cluster.target;
  return graph.hasNode(lead) ? { lead, cluster } : null;
}

/**
 * One drug among its rivals: it stands in the middle of its cluster, nearer is closer (stated, then same target, kind
 * and disease, then same target and kind); other clusters stand small at the rim, those it has a stated rival in first.
 */
export function rivalFocusScene(
  data: PictureData,
  { clusters, pairs }: RivalLandscape,
  { lead, cluster }: Middle,
  { tier, breadth }: RivalsView,
): Scene {
  const { graph } = data;
  const ground = GROUNDS[breadth];
  const nodes = new Map<string, SceneNode>([[lead, leadNode(data, lead)]]);
  const members = cluster.members
    .map(({ id }) => id)
    .filter((id) => id !== lead && graph.hasNode(id));
  const order = byNearness(graph, members, lead, pairs);
  for (const [i, spot] of spots(
    ground,
    order.map(({ tier }) => tier),
  ).entries()) {
    const drug = order[i];
    if (drug) nodes.set(drug.id, memberNode(graph, drug.id, spot));
  }
  const rim = rimOf(clusters, cluster, members.concat(lead), pairs).slice(0, ground.rim.length);
  const hulls: Hull[] = [
    {
      id: cluster.id,
      x: 0,
      y: 0,
      reach: ground.reach,
      reachY: ground.reachY,
      label: cluster.name,
      sublabel: cluster.share,
    },
  ];
  for (const [i, other] of rim.entries()) {
    const at = ground.rim[i];
    if (!at) continue;
    hulls.push({
      id: other.id,
      ...at,
      reach: ground.rimReach,
      label: other.name,
      sublabel: `${other.members.length} drugs`,
      quiet: true,
    });
    for (const [j, { id }] of other.members.entries()) {
      if (!nodes.has(id) && graph.hasNode(id))
        nodes.set(id, {
          ...memberNode(graph, id, inside(at, j, other.members.length, ground.rimReach)),
          radius: 4,
          emphasis: "faint",
        });
    }
  }
  const wide = ground.rim.reduce(
    (most, { x }) => Math.max(most, Math.abs(x) + ground.rimReach + 30),
    ground.reach,
  );
  return {
    nodes: [...nodes.values()],
    edges: edgesOf(nodes, pairs, lead, tier),
    hulls,
    lead,
    focus: { minX: -wide, maxX: wide, minY: -ground.reachY - 8, maxY: ground.reachY + 62 },
  };
}

/** The members by the tier in which they rival the lead, those with most links first. */
function byNearness(
  graph: PictureData["graph"],
  members: readonly string[],
  lead: string,
  pairs: readonly Pair[],
): { id: string; tier: number }[] {
  const tiers = new Map(
    pairs.flatMap(([a, b, , tier]) =>
      a === lead ? [[b, tier] as const] : b === lead ? [[a, tier] as const] : [],
    ),
  );
  const known = members.map((id) => ({ id, tier: tiers.get(id) ?? 3 }));
  return known.sort(
    (a, b) => a.tier - b.tier || graph.degree(b.id) - graph.degree(a.id) || (a.id < b.id ? -1 : 1),
  );
}

/** A place for each of some tiers in order: each on its own ring or, where that is full, on the nearest with room. */
function spots({ rings }: Ground, tiers: readonly number[]): { x: number; y: number }[] {
  const held: number[][] = rings.map(() => []);
  tiers.forEach((tier, i) => {
    const own = Math.min(tier, rings.length) - 1;
    const room = (k: number) => (held[k]?.length ?? 0) < (rings[k]?.most ?? 0);
    const outward = rings.map((_ring, k) => k);
    const ring = outward.find((k) => k >= own && room(k)) ?? outward.reverse().find(room);
    if (ring !== undefined) held[ring]?.push(i);
  });
  const found: { x: number; y: number }[] = [];
  held.forEach((ids, k) => {
    const { x, y, from, sweep } = rings[k] ?? { x: 0, y: 0, from: 0, sweep: 0 };
    const steps = sweep < 360 ? ids.length - 1 : ids.length;
    ids.forEach((i, j) => {
      const angle = ((from - (steps === 0 ? sweep / 2 : (j * sweep) / steps)) * Math.PI) / 180;
      found[i] = { x: Math.cos(angle) * x, y: Math.sin(angle) * y };
    });
  });
  return found;
}

/** The other clusters: those with a stated rival of these drugs first, then the largest. */
function rimOf(
  clusters: readonly Cluster[],
  own: Cluster,
  drugs: readonly string[],
  pairs: readonly Pair[],
): Cluster[] {
  const beyond = new Set(
    pairs.flatMap(([a, b, stated]) =>
      !stated ? [] : drugs.includes(a) ? [b] : drugs.includes(b) ? [a] : [],
    ),
  );
  const linked = ({ members }: Cluster) => Number(members.some(({ id }) => beyond.has(id)));
  return clusters
    .filter(({ id }) => id !== own.id)
    .sort(
      (a, b) =>
        linked(b) - linked(a) || b.members.length - a.members.length || (a.id < b.id ? -1 : 1),
    );
}

function edgesOf(
  nodes: ReadonlyMap<string, SceneNode>,
  pairs: readonly Pair[],
  lead: string,
  most: number,
): SceneEdge[] {
  return pairs.flatMap(([a, b, stated, tier]): SceneEdge[] => {
    const [from, to] = [nodes.get(a), nodes.get(b)];
    if (!from || !to || tier > most || (from.emphasis === "faint" && to.emphasis === "faint"))
      return [];
    const own = a === lead || b === lead;
    const away = from.emphasis === "faint" || to.emphasis === "faint";
    if (away && !stated && !own) return [];
    const kind = stated ? "rival-stated" : "rival-derived";
    // Round a drug only its own lines stand out; a cluster by itself shows all that its sources say.
    const emphasis = own || (stated && !away && !lead.startsWith("drug:")) ? "shown" : "quiet";
    return [
      {
        id: `${kind} ${a} ${b}`,
        source: a,
        target: b,
        kind,
        bend: away ? 0.16 : 0.06,
        emphasis,
        picks: a === lead ? b : a,
      },
    ];
  });
}

function leadNode({ graph }: PictureData, id: string): SceneNode {
  const attributes = graph.getNodeAttributes(id);
  const { kind, label } = attributes;
  const words = kind === "drug" ? holderNames(graph, id) : underLabel(attributes);
  return {
    id,
    kind,
    x: 0,
    y: 0,
    radius: 19,
    emphasis: "lead",
    label,
    labelSide: "below",
    ...(words === "" ? {} : { sublabel: words }),
  };
}

/** Named with its brand or code; what it is is said by the cluster. */
function memberNode(
  graph: PictureData["graph"],
  id: string,
  at: { x: number; y: number },
): SceneNode {
  const { kind, label, alias } = graph.getNodeAttributes(id);
  return {
    id,
    kind,
    ...at,
    radius: 13,
    emphasis: "direct",
    label,
    labelSide: "below",
    ...(alias === undefined ? {} : { sublabel: alias }),
  };
}

/** A place on a spiral that fills a disc evenly (Vogel, 1979). */
function inside(
  at: { x: number; y: number },
  i: number,
  many: number,
  reach: number,
): { x: number; y: number } {
  const share = Math.sqrt((i + 0.5) / many);
  const angle = i * Math.PI * (3 - Math.sqrt(5));
  return {
    x: at.x + Math.cos(angle) * share * (reach - 8),
    y: at.y + Math.sin(angle) * share * (reach - 8),
  };
}
