import type { CDPSession, Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { noteLabels, restingLabel } from "./drawnLabels.ts";

const atlas = builtPage({ prepare: noteLabels, hasTouch: true, viewport: WIDE });
const DRUG = "?focus=drug:trastuzumab-rezetecan&hops=1";
const asked = (page: Page) => new URL(page.url()).searchParams;
type Point = { x: number; y: number };

const touch = (
  session: CDPSession,
  type: "touchStart" | "touchMove" | "touchEnd",
  touchPoints: Point[],
) => session.send("Input.dispatchTouchEvent", { type, touchPoints });

/** A page under a finger, and where the shape of HER2 stands: left of its label. */
async function underFinger(): Promise<{ page: Page; session: CDPSession; node: Point }> {
  const page = await atlas.visit(DRUG);
  const session = await page.context().newCDPSession(page);
  return { page, session, node: await placeOf(page) };
}

async function placeOf(page: Page): Promise<Point> {
  const label = await restingLabel(page, "HER2");
  return { x: label.x - 26, y: label.y + label.height / 2 };
}

it("selects by a tap and opens the menu by a long press, not both", async () => {
  const { page, session, node } = await underFinger();
  await touch(session, "touchStart", [node]);
  await page.getByRole("menu", { name: /HER2/ }).waitFor();
  await touch(session, "touchEnd", []);
  expect(await page.getByRole("menu").count()).toBe(1);
  expect(asked(page).has("select")).toBe(false);
  await page.keyboard.press("Escape");
  // Two taps in quick succession would be a double tap.
  await page.waitForTimeout(500);
  await touch(session, "touchStart", [node]);
  await touch(session, "touchEnd", []);
  await expect.poll(() => asked(page).get("select")).toBe("target:her2");
});

it("drags a node by a finger, and no menu comes", async () => {
  const { page, session, node } = await underFinger();
  await touch(session, "touchStart", [node]);
  for (let step = 1; step <= 6; step++)
    await touch(session, "touchMove", [{ x: node.x + 20 * step, y: node.y + 10 * step }]);
  await page.waitForTimeout(700);
  await touch(session, "touchEnd", []);
  expect(await page.getByRole("menu").count()).toBe(0);
  await expect.poll(async () => (await placeOf(page)).x - node.x).toBeGreaterThan(60);
});

it("zooms by two fingers", async () => {
  const { page, session } = await underFinger();
  const apart = (distance: number) => [
    { x: 700 - distance, y: 700 },
    { x: 700 + distance, y: 700 },
  ];
  await touch(session, "touchStart", apart(60));
  for (let distance = 80; distance <= 180; distance += 20)
    await touch(session, "touchMove", apart(distance));
  await touch(session, "touchEnd", []);
  await expect.poll(() => asked(page).get("camera")).not.toBeNull();
});

const PHONE = { isMobile: true, viewport: { width: 390, height: 844 } };

it("scrolls the first screen of a phone by a finger that starts on the picture", async () => {
  const page = await atlas.open("", PHONE);
  const session = await page.context().newCDPSession(page);
  await touch(session, "touchStart", [{ x: 195, y: 800 }]);
  for (let y = 780; y >= 400; y -= 20) await touch(session, "touchMove", [{ x: 195, y }]);
  await touch(session, "touchEnd", []);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(120);
  expect(page.url()).toBe(atlas.address());
});

it("selects by a tap on the picture there", async () => {
  const page = await atlas.open("", PHONE);
  const session = await page.context().newCDPSession(page);
  await page.locator("#picture").evaluate((picture) => picture.scrollIntoView({ block: "center" }));
  const label = await restingLabel(page, "HER2");
  // Its shape stands above the label.
  const at = { x: label.x + label.width / 2, y: label.y + label.height / 2 - 31 };
  await touch(session, "touchStart", [at]);
  await touch(session, "touchEnd", []);
  await expect.poll(() => asked(page).get("select")).toBe("target:her2");
});
