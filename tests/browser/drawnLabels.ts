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
    const {
      actualBoundingBoxLeft,
      actualBoundingBoxRight,
      actualBoundingBoxAscent,
      actualBoundingBoxDescent,
    } = this.measureText(text);
    const box = { x: x - actualBoundingBoxLeft, y: y - actualBoundingBoxAscent };
    const size = {
      width: actualBoundingBoxLeft + actualBoundingBoxRight,
      height: actualBoundingBoxAscent + actualBoundingBoxDescent,
    };
    drawn.get(this.canvas)?.push({ text, ...box, ...size });
    fillText.apply(this, words);
  };
  const onPage = ([canvas, texts]: [HTMLCanvasElement, DrawnText[]]) => {
    const { left, top } = canvas.getBoundingClientRect();
    return texts.map((text) => ({ ...text, x: left + text.x, y: top + text.y }));
  };
  Object.assign(window, {
    drawnTexts: () => [...drawn].filter(([canvas]) => canvas.isConnected).flatMap(onPage),
  });
}

/** The lines of text in the last frame of the picture, where they stand in the window now, CSS px. */
export function drawnLabels(page: Page): Promise<DrawnText[]> {
  return page.evaluate(() => (window as unknown as { drawnTexts(): DrawnText[] }).drawnTexts());
}

/** Where a line of text comes to rest in the window; throws when it is not drawn. */
export async function restingLabel(page: Page, words: string): Promise<DrawnText> {
  for (let before: DrawnText | undefined, tries = 0; tries < 40; tries++) {
    const now = (await drawnLabels(page)).find(({ text }) => text === words);
    if (now && before && Math.hypot(now.x - before.x, now.y - before.y) < 0.5) return now;
    before = now;
    await page.waitForTimeout(250);
  }
  throw new Error(`“${words}” is not named, or does not come to rest`);
}
