import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";

const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });
const DRUG = "?focus=drug:trastuzumab-rezetecan&select=company:hengrui";
const asked = (page: Page) => new URL(page.url()).searchParams;
const texts = async (page: Page) => (await drawnLabels(page)).map(({ text }) => text);

it("expands the selected thing by a key, and Back and Ctrl+Z take it back", async () => {
  const page = await atlas.visit(DRUG);
  await expect.poll(() => texts(page)).toContain("Hengrui");
  expect(await texts(page)).not.toContain("Kailera");
  await page.keyboard.press("e");
  await expect.poll(() => asked(page).get("grow")).toBe("company:hengrui");
  await expect.poll(() => texts(page)).toContain("Kailera");
  await page.keyboard.press("Control+z");
  await expect.poll(() => asked(page).has("grow")).toBe(false);
  await expect.poll(() => texts(page)).not.toContain("Kailera");
});

it("hides a thing, and a shared link shows the same picture", async () => {
  const page = await atlas.visit(DRUG);
  await page.keyboard.press("e");
  await expect.poll(() => asked(page).has("grow")).toBe(true);
  await page.keyboard.press("h");
  await expect.poll(() => asked(page).get("hide")).toBe("company:hengrui");
  const seen = (await texts(page)).sort();
  const other = await atlas.open(new URL(page.url()).search);
  await expect.poll(async () => (await texts(other)).sort()).toEqual(seen);
});

it("shows a thing and its neighbours alone, in place, and all again", async () => {
  const page = await atlas.visit("?view=whole&select=target:trop2");
  const named = async () => (await texts(page)).sort();
  await expect.poll(async () => (await named()).length).toBeGreaterThan(3);
  const all = await named();
  await page.keyboard.press("a");
  await expect.poll(() => asked(page).get("alone")).toBe("target:trop2");
  await expect.poll(named).toContain("TROP2");
  expect(await named()).not.toEqual(expect.arrayContaining(all));
  await page.keyboard.press("Control+k");
  await page.keyboard.type("show again");
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).has("alone")).toBe(false);
  await expect.poll(named).toEqual(all);
});

it("expands by one kind of neighbour from the menu", async () => {
  const page = await atlas.visit(DRUG);
  await page.keyboard.press("Shift+F10");
  await page.getByRole("menuitem", { name: "Expand by its drugs only" }).click();
  await expect.poll(() => asked(page).get("grow")).toBe("company:hengrui*drug");
  await expect.poll(() => texts(page)).not.toContain("Kailera");
  await expect
    .poll(() => page.getByRole("status").innerText())
    .toMatch(/^Expanded .*Hengrui.*: \d+ added\.$/);
  await page.keyboard.press("c");
  await expect.poll(() => asked(page).has("grow")).toBe(false);
});

it("walks the neighbours by N and P, in order, without leaving the picture", async () => {
  const page = await atlas.visit(
    "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan",
  );
  const walked: (string | null)[] = [];
  for (const key of ["n", "n", "p"]) {
    await page.keyboard.press(key);
    walked.push(asked(page).get("select"));
  }
  expect(walked[0]).not.toBe(walked[1]);
  expect(walked[2]).toBe(walked[0]);
  expect(asked(page).get("focus")).toBe("drug:trastuzumab-rezetecan");
});

it("opens the menu of the selected thing by Shift+F10, walks it by arrows and closes it by Escape", async () => {
  const page = await atlas.visit(DRUG);
  await page.keyboard.press("Shift+F10");
  const menu = page.getByRole("menu", { name: /Hengrui/ });
  await menu.waitFor();
  await page.keyboard.press("ArrowDown");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
    "Show its sources",
  );
  await page.keyboard.press("Escape");
  expect(await menu.count()).toBe(0);
  await page.keyboard.press("Shift+F10");
  await menu.getByRole("menuitem", { name: /Put it in the middle/ }).click();
  await expect.poll(() => asked(page).get("focus")).toBe("company:hengrui");
});

it("lists its keys under ?, and none of them act while typing", async () => {
  const page = await atlas.visit(DRUG);
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Keys" }).waitFor();
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  await page.keyboard.type("her2 lr");
  expect(asked(page).get("q")).toBe("her2 lr");
  expect(asked(page).has("page")).toBe(false);
});

it("reaches every reading by its key", async () => {
  const page = await atlas.visit(DRUG);
  for (const [i, lens] of ["licensing", "assets", "rivals", "whole"].entries()) {
    await page.keyboard.press(`Alt+${i + 1}`);
    await expect.poll(() => asked(page).get("view")).toBe(lens);
    expect(asked(page).get("select")).toBe("company:hengrui");
    expect(asked(page).get("focus")).toBe("drug:trastuzumab-rezetecan");
  }
  await page.keyboard.press("r");
  await expect.poll(() => asked(page).get("view")).toBe("rivals");
  await page.keyboard.press("l");
  await expect.poll(() => asked(page).get("page")).toBe("deals");
  await page.keyboard.press("Escape");
  await page.keyboard.press(",");
  await expect.poll(() => asked(page).get("on")).toMatch(/^2026-10-31$/);
});

it("shows how two companies are connected, each step with the grade of its sources", async () => {
  const page = await atlas.visit("");
  await page.getByRole("link", { name: /How is Glenmark connected/ }).click();
  const main = page.getByRole("main", { name: "Connections" });
  await main.locator("ol > li").first().waitFor();
  expect(await main.locator("ol > li").first().locator(".way button").count()).toBeGreaterThan(2);
  for (const step of await main.locator("ol ul li").all())
    expect(await step.locator(".grade").count()).toBeGreaterThan(0);
  expect(asked(page).get("from")).toBe("company:glenmark");
});
