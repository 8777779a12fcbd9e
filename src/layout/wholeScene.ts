import type { NodeKind } from "../graph/atlasGraph.ts";
import { bundledDeals, lineOf } from "./dealBundles.ts";
import { boundsOf, type PictureData } from "./focusScene.ts";
import type { Emphasis, LabelSide, Scene, SceneNode } from "./scene.ts";

/** How many of each kind are named first and next, the most linked of their kind, where there is room. */
const NAMED: Record<NodeKind, readonly [first: number, next: number]> = {
  company: [26, 70],
  drug: [6, 40],
  target: [12, 34],
  payload: [2, 4],
  regulator: [3, 6],
};
/** Longer lines than this of any kind but deals and stated rivalry are not drawn before one of their ends is lit, picture units. */
const LOCAL = 130;

/**
 * The whole graph at its baked places, turned upright on a narrow screen: hubs large, the rest small, the most linked of each
 * kind named; of the lines only deals, stated rivalry and what joins neighbours.
 */
export function wholeScene({ graph }: PictureData, narrow = false): Scene {
  const degrees = new Map(graph.mapNodes((id) => [id, graph.degree(id)] as const));
  const emphasisOf = emphases(
    graph.mapNodes((id, { kind }) => ({ id, kind, degree: degrees.get(id) ?? 0 })),
  );
  const nodes: SceneNode[] = graph.mapNodes((id, { kind, label, x, y }) => {
    const radius = Math.min(8 + Math.sqrt(Math.max((degrees.get(id) ?? 0) - 4, 0)) * 2.6, 21);
    const labelSide: LabelSide = x < 0 ? "left" : "right";
    const place = narrow ? { x: -y, y: x } : { x, y };
    const emphasis = emphasisOf.get(id) ?? "minor";
    // The name of a hub may cover a small mark that is not named itself.
    return {
      id,
      kind,
      ...place,
      radius,
      emphasis,
      label,
      labelSide,
      pale: radius < 10,
      ...(emphasis === "minor" ? { behind: true } : {}),
    };
  });
  const at = new Map(nodes.map((node) => [node.id, node]));
  const lines = graph.mapEdges((id, { kind }, source, target) => {
    const [from, to] = [at.get(source), at.get(target)];
    const local = from && to && Math.hypot(from.x - to.x, from.y - to.y) < LOCAL;
    const emphasis = local || kind === "deal" || kind === "rival-stated" ? "quiet" : "silent";
    return lineOf(graph, id, { bend: 0.09, emphasis });
  });
  return {
    nodes,
    edges: bundledDeals(lines),
    leastScale: narrow ? 0.32 : 0.46,
    closeAt: 0.6,
    focus: boundsOf(nodes),
  };
}

/** How far each node stands in front: by its rank among those of its kind, ties in the order of their ids. */
function emphases(
  nodes: readonly { id: string; kind: NodeKind; degree: number }[],
): Map<string, Emphasis> {
  const ranks = new Map<NodeKind, number>();
  const ordered = [...nodes].sort((a, b) => b.degree - a.degree || (a.id < b.id ? -1 : 1));
  return new Map(
    ordered.map(({ id, kind }) => {
      const rank = ranks.get(kind) ?? 0;
      ranks.set(kind, rank + 1);
      const [first, next] = NAMED[kind];
      return [id, rank < first ? "direct" : rank < next ? "second" : "minor"];
    }),
  );
}
