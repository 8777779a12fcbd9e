import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";
import { type Box, inkOf } from "./pixels.ts";

const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });
const LEAD = ["Hengrui", "Glenmark", "trastuzumab rezetecan", "HER2"];
const STRIP = { x: 452, y: 0, width: 1440 - 452, height: 868 };

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

it("asks its question, with the caret in the search box and six ready questions", async () => {
  const page = await atlas.open();
  expect(await page.title()).toContain("Licensing Atlas");
  expect(await page.getByRole("heading", { level: 1 }).innerText()).toMatch(/who licensed/i);
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
  const questions = page.locator(".questions a");
  expect(await questions.count()).toBe(6);
  for (const question of await questions.all()) {
    expect(await question.getAttribute("href")).toMatch(/^\?/);
    expect(await question.locator(".answer").innerText()).not.toBe("");
  }
});

it("draws a picture that is not blank", async () => {
  const page = await atlas.visit();
  const { inked } = await inkOf(page, [STRIP]);
  expect(inked[0]).toBeGreaterThan(STRIP.width * STRIP.height * 0.01);
});

it("draws the lead deal with every label legible, clear of each other and of the text column", async () => {
  const page = await atlas.visit("");
  const labels = await drawnLabels(page);
  const texts = labels.map(({ text }) => text);
  for (const name of LEAD)
    expect(
      texts.some((text) => text.includes(name)),
      `${name} among ${texts.join(" | ")}`,
    ).toBe(true);
  const { inked } = await inkOf(page, labels);
  labels.forEach((label, i) => {
    expect(inked[i], `ink of ${label.text}`).toBeGreaterThan(label.width * 0.5);
    expect(
      label.x >= STRIP.x &&
        label.x + label.width <= STRIP.x + STRIP.width &&
        label.y + label.height <= STRIP.height,
      `${label.text} stands free`,
    ).toBe(true);
    for (const other of labels.slice(i + 1))
      expect(overlap(label, other), `${label.text} over ${other.text}`).toBe(false);
  });
});

it("follows a dark system", async () => {
  const light = await inkOf(await atlas.visit("", { colorScheme: "light" }), [STRIP]);
  const dark = await inkOf(await atlas.open("", { colorScheme: "dark" }), [STRIP]);
  expect(light.ground).toBeGreaterThan(200);
  expect(dark.ground).toBeLessThan(60);
  expect(dark.inked[0]).toBeGreaterThan(STRIP.width * STRIP.height * 0.01);
});

it.each(["", "?select=deal:hengrui-glenmark-trastuzumab-rezetecan-2025"])(
  "fits a phone without sideways scrolling (%s)",
  async (query) => {
    const page = await atlas.visit(query, { viewport: { width: 390, height: 844 } });
    const sideways = await page.evaluate(() => {
      const { documentElement, body } = document;
      return Math.max(documentElement.scrollWidth, body.scrollWidth) - documentElement.clientWidth;
    });
    expect(sideways).toBe(0);
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll("#app *")]
        .filter(
          (part) =>
            part.getBoundingClientRect().right > 391 &&
            getComputedStyle(part).position !== "absolute",
        )
        .map((part) => `${part.tagName} ${part.className}: ${part.textContent}`),
    );
    expect(wide).toEqual([]);
  },
);
