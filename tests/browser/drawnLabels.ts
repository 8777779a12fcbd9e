import type { Page } from "playwright-core";
import type { Box } from "./pixels.ts";

export interface DrawnText extends Box {
  text: string;
}

/** Prepares a page so that every line of text that a canvas draws can be asked for. */
export const noteLabels = (page: Page) => page.addInitScript(spyOnCanvas);

function spyOnCanvas(): void {
  const drawn = new Map<HTMLCanvasElement, DrawnText[]>();
  const { fillText, clearRect } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    drawn.set(this.canvas, []);
    clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function (...words) {
    const [text, x, y] = words;
    const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } = this.measureText(text);
    const { left, top } = this.canvas.getBoundingClientRect();
    const box = { x: left + x - actualBoundingBoxLeft, y: top + y - actualBoundingBoxAscent };
    const size = { width: actualBoundingBoxLeft + actualBoundingBoxRight, height: actualBoundingBoxAscent + actualBoundingBoxDescent };
    drawn.get(this.canvas)?.push({ text, ...box, ...size });
    fillText.apply(this, words);
  };
  Object.assign(window, { drawnTexts: () => [...drawn].filter(([canvas]) => canvas.isConnected).flatMap(([, texts]) => texts) });
}

/** The lines of text in the last frame of the picture, where they stand on the page, CSS px. */
export function drawnLabels(page: Page): Promise<DrawnText[]> {
  return page.evaluate(() => (window as unknown as { drawnTexts(): DrawnText[] }).drawnTexts());
}
