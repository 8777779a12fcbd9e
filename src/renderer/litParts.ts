import type { SceneEdge, SceneNode } from "../layout/scene.ts";
import { curvePoints } from "./bentLine.ts";

/** What stays at full strength (`null`: everything) and what is selected. */
export interface Lighting {
  lit: ReadonlySet<string> | null;
  selection: ReadonlySet<string>;
}

/** True where a node is neither lit nor part of a picture in which everything is. */
export function nodeDimmed({ id }: { id: string }, lit: Lighting["lit"]): boolean {
  return lit !== null && !lit.has(id);
}

/** An edge is lit when both of its ends are. */
export function edgeDimmed(
  { source, target }: { source: string; target: string },
  lit: Lighting["lit"],
): boolean {
  return lit !== null && !(lit.has(source) && lit.has(target));
}

/** An edge is selected by what it picks; a bundle by any of its deals. */
export function edgeSelected(
  { picks, deals = [picks] }: SceneEdge,
  selection: Lighting["selection"],
): boolean {
  return deals.some((id) => selection.has(id));
}

/** A silent edge is drawn only while it is lit. */
export function edgeDrawn(edge: SceneEdge, lit: Lighting["lit"]): boolean {
  return edge.emphasis !== "silent" || (lit !== null && !edgeDimmed(edge, lit));
}

/** What is drawn once more above the rest: what is lit, and what is selected if it is drawn at all. */
export function litParts(
  {
    nodes,
    edges,
  }: { nodes: ReadonlyMap<string, SceneNode>; edges: ReadonlyMap<string, SceneEdge> },
  { lit, selection }: Lighting,
): { nodes: SceneNode[]; edges: SceneEdge[] } {
  const marked = new Set([...(lit ?? []), ...selection]);
  return {
    nodes: [...marked].flatMap((id) => nodes.get(id) ?? []),
    edges: [...edges.values()].filter(
      (edge) =>
        edgeDrawn(edge, lit) &&
        (edgeSelected(edge, selection) || (lit !== null && !edgeDimmed(edge, lit))),
    ),
  };
}

const SAMPLES = 40;

/** The first of some edges that passes within a reach of a place; all in px. */
export function edgeNear(
  edges: readonly SceneEdge[],
  at: (id: string) => { x: number; y: number } | null,
  place: { x: number; y: number },
  reach: number,
): SceneEdge | undefined {
  return edges.find((edge) => {
    const [from, to] = [at(edge.source), at(edge.target)];
    if (!from || !to) return false;
    const points = curvePoints(from, to, edge.bend, SAMPLES);
    return points.some(
      (point, i) => i > 0 && segmentGap(points[i - 1] ?? point, point, place) <= reach,
    );
  });
}

/** How far a place lies from a straight piece. */
function segmentGap(
  a: { x: number; y: number },
  b: { x: number; y: number },
  place: { x: number; y: number },
): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((place.x - a.x) * dx + (place.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const t = Math.min(Math.max(along, 0), 1);
  return Math.hypot(place.x - a.x - t * dx, place.y - a.y - t * dy);
}
