import { boundsOf, type PictureData } from "./focusScene.ts";
import type { Emphasis, Scene, SceneEdge, SceneNode } from "./scene.ts";

/** The whole graph at its baked places; labels by importance (number of links). */
export function wholeScene({ graph }: PictureData): Scene {
  const degrees = graph
    .nodes()
    .map((id) => graph.degree(id))
    .sort((a, b) => b - a);
  const most = (rank: number) => degrees[Math.min(rank, degrees.length - 1)] ?? 0;
  const [direct, second] = [most(11), most(39)];
  const nodes: SceneNode[] = graph.mapNodes((id, { kind, label, x, y }) => {
    const degree = graph.degree(id);
    const emphasis: Emphasis = degree >= direct ? "direct" : degree >= second ? "second" : "minor";
    return { id, kind, x, y, radius: Math.min(6 + Math.sqrt(degree) * 2.2, 19), emphasis, label, labelSide: "right" };
  });
  const seen = new Map<string, SceneEdge>();
  graph.forEachEdge((id, attributes, source, target) => {
    const { kind, deal, upfront, maximum, directed, ended } = attributes;
    const key = kind === "deal" ? `deal ${source} ${target}` : id;
    const known = seen.get(key);
    if (known) {
      known.count = (known.count ?? 1) + 1;
      return;
    }
    seen.set(key, {
      id,
      source,
      target,
      kind,
      bend: 0.07,
      emphasis: "quiet",
      picks: deal ?? id,
      ...(kind === "deal" ? { upfront, maximum, directed, ended } : {}),
    });
  });
  return { nodes, edges: [...seen.values()], leastScale: 0.38, focus: boundsOf(nodes) };
}
