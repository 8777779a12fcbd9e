import type { Figure } from "../../renderer/figure/marks.ts";
import { canvasMeasure, paintFigure } from "../../renderer/figure/paintFigure.ts";
import { svgText } from "../../renderer/figure/svgText.ts";
import { download } from "../parts/download.ts";

/** Print wants two dots for each px of the screen. */
const SCALE = 2;

/** Hands a figure to the reader as a file named after its title; false where the browser could not make one. */
export async function saveFigure(figure: Figure, format: "png" | "svg"): Promise<boolean> {
  const file =
    format === "svg"
      ? new Blob([svgText(figure, canvasMeasure())], { type: "image/svg+xml" })
      : await png(figure);
  if (file) download(file, `${fileName(figure.title)}.${format}`);
  return file !== null;
}

function png(figure: Figure): Promise<Blob | null> {
  const canvas = document.createElement("canvas");
  paintFigure(canvas, figure, SCALE);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}

/** The name of a saved file after a title, without its end. */
export function fileName(title: string): string {
  const words = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return `licensing-atlas-${words || "picture"}`.slice(0, 100);
}
