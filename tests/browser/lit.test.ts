import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, settled, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels, restingLabel } from "./drawnLabels.ts";
import { type Box, inkOf } from "./pixels.ts";

const QUERY = "?view=licensing&select=company:pfizer";

/** Prepares a page so that it counts what is drawn, canvas by canvas. */
const countDraws = (page: Page) =>
  page.addInitScript(() => {
    const drawn: Record<string, number> = {};
    const { drawArraysInstanced } = WebGL2RenderingContext.prototype;
    WebGL2RenderingContext.prototype.drawArraysInstanced = function (...order) {
      const name = (this.canvas as HTMLCanvasElement).className;
      drawn[name] = (drawn[name] ?? 0) + 1;
      drawArraysInstanced.apply(this, order);
    };
    Object.assign(window, { drawn });
  });
const atlas = builtPage({
  viewport: WIDE,
  prepare: async (page) => {
    await noteLabels(page);
    await countDraws(page);
  },
});
const draws = (page: Page) =>
  page.evaluate(() => {
    const { drawn } = window as unknown as { drawn: Record<string, number> };
    return {
      whole: (drawn["sigma-nodes"] ?? 0) + (drawn["sigma-edges"] ?? 0),
      above: drawn["sigma-hoverNodes"] ?? 0,
      strength: Number(
        getComputedStyle(document.querySelector(".sigma-nodes")?.parentElement ?? document.body)
          .opacity,
      ),
    };
  });

const twoFrames = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
  );

it("answers hover without drawing the whole picture again, and takes the rest back to 30 %", async () => {
  const page = await atlas.visit("?view=whole");
  await expect.poll(async () => (await drawnLabels(page)).length).toBeGreaterThan(5);
  await restingLabel(page, (await drawnLabels(page))[0]?.text ?? "");
  const before = await draws(page);
  expect(before).toMatchObject({ above: 0, strength: 1 });
  // Somewhere along the middle of the whole picture stands a node.
  for (let x = 480; x < 900 && (await draws(page)).strength === 1; x += 6) {
    await page.mouse.move(x, 450);
    await twoFrames(page);
  }
  await expect.poll(() => draws(page)).toMatchObject({ whole: before.whole, strength: 0.3 });
  expect((await draws(page)).above).toBeGreaterThan(0);
  await page.mouse.move(700, 100);
  await expect.poll(() => draws(page)).toMatchObject({ whole: before.whole, strength: 1 });
});

/** What is inked round the selected node and its neighbours. */
async function inkRound(page: Page, name: string): Promise<number> {
  const { x, y } = await restingLabel(page, name);
  const box: Box = { x: x - 60, y: y - 70, width: 180, height: 120 };
  return (await inkOf(page, [box])).inked[0] ?? 0;
}

it("draws what is lit where it stands after the camera and the theme have changed, as a page opened there does", async () => {
  const page = await atlas.visit(QUERY);
  const steps: (() => Promise<unknown>)[] = [
    () => page.getByRole("button", { name: "Fit" }).click(),
    async () => {
      await page.mouse.move(160, 440);
      await page.mouse.wheel(0, -120);
      // What comes to lie under the pointer would be lit instead.
      await page.mouse.move(700, 60);
      await page.mouse.move(700, 20);
    },
    () => page.emulateMedia({ colorScheme: "dark" }),
  ];
  for (const step of steps) {
    await step();
    const moved = await inkRound(page, "Pfizer");
    await page.reload();
    await settled(page);
    const fresh = await inkRound(page, "Pfizer");
    expect(fresh).toBeGreaterThan(300);
    expect(Math.abs(moved - fresh) / fresh).toBeLessThan(0.03);
    expect((await drawnLabels(page)).length).toBeGreaterThan(5);
  }
});
