import type { AtlasGraph, EdgeKind } from "../graph/atlasGraph.ts";
import { bundledDeals, lineOf } from "./dealBundles.ts";
import { boundsOf } from "./focusScene.ts";
import { atPin, type Pins } from "./pinnedScene.ts";
import { type LabelSide, onHull, type Scene, type SceneEdge, type SceneNode } from "./scene.ts";

const MOST = 12;
const LEAST_GAP = 68;
const RINGS = [120, 175, 235, 300, 370, 450];
const TURNS = 24;

/**
 * A scene with the neighbours of some shown nodes added, and some nodes taken away. Nothing that was there moves:
 * a word that expands is an id, or `id*kind` for the neighbours of one kind. Each new node stands at the first free spot round its neighbour, outward first, or where it is pinned.
 */
export function grownScene(
  scene: Scene,
  graph: AtlasGraph,
  grown: readonly string[],
  hidden: readonly string[],
  pins: Pins = new Map(),
): Scene {
  if (grown.length === 0 && hidden.length === 0) return scene;
  const gone = new Set(hidden);
  const shown = new Map(
    scene.nodes
      .filter(({ id, emphasis }) => emphasis !== "faint" && !gone.has(id))
      .map((node) => [node.id, node]),
  );
  const fresh = new Set<string>();
  for (const word of grown) {
    const [id = "", kind] = word.split("*");
    for (const other of newNeighbours(graph, id, kind, shown, gone)) {
      shown.set(other, atPin(place(graph, other, id, shown, scene), pins));
      fresh.add(other);
    }
  }
  const faint = scene.nodes.filter(
    ({ id, emphasis }) => emphasis === "faint" && !shown.has(id) && !gone.has(id),
  );
  const present = new Set([...shown.keys(), ...faint.map(({ id }) => id)]);
  const kept = scene.edges.filter(
    ({ source, target, emphasis }) =>
      present.has(source) &&
      present.has(target) &&
      !(emphasis === "faint" && (fresh.has(source) || fresh.has(target))),
  );
  const nodes = [...shown.values()];
  const hulls = scene.hulls?.filter((hull) => nodes.some((node) => onHull(hull, node)));
  const edges = [...kept, ...newEdges(graph, shown, fresh)];
  return {
    ...scene,
    nodes: [...nodes, ...faint],
    edges,
    focus: boundsOf(nodes),
    ...(hulls && { hulls }),
  };
}

/** The neighbours that a node would bring, those with most links first. */
function newNeighbours(
  graph: AtlasGraph,
  id: string,
  kind: string | undefined,
  shown: ReadonlyMap<string, SceneNode>,
  gone: ReadonlySet<string>,
): string[] {
  if (!shown.has(id) || !graph.hasNode(id)) return [];
  const others = graph.filterNeighbors(
    id,
    (other, attributes) =>
      (kind ?? attributes.kind) === attributes.kind && !shown.has(other) && !gone.has(other),
  );
  return others
    .sort((a, b) => graph.degree(b) - graph.degree(a) || (a < b ? -1 : 1))
    .slice(0, MOST);
}

/** A node at the first free spot round its neighbour: nothing is pushed, since what is there must not move. */
function place(
  graph: AtlasGraph,
  id: string,
  beside: string,
  shown: ReadonlyMap<string, SceneNode>,
  scene: Scene,
): SceneNode {
  const from = shown.get(beside) ?? { x: 0, y: 0 };
  const middle = {
    x: (scene.focus.minX + scene.focus.maxX) / 2,
    y: (scene.focus.minY + scene.focus.maxY) / 2,
  };
  const outward = Math.atan2(from.y - middle.y, from.x - middle.x || 1e-6);
  const taken = [...shown.values()];
  const spots = RINGS.flatMap((reach) =>
    Array.from({ length: TURNS }, (_, i) => {
      const angle = outward + (i % 2 === 0 ? 1 : -1) * Math.ceil(i / 2) * ((2 * Math.PI) / TURNS);
      return {
        x: Math.round(from.x + Math.cos(angle) * reach),
        y: Math.round(from.y + Math.sin(angle) * reach),
      };
    }),
  );
  const free = spots.find((spot) =>
    taken.every((node) => Math.hypot(node.x - spot.x, node.y - spot.y) >= LEAST_GAP),
  );
  const at = free ?? spots[spots.length - 1] ?? from;
  const { kind, label } = graph.getNodeAttributes(id);
  const side: LabelSide = at.x >= from.x ? "right" : "left";
  return { id, kind, label, x: at.x, y: at.y, radius: 11, emphasis: "second", labelSide: side };
}

/** The edges that the new nodes bring; parallel deals make one. */
function newEdges(
  graph: AtlasGraph,
  shown: ReadonlyMap<string, SceneNode>,
  fresh: ReadonlySet<string>,
): SceneEdge[] {
  const ids = graph.filterEdges(
    (_id, _edge, source, target) =>
      (fresh.has(source) || fresh.has(target)) && shown.has(source) && shown.has(target),
  );
  return bundledDeals(
    ids.map((id) => {
      const bend = BENDS[graph.getEdgeAttribute(id, "kind")] ?? 0.07;
      return lineOf(graph, id, { bend, emphasis: "shown" });
    }),
  );
}

const BENDS: Partial<Record<EdgeKind, number>> = {
  deal: 0.1,
  "rival-stated": 0.14,
  originator: 0.05,
  rights: 0.09,
};
