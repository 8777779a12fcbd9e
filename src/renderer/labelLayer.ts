import type { Box } from "./box.ts";
import type { Palette } from "./palette.ts";

const FAMILY = '"Source Sans 3 Variable", system-ui, sans-serif';

/** A face at a size (px), with the height of its line; `font` is how a canvas is told. */
export interface Face {
  weight: number;
  size: number;
  line: number;
  italic: boolean;
  font: string;
}
export function face(weight: number, size: number, line: number, italic = false): Face {
  return {
    weight,
    size,
    line,
    italic,
    font: `${italic ? "italic " : ""}${weight} ${size}px ${FAMILY}`,
  };
}

/** The styles of a label's lines. */
export const FONTS = {
  lead: face(700, 19, 22),
  node: face(600, 15, 19),
  small: face(600, 13, 17),
  row: face(600, 13, 13),
  sub: face(400, 13, 16),
  words: face(400, 13, 17, true),
};
export type FontName = keyof typeof FONTS;

export interface TextLine {
  text: string;
  font: FontName;
}

/** Widths once measured with the faces that were there; thrown away when another face arrives. */
const widths = new Map<string, number>();

/** Forgets measured widths: another typeface has come. */
export function forgetWidths(): void {
  widths.clear();
}

/** The width of a line, px, measured once a face. */
export function widthOf(context: CanvasRenderingContext2D, { text, font }: TextLine): number {
  const key = `${font} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context.font = FONTS[font].font;
  const { width } = context.measureText(text);
  widths.set(key, width);
  return width;
}

/** A canvas over the picture for the labels, as sharp as the screen. */
export class LabelCanvas {
  private readonly canvas = document.createElement("canvas");
  readonly context = this.canvas.getContext("2d");

  constructor(container: HTMLElement) {
    Object.assign(this.canvas.style, { position: "absolute", inset: "0", pointerEvents: "none" });
    container.append(this.canvas);
  }

  /** Empties it, at the size of the picture (CSS px). */
  clear(width: number, height: number): void {
    const ratio = window.devicePixelRatio || 1;
    if (
      this.canvas.width !== Math.round(width * ratio) ||
      this.canvas.height !== Math.round(height * ratio)
    ) {
      this.canvas.width = Math.round(width * ratio);
      this.canvas.height = Math.round(height * ratio);
      Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    this.context?.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.context?.clearRect(0, 0, width, height);
  }

  remove(): void {
    this.canvas.remove();
  }
}

/** The size of some lines of text under each other, px. */
export function measure(
  context: CanvasRenderingContext2D,
  lines: readonly TextLine[],
): { width: number; height: number } {
  let width = 0;
  let height = 0;
  for (const line of lines) {
    width = Math.max(width, widthOf(context, line));
    height += FONTS[line.font].line;
  }
  return { width: Math.ceil(width), height };
}

/** Draws lines of text in a box with a halo of paper; `align` is towards the thing that they name. */
export function drawLines(
  context: CanvasRenderingContext2D,
  box: Box,
  lines: readonly TextLine[],
  {
    palette,
    align,
    alpha,
  }: { palette: Palette; align: "left" | "right" | "center"; alpha: number },
): void {
  const x =
    align === "left" ? box.x : align === "right" ? box.x + box.width : box.x + box.width / 2;
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
