import type { Palette } from "./palette.ts";
import type { Box } from "./labels.ts";

export const FAMILY = '"Source Sans 3 Variable", system-ui, sans-serif';

/** The styles of a label's lines. */
export const FONTS = {
  lead: { font: `700 19px ${FAMILY}`, line: 22 },
  node: { font: `600 15px ${FAMILY}`, line: 19 },
  small: { font: `600 13px ${FAMILY}`, line: 17 },
  sub: { font: `400 13px ${FAMILY}`, line: 16 },
  words: { font: `italic 400 13px ${FAMILY}`, line: 17 },
} as const;
export type FontName = keyof typeof FONTS;

export interface TextLine {
  text: string;
  font: FontName;
}

/** The size of some lines of text under each other, px. */
export function measure(context: CanvasRenderingContext2D, lines: readonly TextLine[]): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (const { text, font } of lines) {
    context.font = FONTS[font].font;
    width = Math.max(width, context.measureText(text).width);
    height += FONTS[font].line;
  }
  return { width: Math.ceil(width), height };
}

/** Draws lines of text in a box with a halo of paper; `align` is towards the thing that they name. */
export function drawLines(
  context: CanvasRenderingContext2D,
  box: Box,
  lines: readonly TextLine[],
  { palette, align, alpha }: { palette: Palette; align: "left" | "right" | "center"; alpha: number },
): void {
  const x = align === "left" ? box.x : align === "right" ? box.x + box.width : box.x + box.width / 2;
  let y = box.y;
  context.textAlign = align;
  context.textBaseline = "alphabetic";
  context.lineJoin = "round";
  context.globalAlpha = alpha;
  for (const { text, font } of lines) {
    const { font: face, line } = FONTS[font];
    y += line;
    context.font = face;
    context.strokeStyle = palette.paper;
    context.lineWidth = 5;
    context.strokeText(text, x, y - line * 0.24);
    context.fillStyle = font === "sub" || font === "words" ? palette.ink2 : palette.ink;
    context.fillText(text, x, y - line * 0.24);
  }
  context.globalAlpha = 1;
}
