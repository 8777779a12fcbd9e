import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();

/** What the canvas shows, without the panels that stand at its sides. */
const picture = async (page: Page) =>
  (
    await page.screenshot({
      animations: "disabled",
      clip: { x: 40, y: 160, width: 820, height: 600 },
    })
  ).toString("base64");

/** The picture once it no longer moves: a slow machine rests between two rounds too. */
async function resting(page: Page): Promise<string> {
  let [now, still] = [await picture(page), 0];
  while (still < 4) {
    await page.waitForTimeout(500);
    const before = now;
    now = await picture(page);
    still = now === before ? still + 1 : 0;
  }
  return now;
}

it("keeps what the live layout moved when Back takes a selection back", async () => {
  const page = await atlas.open("?focus=drug:trastuzumab-rezetecan");
  const composed = await resting(page);
  await page.keyboard.press(" ");
  await expect.poll(() => picture(page)).not.toBe(composed);
  const moved = await resting(page);
  await page.keyboard.press("n");
  await expect.poll(() => page.url()).toContain("select=");
  await resting(page);
  await page.goBack();
  await expect.poll(() => page.url()).not.toContain("select=");
  expect((await resting(page)) === moved).toBe(true);
});

it("makes a history entry of a step on the tier bar, and Back undoes it", async () => {
  const page = await atlas.open("?view=rivals&select=drug:trastuzumab-deruxtecan");
  const bar = page.getByRole("slider", { name: "Tier" }).first();
  await bar.waitFor();
  const entries = () => page.evaluate(() => window.history.length);
  const [before, tier] = [await entries(), await bar.inputValue()];
  await bar.press("ArrowLeft");
  await expect.poll(() => page.url()).toContain("tier=");
  expect(await entries()).toBe(before + 1);
  await page.goBack();
  await expect.poll(() => bar.inputValue()).toBe(tier);
});
