import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const DEAL =
  "?focus=deal:hengrui-glenmark-trastuzumab-rezetecan-2025&select=deal:hengrui-glenmark-trastuzumab-rezetecan-2025";

it("copies a filled-in report about one fact", async () => {
  const page = await atlas.visit(DEAL);
  await page
    .getByRole("button", { name: /^Sources of Upfront/ })
    .first()
    .press("Enter");
  await page.getByRole("button", { name: "Report an error" }).press("Enter");
  await page.getByText("nothing was sent").waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text).toContain("Record: deal:hengrui-glenmark-trastuzumab-rezetecan-2025");
  expect(text).toContain("Field: economics.upfront");
  expect(text).toMatch(/- source:.*grade [ABCD]/);
});

it("prints the facts of a thing with the addresses of their sources, and nothing of the screen", async () => {
  const page = await atlas.visit("?focus=drug:ivonescimab&select=drug:ivonescimab");
  await page
    .getByRole("button", { name: /^Sources of Modality/ })
    .first()
    .click();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator(".bar").isVisible()).toBe(false);
  expect(await page.locator("#picture").isVisible()).toBe(false);
  expect(await page.locator(".details h1").isVisible()).toBe(true);
  const address = await page
    .locator(".sources a")
    .first()
    .evaluate((link) => getComputedStyle(link, "::after").content);
  expect(address).toContain("http");
});
