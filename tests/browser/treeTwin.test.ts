import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";
const asked = (page: Page) => new URL(page.url()).searchParams;
const tree = (page: Page) => page.getByRole("tree");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? "");
const said = (page: Page) => page.getByRole("status").innerText();

it("is one stop away for a screen reader, and says what the picture shows", async () => {
  const page = await atlas.open();
  // The caret stands in the search box; before it come the tour, the name and, first of all, the way to the list.
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe("INPUT");
  for (let back = 0; back < 3; back++) await page.keyboard.press("Shift+Tab");
  expect(await focused(page)).toBe("Skip to the list of what the picture shows");
  await page.keyboard.press("Enter");
  await tree(page).getByRole("treeitem", { expanded: true }).first().waitFor();
  await expect.poll(() => focused(page)).toMatch(/Hengrui/);
  expect(await tree(page).getByRole("treeitem").count()).toBeGreaterThan(2);
  expect(await page.locator("#picture").getAttribute("aria-details")).toBe("twin");
  expect(asked(page).get("list")).toBe("open");
});

it("selects in the picture, and follows what is selected there", async () => {
  const page = await atlas.visit(DRUG);
  await page.keyboard.press("t");
  await page.locator('[role="treeitem"]:focus', { hasText: "trastuzumab rezetecan" }).waitFor();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).get("select")).toBe("company:hengrui");
  await expect.poll(() => said(page)).toMatch(/Hengrui.* selected, linked to \d+/);
  await page.keyboard.press("n");
  await expect.poll(() => asked(page).get("select")).toBe("company:glenmark-specialty");
  expect(await tree(page).getByRole("treeitem", { selected: true }).innerText()).toMatch(
    /Glenmark Specialty/,
  );
  await expect.poll(() => focused(page)).toMatch(/Glenmark Specialty/);
  await page.keyboard.press("e");
  await expect.poll(() => said(page)).toMatch(/^Expanded .*Glenmark.*: \d+ added\.$/);
  await page.goBack();
  await expect.poll(() => said(page)).toMatch(/^Collapsed .*Glenmark/);
});
