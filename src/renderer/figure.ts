import { FONTS } from "./labelLayer.ts";
import type { Palette } from "./palette.ts";

const HEAD = 64;
const FOOT = 44;
const EDGE = 28;

/** What stands above and below a saved picture. */
export interface FigureWords {
  title: string;
  subtitle: string;
  foot: string;
}

/** The layers of a picture as one image with a title above and its origin below, as sharp as the screen. */
export function drawFigure(
  layers: readonly HTMLCanvasElement[],
  width: number,
  height: number,
  words: FigureWords,
  palette: Palette,
): HTMLCanvasElement {
  const ratio = window.devicePixelRatio || 1;
  const figure = document.createElement("canvas");
  figure.width = Math.round(width * ratio);
  figure.height = Math.round((height + HEAD + FOOT) * ratio);
  const context = figure.getContext("2d");
  if (!context) return figure;
  context.scale(ratio, ratio);
  context.fillStyle = palette.paper;
  context.fillRect(0, 0, width, height + HEAD + FOOT);
  for (const layer of layers) context.drawImage(layer, 0, HEAD, width, height);
  context.textBaseline = "alphabetic";
  context.fillStyle = palette.ink;
  context.font = FONTS.lead.font;
  context.fillText(words.title, EDGE, 32);
  context.font = FONTS.sub.font;
  context.fillStyle = palette.ink2;
  context.fillText(words.subtitle, EDGE, 52);
  context.fillText(words.foot, EDGE, height + HEAD + 26);
  return figure;
}
