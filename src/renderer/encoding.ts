import type { NodeKind } from "../graph/atlasGraph.ts";
import type { SceneEdge, SceneNode } from "../layout/scene.ts";
import type { EdgeMarks } from "./edgeProgram.ts";
import type { NodeMarks } from "./nodeProgram.ts";
import type { Palette } from "./palette.ts";

/** How far each shape reaches beyond its nominal radius. */
const REACH: Record<NodeKind, number> = {
  company: 0.9,
  drug: 1.18,
  target: 1.22,
  payload: 1.08,
  regulator: 1,
};

/** The half width and half height of a node's shape, px. */
export function reachOf(kind: NodeKind, radius: number): { reachX: number; reachY: number } {
  const reach = REACH[kind] * radius;
  return kind === "drug"
    ? { reachX: reach, reachY: radius * 0.98 }
    : { reachX: reach, reachY: reach };
}

/** How much of its strength keeps what is neither lit nor asked for. */
export const DIM = 0.3;

/** The strength of one of many small things. */
const PALE = 0.62;

/** A scene node as Sigma draws it. */
export function nodeLook(
  node: SceneNode,
  palette: Palette,
  dimmed: boolean,
  selected: boolean,
): NodeMarks & { color: string; size: number; zIndex: number } {
  const faint = node.emphasis === "faint";
  return {
    kind: node.kind,
    color: palette[node.kind],
    size: node.radius,
    alpha: (faint ? palette.faint : node.pale ? PALE : 1) * (dimmed ? DIM : 1),
    gap: faint ? 0 : node.pale || node.inRow ? 2 : 4.5,
    selected,
    ended: node.ended ?? false,
    pinned: node.pinned ?? false,
    zIndex: selected ? 3 : faint ? 0 : node.emphasis === "lead" ? 2 : 1,
  };
}

const WIDTH = 10.5;
const WIDEST = 14;

/** Width of the pale band for a deal's maximum, of the solid core for its upfront: area grows with money. */
export function dealWidths(
  upfront: number | null,
  maximum: number | null,
): { core: number; band: number; alpha: number } {
  if (upfront === null && maximum === null) return { core: 1.6, band: 0, alpha: 0.75 };
  return {
    core: Math.max(1.5, Math.sqrt(upfront ?? 0) / WIDTH),
    band: maximum === null ? 0 : Math.min(2 + Math.sqrt(maximum) / WIDTH, WIDEST),
    alpha: 1,
  };
}

/** How strongly a quiet edge is drawn while nothing is lit: deals first. */
const QUIET: Record<SceneEdge["kind"], number> = {
  deal: 0.55,
  "rival-stated": 0.3,
  "rival-derived": 0.25,
  ownership: 0.4,
  originator: 0.22,
  rights: 0.18,
  target: 0.2,
  payload: 0.14,
  derivation: 0.2,
  regulatory: 0.08,
};

/** A scene edge as Sigma draws it. */
export function edgeLook(
  edge: SceneEdge,
  palette: Palette,
  ends: { source: SceneNode; target: SceneNode },
  dimmed: boolean,
  selected: boolean,
  lit = false,
): EdgeMarks & { color: string; zIndex: number; size: number } {
  const faint = edge.emphasis === "faint";
  const quiet = edge.emphasis === "quiet" || edge.emphasis === "silent";
  const reach = (node: SceneNode) => REACH[node.kind] * node.radius;
  const common = {
    bend: edge.bend,
    band: 0,
    style: "solid" as const,
    arrow: "none" as const,
    endDots: false,
    selected,
    sourceReach: reach(ends.source),
    targetReach: reach(ends.target),
    size: 1,
    zIndex: selected ? 2 : edge.kind === "deal" ? 1 : 0,
  };
  const fade = (faint ? 0.075 : quiet && !lit ? QUIET[edge.kind] : 1) * (dimmed ? DIM : 1);
  if (faint) return { ...common, color: palette.ink3, core: 1, alpha: fade };
  switch (edge.kind) {
    case "deal": {
      if (edge.ended)
        return {
          ...common,
          color: palette.ink3,
          core: 1.6,
          alpha: 0.55 * fade,
          style: "dashed",
          arrow: edge.directed ? "hollow" : "none",
        };
      const widths = dealWidths(edge.upfront ?? null, quiet ? null : (edge.maximum ?? null));
      return {
        ...common,
        ...widths,
        color: palette.ink,
        alpha: widths.alpha * fade,
        arrow: edge.directed ? "filled" : "none",
      };
    }
    case "originator":
    case "rights":
      return { ...common, color: palette.company, core: 1.8, alpha: fade };
    case "ownership":
      return { ...common, color: palette.line, core: 1.3, alpha: fade };
    case "rival-stated":
      return { ...common, color: palette.drug, core: 2.4, alpha: fade, endDots: true };
    case "rival-derived":
      return { ...common, color: palette.drug, core: 2, alpha: fade, style: "dotted" };
    case "target":
      return { ...common, color: palette.target, core: 1.5, alpha: fade };
    case "payload":
    case "derivation":
      return { ...common, color: palette.payload, core: 1.5, alpha: fade };
    case "regulatory":
      return { ...common, color: palette.regulator, core: 1.3, alpha: fade };
  }
}
