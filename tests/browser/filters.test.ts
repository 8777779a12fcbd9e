import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";

/** How many deals the data set ships. */
const shippedDeals = readdirSync(new URL("../../graph-data/deals", import.meta.url)).length;
const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });
const only = (page: Page) => new URL(page.url()).searchParams.get("only");
const texts = async (page: Page) => (await drawnLabels(page)).map(({ text }) => text);
const panelOf = (page: Page) => page.getByRole("complementary", { name: "Filters" });
const lineOf = (page: Page) => page.getByRole("region", { name: "Filters at work" });

it("filters by a checkbox: the number beside it is what remains, in words, in the address and in the picture", async () => {
  const page = await atlas.visit("?view=whole");
  await expect.poll(() => texts(page)).toContain("Astellas");
  await page.getByRole("button", { name: "Filters" }).click();
  const option = panelOf(page).locator("label", { hasText: "HER2" });
  const count = await option.locator("b").innerText();
  await option.getByRole("checkbox").check();
  await expect
    .poll(() => lineOf(page).locator(".left").innerText())
    .toBe(`${count} of ${shippedDeals} deals`);
  expect(only(page)).toBe("target:her2");
  await expect.poll(() => texts(page)).not.toContain("Astellas");
  expect(await texts(page)).toContain("HER2");
});

it("keeps what stands in the middle, and says that it does not fit", async () => {
  const page = await atlas.visit(
    "?focus=drug:ivonescimab&select=drug:ivonescimab&only=target:her2",
  );
  await lineOf(page).getByText("ivonescimab does not fit; it stays in the middle").waitFor();
  await expect.poll(() => texts(page)).toContain("ivonescimab");
  await lineOf(page).getByRole("button", { name: "See all that fits" }).click();
  await lineOf(page).getByText("ivonescimab does not fit; it stays selected").waitFor();
  await expect.poll(() => texts(page)).not.toContain("ivonescimab");
});

it("works by keyboard alone: opens, ticks, closes by Escape and gives the focus back", async () => {
  const page = await atlas.visit("?view=whole");
  await page.getByRole("button", { name: "Filters" }).focus();
  await page.keyboard.press("Enter");
  await panelOf(page).getByRole("checkbox").first().waitFor();
  for (let i = 0; i < 3; i++) await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect.poll(() => only(page)).toMatch(/^deal:/);
  await page.keyboard.press("Escape");
  expect(await panelOf(page).count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Filters");
});

it("is a sheet over the whole narrow screen", async () => {
  const page = await atlas.visit("?view=whole", { viewport: { width: 390, height: 844 } });
  await page.getByRole("button", { name: "Filters" }).click();
  expect((await panelOf(page).boundingBox())?.width).toBe(390);
  await panelOf(page).getByRole("button", { name: "Close" }).click();
  expect(await panelOf(page).count()).toBe(0);
});

it("shows all and says so when the filters cannot be fetched", async () => {
  const page = await atlas.open("?view=whole&only=target:her2", {
    expecting: /facets\.json|Failed to load/,
    prepare: (page) => page.route("**/facets.json", (route) => route.abort()),
  });
  await page
    .getByRole("region", { name: "Notices" })
    .getByText("The filters could not be fetched, so nothing is filtered")
    .first()
    .waitFor();
  expect(only(page)).toBe("target:her2");
});
