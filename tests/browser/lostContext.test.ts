import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";
import { inkOf } from "./pixels.ts";

const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });
const PICTURE = { x: 500, y: 60, width: 440, height: 780 };
const QUERY = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";

/** How many canvases of the picture hold a graphics context that works. */
const working = (page: Page) =>
  page.evaluate(() => {
    const canvases = [...document.querySelectorAll<HTMLCanvasElement>("#picture canvas")];
    return canvases.filter((canvas) => canvas.getContext("webgl2")?.isContextLost() === false)
      .length;
  });

/** Takes the graphics card away from every canvas of the picture, and marks them so that they are known again. */
async function loseContexts(page: Page): Promise<void> {
  await expect.poll(() => working(page)).toBeGreaterThan(0);
  await page.evaluate(() => {
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("#picture canvas")) {
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
      canvas.dataset.lost = "";
    }
  });
}

it("draws again, with the same view and selection, when the graphics context is lost", async () => {
  const page = await atlas.open(QUERY);
  const labels = await drawnLabels(page);
  const { inked } = await inkOf(page, [PICTURE]);
  const before = inked[0] ?? 0;
  expect(before).toBeGreaterThan(1000);
  await loseContexts(page);
  await page.locator("#picture canvas[data-lost]").first().waitFor({ state: "detached" });
  await expect.poll(() => working(page)).toBeGreaterThan(0);
  const loss = async () =>
    Math.abs(((await inkOf(page, [PICTURE])).inked[0] ?? 0) - before) / before;
  await expect.poll(loss, { timeout: 5000 }).toBeLessThan(0.05);
  expect(await drawnLabels(page)).toEqual(labels);
  expect(new URL(page.url()).search).toBe(QUERY);
});

it("gives up in a plain sentence when the context is lost again and again", async () => {
  const page = await atlas.open();
  for (let i = 0; i < 4; i++) await loseContexts(page);
  await page
    .getByRole("status")
    .filter({ hasText: /graphics/i })
    .waitFor();
  await page.getByRole("combobox").fill("Glenmark");
  expect(await page.getByRole("option").count()).toBeGreaterThan(0);
});
