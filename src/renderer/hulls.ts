import type { Hull } from "../layout/scene.ts";
import { FONTS } from "./labelLayer.ts";
import type { Box } from "./labels.ts";
import type { Palette } from "./palette.ts";

/** A hull on the screen, px, with the room that its title takes. */
export interface DrawnHull {
  hull: Hull;
  x: number;
  y: number;
  reach: number;
  title: Box;
}

const TITLE_WIDTH = 190;

/** Where each hull stands on the screen; `at` takes picture units to px. */
export function hullsOnScreen(hulls: readonly Hull[], at: (place: { x: number; y: number }) => { x: number; y: number }): DrawnHull[] {
  return hulls.map((hull) => {
    const { x, y } = at(hull);
    const reach = Math.abs(at({ x: hull.x + hull.reach, y: hull.y }).x - x);
    return { hull, x, y, reach, title: { x: x - TITLE_WIDTH / 2, y: y - reach - 34, width: TITLE_WIDTH, height: 38 } };
  });
}

type TitleBox = DrawnHull["title"];

/** Soft islands with their title above; labels and nodes stand over them. */
export function drawHulls(context: CanvasRenderingContext2D, drawn: readonly DrawnHull[], palette: Palette): void {
  for (const { hull, x, y, reach } of drawn) {
    context.beginPath();
    context.arc(x, y, reach, 0, 2 * Math.PI);
    context.fillStyle = palette[hull.kind ?? "drug"];
    context.globalAlpha = 0.06;
    context.fill();
    context.globalAlpha = 0.34;
    context.strokeStyle = palette[hull.kind ?? "drug"];
    context.lineWidth = 1.2;
    context.stroke();
  }
  context.globalAlpha = 1;
  context.textAlign = "center";
  context.textBaseline = "alphabetic";
  const titles: TitleBox[] = [];
  for (const { hull, x, y, reach } of drawn) {
    const small = reach < 78;
    context.font = small ? FONTS.node.font : FONTS.lead.font;
    context.lineWidth = 5;
    context.strokeStyle = palette.paper;
    const lines = titleLines(context, hull.label, 2 * reach + 8);
    const foot = y - reach - (small ? 8 : 20);
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    const box = { x: x - width / 2, y: foot - lines.length * 18, width, height: lines.length * 18 };
    // Where the islands stand too close, the larger keeps its title.
    if (titles.some((other) => overlap(box, other))) continue;
    titles.push(box);
    context.fillStyle = palette.ink;
    for (const [i, line] of lines.entries()) {
      const at = foot - (lines.length - 1 - i) * 18;
      context.strokeText(line, x, at);
      context.fillText(line, x, at);
    }
    if (small) continue;
    context.font = FONTS.sub.font;
    context.strokeText(hull.sublabel, x, y - reach - 4);
    context.fillStyle = palette.ink2;
    context.fillText(hull.sublabel, x, y - reach - 4);
  }
}

function overlap(a: TitleBox, b: TitleBox): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** A title in one line, or in two where it would run into its neighbours. */
function titleLines(context: CanvasRenderingContext2D, title: string, room: number): string[] {
  if (context.measureText(title).width <= room) return [title];
  const words = title.split(" ");
  const breaks = words.slice(1).map((_word, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const longest = (lines: string[]) => Math.max(...lines.map((line) => line.length));
  return breaks.sort((a, b) => longest(a) - longest(b))[0] ?? [title];
}
