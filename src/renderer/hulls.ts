import { type Hull, onHull } from "../layout/scene.ts";
import { type Box, overlap } from "./box.ts";
import { FONTS, type TextLine, widthOf } from "./labelLayer.ts";
import { cutToRoom } from "./labels.ts";
import type { Palette } from "./palette.ts";

/** A hull on the screen, px, with the room that its title takes. */
export interface DrawnHull {
  hull: Hull;
  x: number;
  y: number;
  reach: number;
  reachY: number;
  title: Box;
}

const TITLE_WIDTH = 190;
const CAPTION_WIDTH = 250;

/** Where each hull stands on the screen; `at` takes picture units to px. */
export function hullsOnScreen(
  hulls: readonly Hull[],
  at: (place: { x: number; y: number }) => { x: number; y: number },
): DrawnHull[] {
  return hulls.map((hull) => {
    const { x, y } = at(hull);
    if (hull.reach === 0)
      return {
        hull,
        x,
        y,
        reach: 0,
        reachY: 0,
        title: { x, y: y - 19, width: CAPTION_WIDTH, height: 24 },
      };
    const reach = Math.abs(at({ x: hull.x + hull.reach, y: hull.y }).x - x);
    const reachY = (reach * (hull.reachY ?? hull.reach)) / hull.reach;
    const title =
      hull.corner === undefined
        ? { x: x - TITLE_WIDTH / 2, y: y - reachY - 34, width: TITLE_WIDTH, height: 38 }
        : { x: x - reach, y: y - reachY - 40, width: 2 * reach, height: 40 };
    return { hull, x, y, reach, reachY, title };
  });
}

/** The island under a place of the screen (px), its title included. */
export function hullAt(
  drawn: readonly DrawnHull[],
  { x, y }: { x: number; y: number },
): Hull | undefined {
  return drawn.find(
    ({ title, hull, ...at }) =>
      at.reach > 0 &&
      (onHull({ ...hull, ...at }, { x, y }) ||
        (x >= title.x &&
          x <= title.x + title.width &&
          y >= title.y &&
          y <= title.y + title.height)),
  )?.hull;
}

type TitleBox = DrawnHull["title"];

/** A line of a title at its place. */
type Title = TextLine & { x: number; y: number; align: "center" | "left"; quiet: boolean };

/** Soft islands with their title above; labels and nodes stand over them. */
export function drawHulls(
  context: CanvasRenderingContext2D,
  drawn: readonly DrawnHull[],
  palette: Palette,
): void {
  for (const { hull, x, y, reach, reachY } of drawn.filter((one) => one.reach > 0)) {
    context.beginPath();
    if (hull.corner === undefined) context.ellipse(x, y, reach, reachY, 0, 0, 2 * Math.PI);
    else context.roundRect(x - reach, y - reachY, 2 * reach, 2 * reachY, hull.corner);
    context.fillStyle = hullColour(hull, palette);
    context.globalAlpha = 0.06;
    context.fill();
    context.globalAlpha = 0.34;
    context.strokeStyle = hullColour(hull, palette);
    context.lineWidth = 1.2;
    context.stroke();
  }
  context.globalAlpha = 1;
  context.textBaseline = "alphabetic";
  context.lineWidth = 5;
  context.strokeStyle = palette.paper;
  for (const { text, font, x, y, align, quiet } of hullTitles(drawn, (line) =>
    widthOf(context, line),
  )) {
    context.font = FONTS[font].font;
    context.textAlign = align;
    context.strokeText(text, x, y);
    context.fillStyle = titleColour(font, quiet, palette);
    context.fillText(text, x, y);
  }
}

/** The colour of an island: that of what it holds, grey where it stands back. */
export function hullColour({ kind = "drug", quiet }: Hull, palette: Palette): string {
  return quiet ? palette.ink3 : palette[kind];
}

/** The colour of a line of a title. */
export function titleColour(font: TextLine["font"], quiet: boolean, palette: Palette): string {
  return quiet ? palette.ink3 : font === "sub" ? palette.ink2 : palette.ink;
}

/** The lines of the titles, centred on their places, captions to the right of theirs (px, the base of the letters); `widthOf` measures a line. */
export function hullTitles(
  drawn: readonly DrawnHull[],
  widthOf: (line: TextLine) => number,
): Title[] {
  const titles: TitleBox[] = [];
  return drawn.flatMap(({ hull, x, y, reach, reachY }): Title[] => {
    const quiet = hull.quiet ?? false;
    if (reach === 0) return [{ text: hull.label, font: "node", x, y, align: "left", quiet }];
    if (hull.corner !== undefined)
      return shoulderTitle({ hull, x: x - reach, y: y - reachY, reach }, widthOf);
    const small = reach < 78;
    const font = quiet ? "small" : small ? "node" : "lead";
    const lines = titleLines(hull.label, 2 * reach + (quiet ? 40 : 8), (text) =>
      widthOf({ text, font }),
    );
    const foot = y - reachY - (small && !quiet ? 8 : 20);
    const width = Math.max(...lines.map((text) => widthOf({ text, font })));
    const box = { x: x - width / 2, y: foot - lines.length * 18, width, height: lines.length * 18 };
    // Where the islands stand too close, the larger keeps its title.
    if (titles.some((other) => overlap(box, other))) return [];
    titles.push(box);
    const placed = lines.map(
      (text, i): Title => ({
        text,
        font,
        x,
        y: foot - (lines.length - 1 - i) * 18,
        align: "center",
        quiet,
      }),
    );
    return small && !quiet
      ? placed
      : [
          ...placed,
          { text: hull.sublabel, font: "sub", x, y: y - reachY - 4, align: "center", quiet },
        ];
  });
}

/** The title of a rectangle, above its left corner: in small where it is long, and cut where it is longer than that. */
function shoulderTitle(
  { hull: { label, sublabel }, x, y, reach }: Pick<DrawnHull, "hull" | "x" | "y" | "reach">,
  widthOf: (line: TextLine) => number,
): Title[] {
  const font = widthOf({ text: label, font: "node" }) <= 2 * reach ? "node" : "small";
  const title = cutToRoom(label, 2 * reach, (text) => widthOf({ text, font }));
  const line = (text: string, font: TextLine["font"], up: number): Title => ({
    text,
    font,
    x,
    y: y - up,
    align: "left",
    quiet: false,
  });
  return [line(title, font, 23), line(sublabel, "sub", 7)];
}

/** A title in one line, or in two where it would run into its neighbours. */
function titleLines(title: string, room: number, widthOf: (text: string) => number): string[] {
  if (widthOf(title) <= room) return [title];
  const words = title.split(" ");
  const breaks = words
    .slice(1)
    .map((_word, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
  const longest = (lines: string[]) => Math.max(...lines.map((line) => line.length));
  return breaks.sort((a, b) => longest(a) - longest(b))[0] ?? [title];
}
