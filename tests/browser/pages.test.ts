import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const asked = (page: Page) => new URL(page.url()).searchParams;

it("goes from page to page, and Back is undo", async () => {
  const page = await atlas.visit("");
  await page.getByRole("link", { name: "Conflicts" }).click();
  await page.getByRole("main", { name: "Conflicts" }).waitFor();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("option", { name: "About" }).click();
  await page.getByRole("heading", { name: "Words", exact: true }).waitFor();
  await page.goBack();
  await page.getByRole("main", { name: "Conflicts" }).waitFor();
  await page.goBack();
  await page.waitForSelector(".questions");
});

it("draws the clusters of rivals, and a click on a drug there opens its facts", async () => {
  const page = await atlas.visit("?view=rivals");
  expect(asked(page).get("view")).toBe("rivals");
  await page.getByRole("combobox").fill("Datroway");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("select")).toBe("drug:datopotamab-deruxtecan");
});
