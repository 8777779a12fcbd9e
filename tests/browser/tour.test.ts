import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const VIEW = "?focus=drug:ivonescimab&on=2025-06-30&hops=1";

const card = (page: Page) => page.getByRole("dialog", { name: /./ });
const title = (page: Page) => page.locator("#tour-title").innerText();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent);

/** Starts the tour from the palette. */
async function start(page: Page): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: "Find a thing or an action" }).fill("one-minute");
  await page.keyboard.press("Enter");
  await card(page).waitFor();
}

it("goes by the keyboard alone to its end, through real views, and back to the view that it began from", async () => {
  const page = await atlas.visit(VIEW);
  const began = page.url();
  const entries = await page.evaluate(() => window.history.length);
  await start(page);
  const titles: string[] = [];
  const addresses = new Set<string>();
  for (let step = 1; step <= 6; step++) {
    await expect.poll(() => page.locator(".tour .count").innerText()).toBe(`${step} of 6`);
    await expect.poll(() => focused(page)).toBe(step < 6 ? "Next" : "Done");
    await page.locator(".tourframe").waitFor();
    titles.push(await title(page));
    addresses.add(page.url());
    expect(await page.getByRole("status").innerText()).toContain(titles.at(-1));
    await page.keyboard.press("Enter");
  }
  await card(page).waitFor({ state: "detached" });
  expect(new Set(titles).size).toBe(6);
  expect(addresses.size).toBeGreaterThan(4);
  expect(page.url()).toBe(began);
  expect(await page.evaluate(() => window.history.length)).toBe(entries);
});

it("points at what it speaks of and never covers it, on a desk and on a phone", async () => {
  for (const viewport of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    const page = await atlas.open("", { viewport });
    await page.getByRole("button", { name: "One-minute tour" }).click();
    for (const part of [
      ".search",
      null,
      ".details .money",
      ".details .rights",
      null,
      ".everything",
    ]) {
      await page.locator(".tour").waitFor();
      if (part !== null) {
        await page.locator(part).first().waitFor();
        await expect
          .poll(async () => {
            const [of, frame, over] = await Promise.all(
              [part, ".tourframe", ".tour"].map((each) => page.locator(each).first().boundingBox()),
            );
            if (!of || !frame || !over) return "not there";
            if (frame.x > of.x + 1 || frame.y > of.y + 1) return `the frame stands beside ${part}`;
            const covers =
              over.x < of.x + of.width &&
              of.x < over.x + over.width &&
              over.y < of.y + 20 &&
              of.y < over.y + over.height;
            return covers ? `the card covers ${part}` : "clear";
          })
          .toBe("clear");
      }
      const box = await page.locator(".tour").boundingBox();
      expect(
        box &&
          box.x >= 0 &&
          box.y >= 0 &&
          box.x + box.width <= viewport.width &&
          box.y + box.height <= viewport.height,
      ).toBe(true);
      await page.locator(".tour .onward").click();
    }
    await page.locator(".tour").waitFor({ state: "detached" });
    expect(page.url()).toBe(atlas.address());
  }
});

it("ends on Escape and goes back a step when asked", async () => {
  const page = await atlas.visit(VIEW);
  const began = page.url();
  await start(page);
  const first = await title(page);
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await expect.poll(() => title(page)).toBe(first);
  await page.keyboard.press("Escape");
  await card(page).waitFor({ state: "detached" });
  expect(page.url()).toBe(began);
});

it("is not offered again once declined, also after a reload, and can still be asked for", async () => {
  const page = await atlas.open();
  const offer = page.getByRole("button", { name: "One-minute tour" });
  await offer.click();
  await page.getByRole("button", { name: "Do not offer again" }).click();
  await card(page).waitFor({ state: "detached" });
  expect(await offer.count()).toBe(0);
  await page.reload();
  await page.locator(".questions").waitFor();
  expect(await offer.count()).toBe(0);
  await start(page);
  expect(await title(page)).toBe("Look anything up");
});
