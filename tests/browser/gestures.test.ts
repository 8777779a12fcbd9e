import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, settled, WIDE } from "./builtPage.ts";
import { type DrawnText, drawnLabels, noteLabels } from "./drawnLabels.ts";

const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });
const DEAL = "?focus=deal:hengrui-glenmark-trastuzumab-rezetecan-2025";

const find = (labels: readonly DrawnText[], text: string) =>
  labels.find((label) => label.text === text);
const places = (labels: readonly DrawnText[]) =>
  labels.map(({ text, x, y }) => `${text} ${Math.round(x)} ${Math.round(y)}`).sort();

/** Clicks ever farther from a side of the label of a node until something is selected: the node stands there. */
async function clickNode(
  page: Page,
  name: string,
  side: "left" | "above",
): Promise<{ x: number; y: number }> {
  const label = find(await drawnLabels(page), name);
  if (!label) throw new Error(`no label of ${name} is drawn`);
  const { x, y, width, height } = label;
  for (const away of [14, 22, 30]) {
    const spot =
      side === "left" ? { x: x - away, y: y + height / 2 } : { x: x + width / 2, y: y - away };
    await page.mouse.click(spot.x, spot.y);
    // The address follows with the next task.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
    if (new URL(page.url()).searchParams.has("select")) return spot;
  }
  throw new Error(`nothing ${side} of the label of ${name} can be clicked`);
}

it("selects what is clicked in the picture", async () => {
  const page = await atlas.visit(DEAL);
  await clickNode(page, "HER2", "above");
  expect(
    await page
      .getByRole("complementary", { name: "Details" })
      .getByRole("heading", { level: 1 })
      .innerText(),
  ).toMatch(/HER2/);
});

it("moves the picture live in its own worker, and settles by itself", async () => {
  const page = await atlas.visit(DEAL);
  const before = places(await drawnLabels(page));
  await page.keyboard.press("Space");
  await expect
    .poll(async () => places(await drawnLabels(page)), { timeout: 10_000 })
    .not.toEqual(before);
  const still = async () => {
    const now = places(await drawnLabels(page));
    await page.waitForTimeout(700);
    return JSON.stringify(places(await drawnLabels(page))) === JSON.stringify(now);
  };
  await expect.poll(still, { timeout: 30_000 }).toBe(true);
  expect(
    (await drawnLabels(page)).every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
  ).toBe(true);
});

it("drags a node, which stays where it was let go: after a reload too, until the step is undone", async () => {
  const page = await atlas.visit(DEAL);
  const before = find(await drawnLabels(page), "Glenmark Specialty");
  const spot = await clickNode(page, "Glenmark Specialty", "left");
  await page.getByRole("button", { name: "Close", exact: true }).first().click();
  await page.getByRole("button", { name: "Fit" }).click();
  const from = find(await drawnLabels(page), "Glenmark Specialty");
  if (!before || !from) throw new Error("the label is gone");
  const at = { x: spot.x + from.x - before.x, y: spot.y + from.y - before.y };
  await page.mouse.move(at.x, at.y, { steps: 3 });
  await page.mouse.down();
  await page.mouse.move(at.x + 40, at.y + 30, { steps: 4 });
  await page.mouse.move(at.x + 120, at.y + 60, { steps: 4 });
  await page.mouse.up();
  const moved = async () => (find(await drawnLabels(page), "Glenmark Specialty")?.x ?? 0) - from.x;
  await expect.poll(moved).toBeGreaterThan(60);
  expect(new URL(page.url()).searchParams.get("pin")).toMatch(
    /^company:glenmark-specialty\*-?\d+\*-?\d+$/,
  );
  expect(new URL(page.url()).searchParams.has("select")).toBe(false);
  const address = page.url();
  await page.reload();
  await settled(page);
  const again = find(await drawnLabels(page), "Glenmark Specialty");
  const other = await atlas.open(new URL(address).search);
  const there = find(await drawnLabels(other), "Glenmark Specialty");
  expect([again?.x, again?.y]).toEqual([there?.x, there?.y]);
  await page.goBack();
  await page.getByRole("button", { name: "Fit" }).click();
  const unmoved = await atlas.open(DEAL);
  await expect
    .poll(async () => places(await drawnLabels(page)))
    .toEqual(places(await drawnLabels(unmoved)));
});
