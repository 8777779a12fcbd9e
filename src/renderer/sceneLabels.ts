import type { LabelSide, Scene, SceneEdge, SceneNode } from "../layout/scene.ts";
import { curvePoints } from "./bentLine.ts";
import type { Box } from "./box.ts";
import { dealWidths, reachOf } from "./encoding.ts";
import { measure, type TextLine, widthOf } from "./labelLayer.ts";
import {
  cleanLabel,
  cutToRoom,
  type LabelWish,
  type Obstacles,
  type PlacedLabel,
  placeLabels,
} from "./labels.ts";

export interface Screen {
  width: number;
  height: number;
  /** How much smaller than nominal the shapes are drawn. */
  scale: number;
  /** The px of one picture unit. */
  zoom: number;
  /** What the page covers at each side, px. */
  insets: { left: number; right: number };
  /** Where a node stands on the screen, px. */
  at(id: string): { x: number; y: number } | null;
  /** What stands there already, such as the titles of hulls. */
  taken?: readonly Box[];
}

const WEIGHT = { lead: 100, direct: 60, second: 40, minor: 20, faint: 0 } as const;
/** From this zoom on every node is named. */
const CLOSE = 1.15;
/** Where shapes are drawn smaller than this, the names of all but the first are small too. */
const SMALL = 0.6;
const MARGIN = 20;
const EVERY_SIDE: readonly LabelSide[] = ["right", "left", "below", "above"];

/** What a placed label prints. */
export interface SceneLabel extends PlacedLabel {
  lines: TextLine[];
  /** The nodes it belongs to: one, or an edge's two ends. */
  owners: string[];
}

function nodeLines(
  node: SceneNode,
  { scale, zoom }: Screen,
  context: CanvasRenderingContext2D,
): TextLine[] {
  const small = node.emphasis !== "direct" && scale < SMALL;
  const font = node.emphasis === "lead" ? "lead" : node.inRow ? "row" : small ? "small" : "node";
  const lines: TextLine[] = [{ text: cleanLabel(node.label), font }];
  if (node.sublabel) lines.push({ text: cleanLabel(node.sublabel), font: "sub" });
  const room = node.labelRoom === undefined ? Number.POSITIVE_INFINITY : node.labelRoom * zoom;
  return lines.map(({ text, font }) => ({
    text: cutToRoom(text, room, (text) => widthOf(context, { text, font })),
    font,
  }));
}

/** The words of an edge; on a narrow screen the money takes a line for each part. */
function edgeLines(edge: SceneEdge, small: boolean): TextLine[] {
  if (!edge.label) return [];
  if (edge.kind !== "deal") return [{ text: edge.label, font: "words" }];
  const money = small ? edge.label.split(/(?<=,) /) : [edge.label];
  return [
    ...money.map((text): TextLine => ({ text: cleanLabel(text, 60), font: "node" })),
    ...(edge.sublabel ? [{ text: cleanLabel(edge.sublabel, 60), font: "sub" as const }] : []),
  ];
}

/** How wide the pale band of a line is drawn, px. */
function bandOf({ kind, emphasis, upfront = null, maximum = null }: SceneEdge): number {
  return kind === "deal" && emphasis === "shown" ? dealWidths(upfront, maximum).band : 0;
}

/** Points along a line and along both edges of its band. */
function bandPoints(
  curve: readonly { x: number; y: number }[],
  band: number,
): { x: number; y: number }[] {
  if (band < 6) return [...curve];
  return curve.flatMap((point, i) => {
    const [before, after] = [curve[i - 1] ?? point, curve[i + 1] ?? point];
    const length = Math.hypot(after.x - before.x, after.y - before.y) || 1;
    const [x, y] = [
      ((before.y - after.y) / length) * (band / 2),
      ((after.x - before.x) / length) * (band / 2),
    ];
    return [point, { x: point.x + x, y: point.y + y }, { x: point.x - x, y: point.y - y }];
  });
}

/** What of the screen is not covered at the sides; towards a panel on the right a name may use the margin of the picture. */
function openPart({ width, height, insets }: Screen): Box {
  const [left, right] = [Math.max(4, insets.left), Math.max(4, insets.right - MARGIN)];
  return { x: left, y: 4, width: width - left - right, height: height - 8 };
}

/** Every label of a scene with a place of its own. */
export function sceneLabels(
  scene: Scene,
  screen: Screen,
  context: CanvasRenderingContext2D,
): SceneLabel[] {
  const boxes: Box[] = [...(screen.taken ?? [])];
  const wishes: LabelWish[] = [];
  const lines = new Map<string, { lines: TextLine[]; owners: string[] }>();
  for (const node of scene.nodes) {
    const at = node.emphasis === "faint" ? null : screen.at(node.id);
    if (!at) continue;
    const { reachX, reachY } = reachOf(node.kind, node.radius * screen.scale);
    if (!node.behind)
      boxes.push({
        x: at.x - reachX - 2,
        y: at.y - reachY - 2,
        width: 2 * reachX + 4,
        height: 2 * reachY + 4,
      });
    if (node.emphasis === "minor" && screen.zoom < (scene.closeAt ?? CLOSE)) continue;
    const text = nodeLines(node, screen, context);
    lines.set(node.id, { lines: text, owners: [node.id] });
    const first = node.labelSide ?? "right";
    const sides = node.inRow ? [first] : [first, ...EVERY_SIDE.filter((side) => side !== first)];
    wishes.push({
      id: node.id,
      weight: WEIGHT[node.emphasis],
      ...measure(context, text),
      anchor: { ...at, reachX, reachY },
      sides,
      mustStand:
        node.emphasis === "lead" || node.emphasis === "direct" ? "far" : scene.everyName === true,
      ...(node.inRow ? { straight: true } : {}),
    });
  }
  const points: { x: number; y: number }[] = [];
  const small = screen.width < 520;
  for (const edge of scene.edges) {
    if (edge.emphasis === "silent") continue;
    const from = edge.emphasis === "faint" ? null : screen.at(edge.source);
    const to = edge.emphasis === "faint" ? null : screen.at(edge.target);
    if (!from || !to) continue;
    const curve = curvePoints(from, to, edge.bend, 40);
    points.push(...bandPoints(curve.slice(2, -2), bandOf(edge)));
    const text = edgeLines(edge, small);
    const middle = curve[edge.kind === "deal" ? 20 : 18];
    if (text.length === 0 || !middle) continue;
    lines.set(edge.id, { lines: text, owners: [edge.source, edge.target] });
    const upward = curve[20] && curve[20].y <= (from.y + to.y) / 2;
    const upright = Math.abs(from.x - to.x) < 1;
    const sides: LabelSide[] = upright
      ? ["left", "right"]
      : edge.kind === "deal"
        ? upward && !small
          ? ["above", "below"]
          : ["below", "above"]
        : ["left", "right", "above", "below"];
    wishes.push({
      id: edge.id,
      weight: edge.kind === "deal" ? 70 : 20,
      ...measure(context, text),
      anchor: { ...middle, reachX: 3, reachY: 4 },
      sides,
      mustStand: false,
    });
  }
  const obstacles: Obstacles = { boxes, points, bounds: openPart(screen) };
  return placeLabels(wishes, obstacles).map((place) => ({
    ...place,
    ...(lines.get(place.id) ?? { lines: [], owners: [] }),
  }));
}
