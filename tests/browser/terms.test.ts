import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const DEAL =
  "?focus=deal:hengrui-glenmark-trastuzumab-rezetecan-2025&select=deal:hengrui-glenmark-trastuzumab-rezetecan-2025";

it("explains a word by the keyboard; Escape closes the explanation and nothing behind it", async () => {
  const page = await atlas.visit(DEAL);
  const word = page.getByRole("region", { name: "Money" }).getByRole("button", { name: "upfront" });
  await word.focus();
  expect(await page.getByRole("tooltip").count()).toBe(0);
  await page.keyboard.press("Enter");
  const meaning = page.getByRole("tooltip");
  expect(await meaning.innerText()).toMatch(/^Upfront\s+Money paid at signing/);
  expect(await page.getByRole("status").innerText()).toContain("Money paid at signing");
  await page.keyboard.press("Escape");
  expect(await meaning.count()).toBe(0);
  expect(await word.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(page.url()).toContain("select=deal");
});

it("explains a word under a resting pointer, which may move onto the explanation", async () => {
  const page = await atlas.visit(DEAL);
  const word = page.getByRole("region", { name: "Money" }).getByRole("button", { name: "upfront" });
  await word.hover();
  const meaning = page.getByRole("tooltip");
  await meaning.waitFor();
  await meaning.hover();
  const box = await meaning.boundingBox();
  expect(box && box.x >= 0 && box.x + box.width <= (page.viewportSize()?.width ?? 0)).toBe(true);
  expect(await meaning.isVisible()).toBe(true);
  await page.mouse.move(300, 300);
  await meaning.waitFor({ state: "detached" });
});

it("keeps an explanation inside a narrow page, and a click beside it closes it", async () => {
  const page = await atlas.visit(DEAL, { viewport: { width: 320, height: 640 } });
  await page.getByRole("button", { name: "Show more" }).click();
  for (const word of await page.locator(".details .term").all()) {
    await word.scrollIntoViewIfNeeded();
    await word.click();
    const box = await page.getByRole("tooltip").boundingBox();
    expect(
      box && box.x >= 0 && box.y >= 0 && box.x + box.width <= 320 && box.y + box.height <= 640,
    ).toBe(true);
    await page.locator(".details h1").dispatchEvent("pointerdown");
    await expect.poll(() => page.getByRole("tooltip").count()).toBe(0);
  }
});
