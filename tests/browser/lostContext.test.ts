import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";
import { inkOf } from "./pixels.ts";

const atlas = builtPage();
const PICTURE = { x: 500, y: 60, width: 440, height: 780 };
const QUERY = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";

/** Takes the graphics card away from every canvas of the picture; how many lost it. */
async function loseContexts(page: Page): Promise<number> {
  const lost = await page.evaluate(() => {
    const contexts = [...document.querySelectorAll<HTMLCanvasElement>("#picture canvas")].map((canvas) => canvas.getContext("webgl2"));
    return contexts.filter((context) => {
      const extension = context?.getExtension("WEBGL_lose_context");
      extension?.loseContext();
      return extension;
    }).length;
  });
  await page.waitForTimeout(600);
  return lost;
}

it("draws again, with the same view and selection, when the graphics context is lost", async () => {
  const page = await atlas.open(QUERY, { before: noteLabels });
  const labels = await drawnLabels(page);
  const { inked } = await inkOf(page, [PICTURE]);
  expect(await loseContexts(page)).toBeGreaterThan(0);
  const after = await inkOf(page, [PICTURE]);
  expect(inked[0]).toBeGreaterThan(1000);
  expect(Math.abs((after.inked[0] ?? 0) - (inked[0] ?? 0)) / (inked[0] ?? 1)).toBeLessThan(0.05);
  expect(await drawnLabels(page)).toEqual(labels);
  expect(new URL(page.url()).search).toBe(QUERY);
});

it("gives up in a plain sentence when the context is lost again and again", async () => {
  const page = await atlas.open();
  for (let i = 0; i < 4; i++) await loseContexts(page);
  expect(await page.getByRole("status").innerText()).toMatch(/graphics/i);
  await page.getByRole("combobox").fill("Glenmark");
  expect(await page.getByRole("option").count()).toBeGreaterThan(0);
});
