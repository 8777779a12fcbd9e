import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, settled } from "./builtPage.ts";

const atlas = builtPage();
const VIEW = "?focus=drug:trastuzumab-rezetecan&pin=target:her2*-200*-160";
const dialog = (page: Page) => page.getByRole("dialog", { name: "Saved views" });

async function save(page: Page, name: string): Promise<void> {
  await page.keyboard.press("v");
  await page.getByRole("textbox", { name: "Name of this view" }).waitFor();
  await page.keyboard.type(name);
  await page.keyboard.press("Enter");
}

it("saves a view by keyboard, and opens it after a reload, with its pins", async () => {
  const page = await atlas.open(VIEW);
  await save(page, "HER2 aside");
  await dialog(page).getByRole("link", { name: "HER2 aside" }).waitFor();
  await page.keyboard.press("Escape");
  await page.goto(`${atlas.address()}?page=about`);
  await settled(page);
  await page.keyboard.press("v");
  await dialog(page).getByRole("link", { name: "HER2 aside" }).focus();
  await page.keyboard.press("Enter");
  await expect
    .poll(() => new URL(page.url()).searchParams.get("pin"))
    .toBe("target:her2*-200*-160");
  expect(new URL(page.url()).searchParams.has("page")).toBe(false);
  expect(await dialog(page).isVisible()).toBe(false);
});

it("renames, deletes and takes the deletion back; another tab sees it", async () => {
  const page = await atlas.open(VIEW);
  await save(page, "one");
  const other = await page.context().newPage();
  await other.goto(`${atlas.address()}${VIEW}`);
  await settled(other);
  await other.keyboard.press("v");
  await dialog(other).getByRole("link", { name: "one" }).waitFor();
  await dialog(page).getByRole("button", { name: "Rename one" }).click();
  await page.keyboard.type("two");
  await page.keyboard.press("Enter");
  await dialog(other).getByRole("link", { name: "two" }).waitFor();
  await dialog(page).getByRole("button", { name: "Delete two" }).click();
  await dialog(other).getByText("None yet.").waitFor();
  await page.keyboard.press("Enter");
  await dialog(other).getByRole("link", { name: "two" }).waitFor();
});
