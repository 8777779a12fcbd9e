import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import type { DealTable } from "../../src/inference/dealTable.ts";
import { builtPage } from "./builtPage.ts";

/** How many deals the data set ships. */
const shippedDeals = readdirSync(new URL("../../graph-data/deals", import.meta.url)).length;
const atlas = builtPage();
const asked = (page: Page) => new URL(page.url()).searchParams;
const MANY = 50_000;

/** The cells of a column that are drawn now. */
const drawn = (page: Page, column: number) =>
  page.locator(`.tablebox tbody tr > :nth-child(${column})`).allInnerTexts();
const count = async (page: Page) =>
  Number(await page.locator(".tablebox table").getAttribute("aria-rowcount")) - 1;
const ready = (page: Page) => page.locator(".tablebox tbody tr").first().waitFor();

it("lists every deal, sorts by money with the unknown last, filters, and selects", async () => {
  const page = await atlas.visit("?page=deals");
  await ready(page);
  const all = await count(page);
  expect(all).toBeGreaterThanOrEqual(120);
  await page.getByRole("button", { name: "Upfront", exact: true }).click();
  const top = (await drawn(page, 3)).map((text) => Number(text.replaceAll(",", "")));
  expect(top).toEqual([...top].sort((a, b) => b - a));
  await page.locator(".tablebox").evaluate((box) => box.scrollTo(0, box.scrollHeight));
  await expect.poll(async () => (await drawn(page, 3)).at(-1)).toBe("not disclosed");
  await page.getByRole("searchbox").fill("glenmark envafolimab");
  await expect.poll(() => count(page)).toBe(1);
  await page.locator("tbody .name").click();
  expect(asked(page).get("select")).toBe("deal:alphamab-3dmed-glenmark-envafolimab-2024");
  expect(await page.getByRole("complementary", { name: "Details" }).isVisible()).toBe(true);
  expect(await page.locator("tbody .name").getAttribute("aria-current")).toBe("true");
});

it("draws only the rows in sight, of fifty thousand too, and walks them by keys", async () => {
  const page = await atlas.open("?page=deals", {
    // No facts stand behind the made deals.
    expecting: /made-|404/,
    prepare: (page) =>
      page.route("**/deals.json", async (route) => {
        const table = (await (await route.fetch()).json()) as DealTable;
        const deals = Array.from({ length: MANY }, (_, i) => ({
          ...table.deals[i % table.deals.length],
          id: `deal:made-${i}`,
          title: `made ${i}`,
          announced: null,
        }));
        await route.fulfill({ json: { ...table, deals } });
      }),
  });
  await ready(page);
  expect(await count(page)).toBe(MANY);
  expect(await page.locator("tbody tr").count()).toBeLessThan(60);
  await page.locator("tbody .name").first().focus();
  await page.keyboard.press("End");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe(`made ${MANY - 1}`);
  expect(await page.locator(`tr[aria-rowindex="${MANY + 1}"]`).count()).toBe(1);
  expect(await page.locator("tbody tr").count()).toBeLessThan(60);
  await page.keyboard.press("ArrowUp");
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe(`made ${MANY - 2}`);
  await page.keyboard.press("Enter");
  expect(asked(page).get("select")).toBe(`deal:made-${MANY - 2}`);
}, 90_000);

it("shows drugs and companies in step with the filters, each tab with its address", async () => {
  const page = await atlas.visit("?page=deals&only=target:her2");
  await ready(page);
  const deals = await count(page);
  expect(
    await page.getByRole("region", { name: "Filters at work" }).locator(".left").innerText(),
  ).toBe(`${deals} of ${shippedDeals} deals`);
  await page.getByRole("tab", { name: "Drugs" }).click();
  await page.getByRole("columnheader", { name: "Modality" }).waitFor();
  await ready(page);
  expect((await drawn(page, 3)).every((targets) => targets.includes("HER2"))).toBe(true);
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => asked(page).get("table")).toBe("companies");
  await ready(page);
  expect(await page.locator("tbody").innerText()).toContain("Hengrui");
  expect(await page.locator("tbody").innerText()).toMatch(/18 from 1 of 1/);
  await page.getByRole("button", { name: "Remove HER2" }).click();
  await expect.poll(() => count(page)).toBeGreaterThan(150);
  await page.goBack();
  await page.goBack();
  await expect.poll(() => asked(page).get("table")).toBe("drugs");
});

it("keeps chosen columns and sorting in the address", async () => {
  const page = await atlas.visit("?page=deals");
  await ready(page);
  await page.getByText("Columns", { exact: true }).click();
  await page.getByRole("checkbox", { name: "Licensor" }).check();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Licensor" }).click();
  await page.getByRole("columnheader", { name: "Licensor", exact: false }).waitFor();
  const other = await atlas.open(new URL(page.url()).search);
  await ready(other);
  expect(await other.getByRole("columnheader").allInnerTexts()).toEqual(
    await page.getByRole("columnheader").allInnerTexts(),
  );
  expect(await other.locator("tbody").innerText()).toBe(await page.locator("tbody").innerText());
});

it("scrolls sideways under a fixed name on a narrow screen, never the page", async () => {
  const page = await atlas.visit("?page=deals", { viewport: { width: 390, height: 844 } });
  await ready(page);
  const name = page.locator("tbody tr").first().locator("th");
  const left = (await name.boundingBox())?.x;
  await page.locator(".tablebox").evaluate((box) => box.scrollTo(200, 0));
  expect((await name.boundingBox())?.x).toBe(left);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

it("stands below the picture too: a row selects its node, what is selected in the picture stands in the table", async () => {
  const page = await atlas.visit("?page=deals");
  await ready(page);
  await page.getByRole("button", { name: "See them below the picture" }).click();
  await expect.poll(() => asked(page).get("below")).toBe("table");
  const dock = page.getByRole("region", { name: "Tables" });
  const canvas = await page.locator("#picture").boundingBox();
  const table = await dock.boundingBox();
  expect(Math.round((canvas?.y ?? 0) + (canvas?.height ?? 0))).toBe(Math.round(table?.y ?? 0));
  await dock.locator("tbody .name").first().click();
  expect(asked(page).get("select")).toMatch(/^deal:/);
  await page.goBack();
  await page.getByRole("tab", { name: "Drugs" }).click();
  await page.getByRole("combobox").fill("SHR-A1811");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("select")).toBe("drug:trastuzumab-rezetecan");
  await expect
    .poll(() => dock.locator("tr.chosen .name").innerText())
    .toBe("trastuzumab rezetecan");
  await dock.getByRole("button", { name: "Close" }).click();
  expect(await dock.count()).toBe(0);
});
