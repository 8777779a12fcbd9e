// A scene: the scene graph of a picture, nodes, edges and hulls with places and looks.
import type { EdgeKind, NodeKind } from "../graph/atlasGraph.ts";

/** How wide a canvas is: `narrow` a phone, `medium` one with a panel beside it or a small window. */
export type Breadth = "narrow" | "medium" | "wide";

/** How far a node stands in front: the one lead, its direct neighbours, the ring behind them, those named only when the picture is close, the faint rest. */
export type Emphasis = "lead" | "direct" | "second" | "minor" | "faint";

/** Where a label prefers to stand; the renderer may move it to avoid another label, node or edge. */
export type LabelSide = "left" | "right" | "above" | "below";

/** A node placed and ready to draw. `x`, `y` in picture units: 1 unit is 1 px at the natural zoom, y grows upward. */
export interface SceneNode {
  id: string;
  kind: NodeKind;
  x: number;
  y: number;
  /** Nominal radius in px. */
  radius: number;
  emphasis: Emphasis;
  label: string;
  sublabel?: string;
  labelSide?: LabelSide;
  /** In a row of its like: named in small on its side or not at all. */
  inRow?: boolean;
  /** The room for its name, picture units; a longer one is cut. */
  labelRoom?: number;
  /** Over: drawn hollow and dashed. */
  ended?: boolean;
  pinned?: boolean;
  /** One of many small things: drawn at part of its strength. */
  pale?: boolean;
  /** Stands back for now: the labels of others may cover it. */
  behind?: boolean;
}

/** An edge placed and ready to draw; `bend` is the bow as a share of its length, positive to the left of its direction. */
export interface SceneEdge {
  id: string;
  source: string;
  target: string;
  kind: EdgeKind;
  bend: number;
  /** `quiet`: thin behind the deals until one of its ends is lit; `silent`: not drawn until then. */
  emphasis: "shown" | "quiet" | "silent" | "faint";
  /** What a pick selects: `deal:…` for a deal's edge, else the edge's own id. */
  picks: string;
  /** Deal edges: disclosed upfront and maximum, millions of USD; null when not disclosed. */
  upfront?: number | null;
  maximum?: number | null;
  /** Deal edges: false when no source states the roles (no arrow). */
  directed?: boolean;
  ended?: boolean;
  /** A bundle of parallel deals: how many, and which. */
  count?: number;
  deals?: readonly string[];
  label?: string;
  sublabel?: string;
}

/** A rectangle in picture units. */
export interface Bounds {
  minX: number;
  maxX: number;
  minY: number;
  maxY: number;
}

/** An island round nodes that belong together; with a reach of 0, the caption of a shelf, from its place to the right. Picture units. */
export interface Hull {
  id: string;
  x: number;
  y: number;
  reach: number;
  /** Half the height where it is no circle. */
  reachY?: number;
  /** How round its corners are where it is a rectangle; its title then stands at the left. */
  corner?: number;
  label: string;
  sublabel: string;
  /** Stands back: grey, with its name and count in small. */
  quiet?: boolean;
  /** Whose colour it takes; that of drugs when absent. */
  kind?: NodeKind;
}

/** True for a place on an island, picture units. */
export function onHull(
  { x, y, reach, reachY = reach, corner }: Hull,
  place: { x: number; y: number },
): boolean {
  if (corner !== undefined)
    return Math.abs(place.x - x) <= reach && Math.abs(place.y - y) <= reachY;
  return Math.hypot((place.x - x) / reach, (place.y - y) / reachY) <= 1;
}

/** What the picture shows: the focused part composed by rule, the rest faint behind it. */
export interface Scene {
  nodes: SceneNode[];
  edges: SceneEdge[];
  hulls?: Hull[];
  /** What all of the picture is about: selected, it needs no lifting. */
  lead?: string;
  /** The least scale that shapes and lines are drawn at; 0.6 when absent. */
  leastScale?: number;
  /** The zoom from which on every node is named; 1.15 when absent. */
  closeAt?: number;
  /** A name matters more than a line that it stands across, not only those of the first nodes. */
  everyName?: boolean;
  /** The part that a fit shows whole. */
  focus: Bounds;
}
