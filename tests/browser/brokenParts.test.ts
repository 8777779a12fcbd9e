import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const DEAL = "?select=deal:hengrui-glenmark-trastuzumab-rezetecan-2025";
const NETWORK = /Failed to load resource/;

it("says so when its data cannot be fetched", async () => {
  const prepare = (page: Page) => page.route("**/index.json", (route) => route.abort());
  const page = await atlas.open("", { prepare, expecting: NETWORK, awaiting: '[role="alert"]' });
  expect(await page.getByRole("alert").innerText()).toMatch(/could not load its data/);
});

it("offers another try when the facts of one thing cannot be fetched", async () => {
  let broken = true;
  const prepare = (page: Page) =>
    page.route("**/entity/deal/**", (route) => (broken ? route.abort() : route.continue()));
  const page = await atlas.open(DEAL, { prepare, expecting: NETWORK });
  expect(await page.getByRole("alert").innerText()).toMatch(/could not be fetched/);
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await page
    .getByRole("button", { name: /^Sources of / })
    .first()
    .waitFor();
});

it("keeps working when the layout worker dies", async () => {
  const prepare = (page: Page) =>
    page.route("**/layoutWorker-*.js", (route) =>
      route.fulfill({ body: "throw new Error('dead');", contentType: "text/javascript" }),
    );
  const page = await atlas.open(DEAL, { prepare, expecting: /dead/ });
  await page.keyboard.press("Space");
  await page
    .getByRole("status")
    .filter({ hasText: /live layout/ })
    .waitFor();
  await page.getByRole("combobox").fill("Glenmark");
  expect(await page.getByRole("option").count()).toBeGreaterThan(0);
});
