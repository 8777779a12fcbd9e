import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, settled } from "./builtPage.ts";

const atlas = builtPage();
const DRUG = "drug:trastuzumab-rezetecan";
const DEAL = "deal:hengrui-glenmark-trastuzumab-rezetecan-2025";

const details = (page: Page) => page.getByRole("complementary", { name: "Details" });
const asked = (page: Page) => new URL(page.url()).searchParams;

it("goes from a search to a thing, its facts and their sources, and back", async () => {
  const page = await atlas.visit();
  const start = page.url();
  await page.getByRole("combobox").fill("SHR-A1811");
  await page
    .getByRole("option", { name: /trastuzumab rezetecan/ })
    .first()
    .click();
  expect(await details(page).getByRole("heading", { level: 1 }).innerText()).toMatch(
    /trastuzumab rezetecan/i,
  );
  expect(asked(page).get("select")).toBe(DRUG);
  const sources = details(page)
    .getByRole("button", { name: /^Sources of / })
    .first();
  await sources.click();
  expect(await sources.getAttribute("aria-expanded")).toBe("true");
  expect(await details(page).locator(".evidence .sources li").first().innerText()).toMatch(
    /\S+ · \S+/,
  );
  await page.goBack();
  await page.waitForSelector(".questions");
  expect(await details(page).count()).toBe(0);
  expect(asked(page).has("select")).toBe(false);
  expect(new URL(page.url()).pathname).toBe(new URL(start).pathname);
});

it("opens each ready question", async () => {
  const page = await atlas.visit();
  for (let i = 0; i < 3; i++) {
    await page.locator(".questions a").nth(i).click();
    await details(page)
      .getByRole("button", { name: /^Sources of / })
      .first()
      .waitFor();
    await page.goBack();
    await page.waitForSelector(".questions");
  }
});

it("keeps what was chosen through a reload, and parameters that are not its own", async () => {
  const page = await atlas.open(`?from=newsletter&focus=${DEAL}&select=${DEAL}`);
  const title = await details(page).getByRole("heading", { level: 1 }).innerText();
  expect(title).toMatch(/Hengrui/);
  await page.reload();
  await settled(page);
  expect(await details(page).getByRole("heading", { level: 1 }).innerText()).toBe(title);
  await page.getByRole("button", { name: "Close" }).first().click();
  expect(asked(page).get("from")).toBe("newsletter");
});

it("answers a link to something unknown with a notice, as text alone", async () => {
  const page = await atlas.open("?select=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E");
  expect(await page.getByRole("status").innerText()).toMatch(/<img/);
  expect(await page.locator("#app img[src='x']").count()).toBe(0);
  await page.getByRole("combobox").fill("Hengrui");
  expect(await page.getByRole("option").count()).toBeGreaterThan(0);
});

it("survives an address with broken escapes", async () => {
  const page = await atlas.open("?%E0%A4%A&&==&select");
  expect(await page.getByRole("combobox").count()).toBe(1);
});

it("can be used by keyboard alone", async () => {
  const page = await atlas.open();
  await page.keyboard.type("hengrui");
  const first = await page.getByRole("option", { selected: true }).innerText();
  await page.keyboard.press("ArrowDown");
  const second = await page.getByRole("option", { selected: true }).innerText();
  expect(second).not.toBe(first);
  await page.keyboard.press("Escape");
  expect(await page.getByRole("listbox").count()).toBe(0);
  await page.keyboard.type(" ");
  await page.keyboard.press("Enter");
  expect(await details(page).getByRole("heading", { level: 1 }).innerText()).toMatch(/hengrui/i);
  await page.keyboard.press("Escape");
  await details(page).waitFor({ state: "detached" });
  await page.keyboard.press("Escape");
  await page.waitForSelector(".questions");
  await page.keyboard.press("/");
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("combobox");
});
