import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";
const asked = (page: Page) => new URL(page.url()).searchParams;
const palette = (page: Page) => page.getByRole("dialog", { name: "Find a thing or an action" });
const focused = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent,
  );

it("finds a company from the first screen, even while the search box has the caret", async () => {
  const page = await atlas.visit();
  await page.keyboard.press("Control+k");
  await palette(page).waitFor();
  await page.keyboard.type("daiichi");
  expect(await palette(page).getByRole("option", { selected: true }).innerText()).toMatch(
    /Daiichi Sankyo/,
  );
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("focus")).toBe("company:daiichi-sankyo");
  expect(await palette(page).count()).toBe(0);
});

it("does every action, and tells its key", async () => {
  const page = await atlas.visit(DRUG);
  await page.getByRole("button", { name: "More", exact: true }).click();
  const option = palette(page).getByRole("option", { name: /within two hops/ });
  expect(await option.innerText()).toMatch(/2$/);
  await page.keyboard.type("two hops");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("hops")).toBe("2");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("whole");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("view")).toBe("whole");
});

it("goes to sources and rights by O and M, and to a connection by G", async () => {
  const page = await atlas.visit(DRUG);
  await page.keyboard.press("m");
  await expect.poll(() => focused(page)).toBe("Rights");
  await page.keyboard.press("o");
  await expect.poll(() => focused(page)).toMatch(/^Sources of/);
  await page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await page.keyboard.press("g");
  await expect.poll(() => asked(page).get("page")).toBe("connect");
  expect(asked(page).get("from")).toBe("drug:trastuzumab-rezetecan");
});

it("walks the neighbours by arrows in the order of the list, and goes back and forth by Ctrl+Z", async () => {
  const page = await atlas.visit(DRUG);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => asked(page).get("select")).toBe("company:hengrui");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => asked(page).get("select")).toBe("company:glenmark-specialty");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => asked(page).get("select")).toBe("company:hengrui");
  await page.keyboard.press("Control+z");
  await expect.poll(() => asked(page).get("select")).toBe("company:glenmark-specialty");
  await page.keyboard.press("Control+Shift+z");
  await expect.poll(() => asked(page).get("select")).toBe("company:hengrui");
});

it("keeps single keys off once they are switched off, also after a reload, but not Escape and Ctrl+K", async () => {
  const page = await atlas.open(DRUG);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Keys" });
  await help.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await help.waitFor({ state: "hidden" });
  await page.keyboard.press("l");
  await page.reload();
  await page.waitForSelector(".details");
  await page.keyboard.press("l");
  await page.keyboard.press("Control+k");
  await palette(page).waitFor();
  expect(asked(page).has("page")).toBe(false);
  await page.keyboard.press("Escape");
  await palette(page).waitFor({ state: "hidden" });
  await page.keyboard.press("Escape");
  await expect.poll(() => asked(page).has("select")).toBe(false);
});

it("works where the browser keeps nothing", async () => {
  const page = await atlas.open(DRUG, {
    prepare: (page) =>
      page.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get: () => {
            throw new DOMException("closed", "SecurityError");
          },
        });
      }),
  });
  await page.keyboard.press("?");
  await page.getByRole("checkbox").uncheck();
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  expect(asked(page).has("page")).toBe(false);
});

it("keeps the menu inside a low window, and gives the keys back when it closes", async () => {
  const page = await atlas.visit("?view=rivals", { viewport: { width: 1280, height: 500 } });
  await page.keyboard.press("Control+k");
  await page.keyboard.type("trastuzumab deruxtecan");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("select")).toBe("drug:trastuzumab-deruxtecan");
  await page.keyboard.press("Shift+F10");
  const box = await page.getByRole("menu").boundingBox();
  if (!box) throw new Error("the menu has no box");
  expect(box.y).toBeGreaterThanOrEqual(0);
  expect(box.y + box.height).toBeLessThanOrEqual(500);
  await page.keyboard.press("Escape");
  await page.keyboard.press("l");
  await expect.poll(() => asked(page).get("page")).toBe("deals");
});
