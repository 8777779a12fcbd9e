import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";
const DEAL =
  "?focus=deal:innovent-takeda-ibi363-ibi343-2025&select=deal:innovent-takeda-ibi363-ibi343-2025";

const rights = (page: Page) => page.getByRole("region", { name: "Rights" });
const asked = (page: Page) => new URL(page.url()).searchParams;

/** How many shapes and dots of the map are drawn in each way. */
const looks = (page: Page) =>
  page.locator(".worldmap path[class], .worldmap circle[class]").evaluateAll((shapes) => {
    const counts: Record<string, number> = {};
    for (const shape of shapes) {
      const look = (shape.getAttribute("class") ?? "").split(" ")[0] ?? "";
      counts[look] = (counts[look] ?? 0) + 1;
    }
    return counts;
  });

it("says who holds a country when it is pointed at, and keeps the one that is clicked", async () => {
  const page = await atlas.visit(DRUG);
  const singapore = rights(page).locator(".worldmap circle", { hasText: "Singapore" });
  await singapore.hover();
  await expect
    .poll(() => rights(page).locator(".chain p").innerText())
    .toMatch(/^Singapore: held by Glenmark Specialty/);
  await singapore.click();
  await page.mouse.move(5, 300);
  expect(await rights(page).locator(".chain p").innerText()).toMatch(/^Singapore/);
});

it("reads map, picture and address on another day by the slider, and back", async () => {
  const page = await atlas.visit(DRUG);
  await rights(page).locator(".worldmap").waitFor();
  const slider = page.getByRole("slider", { name: "Read the atlas on" });
  await slider.focus();
  for (let i = 0; i < 16; i++) await page.keyboard.press("ArrowLeft");
  await expect.poll(() => asked(page).get("on")).toMatch(/^2025-0[67]-3[01]$/);
  await expect.poll(async () => Object.keys(await looks(page)).sort()).toEqual(["kept", "neutral"]);
  await page.getByRole("button", { name: /^back to/ }).click();
  await expect.poll(async () => (await looks(page))["held-1"]).toBeGreaterThan(100);
  expect(asked(page).has("on")).toBe(false);
});

it("plays through the months, and has no play button where motion is not wanted", async () => {
  const page = await atlas.open("?view=whole", { reducedMotion: "no-preference" });
  await page.getByRole("button", { name: "Play" }).click();
  await expect.poll(() => asked(page).get("on")).toMatch(/^20/);
  // It may be pushed about by what is counted beside it, so the keyboard stops it.
  await page.getByRole("button", { name: "Pause" }).press("Enter");
  const still = await atlas.open("?view=whole", { reducedMotion: "reduce" });
  expect(await still.getByRole("button", { name: "Play" }).count()).toBe(0);
});

it("finds comparable deals and follows other weights", async () => {
  const page = await atlas.visit(DEAL);
  const section = page.getByRole("region", { name: "Comparable deals" });
  const scores = () => section.locator("li b").allInnerTexts();
  await section.locator("li").first().waitFor();
  const before = await scores();
  await section.getByText("Weights").click();
  await section.getByRole("slider", { name: "target" }).press("Home");
  await expect.poll(scores).not.toEqual(before);
});
