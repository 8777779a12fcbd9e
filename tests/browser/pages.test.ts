import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const asked = (page: Page) => new URL(page.url()).searchParams;

it("shows every disputed fact with its readings and the reason", async () => {
  const page = await atlas.open("?page=conflicts");
  const rows = page.locator(".conflictrow");
  await rows.first().waitFor();
  expect(await rows.count()).toBeGreaterThan(20);
  expect(await rows.filter({ hasText: "Why this reading" }).count()).toBeGreaterThan(10);
});

it("says how much of the whole is here", async () => {
  const page = await atlas.open("?page=coverage");
  const main = page.getByRole("main", { name: "Coverage" });
  await main.getByText("157 deals").waitFor();
  expect(await main.innerText()).toContain("135,700 m USD");
  expect(await main.innerText()).toMatch(/Hengrui.*2025: reported 16,700/s);
});

it("goes from page to page, and Back is undo", async () => {
  const page = await atlas.open("");
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

it("shows the rivals of a target by tier, and more when the bar is moved", async () => {
  const page = await atlas.open("?focus=target:her2&select=target:her2");
  const section = page.getByRole("region", { name: "Rivals" });
  await section.locator("li").first().waitFor();
  const few = await section.locator("li").count();
  await section.getByRole("slider").focus();
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => section.locator("li").count()).toBeGreaterThan(few);
  expect(await section.locator("h3").first().innerText()).toContain("stated by a source");
});

it("draws the clusters of rivals, and a click on a drug there opens its facts", async () => {
  const page = await atlas.open("?view=rivals");
  await page.waitForTimeout(1200);
  expect(asked(page).get("view")).toBe("rivals");
  await page.getByRole("combobox").fill("Datroway");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("select")).toBe("drug:datopotamab-deruxtecan");
});

it("tells what a company holds, through its subsidiaries too", async () => {
  const page = await atlas.open("?focus=company:pfizer&select=company:pfizer");
  const section = page.getByRole("region", { name: "Holdings" });
  expect(await section.innerText()).toContain("disitamab vedotin");
  expect(await section.innerText()).toContain("through Seagen");
});

it("says which rivals have no known licence in a region, and what would have to be checked", async () => {
  const page = await atlas.open("?page=space");
  const main = page.getByRole("main", { name: "White space" });
  await main.getByRole("combobox", { name: "Region" }).selectOption({ label: "Latin America" });
  await main
    .getByRole("heading", { name: "HER2 ADC: no licence in Latin America in this data set" })
    .waitFor();
  expect(asked(page).get("to")).toBe("latin-america");
  expect(await main.innerText()).toContain("to check: whether a licence exists");
  expect(await main.innerText()).not.toMatch(/available|unlicensed/);
});
