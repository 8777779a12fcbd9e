import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";

const atlas = builtPage();
const ENDS = "?page=connect&from=company:glenmark&to=company:astrazeneca";
const ENGAGERS = "?page=connect&from=drug:tarlatamab&to=drug:cizutamig";
const PATH = [
  "company:glenmark",
  "company:glenmark-specialty",
  "drug:trastuzumab-rezetecan",
  "drug:trastuzumab-deruxtecan",
  "company:astrazeneca",
];
const asked = (page: Page) => new URL(page.url()).searchParams;
const ways = async (page: Page) =>
  (await page.locator("ol .way").allTextContents()).map((text) => text.split("→").join(" > "));
const drawn = async (page: Page) => (await drawnLabels(page)).map(({ text }) => text);

it("keeps to deals and rights or to rivalry by a click, and a shared link keeps it too", async () => {
  const page = await atlas.open(ENDS);
  await page.locator("ol .way").first().waitFor();
  await page.getByRole("radio", { name: "rivalry only" }).click();
  await expect.poll(() => asked(page).get("along")).toBe("rivalry");
  await expect
    .poll(async () => (await ways(page))[0])
    .toContain("trastuzumab rezetecan > trastuzumab deruxtecan");
  expect(await page.getByRole("checkbox").count()).toBe(0);
  const other = await atlas.open(new URL(page.url()).search);
  await expect.poll(() => ways(other)).toEqual(await ways(page));
  await page.getByRole("radio", { name: "deals and rights only" }).click();
  await expect.poll(async () => (await ways(page)).join()).not.toContain("trastuzumab deruxtecan");
  await page.goBack();
  await expect.poll(() => page.getByRole("radio", { name: "rivalry only" }).isChecked()).toBe(true);
});

it("passes through an effector target only when that is asked, by keyboard", async () => {
  const page = await atlas.open(ENGAGERS);
  await page.locator("ol .way").first().waitFor();
  expect((await ways(page)).join()).not.toContain("CD3");
  const box = page.getByRole("checkbox", {
    name: /shared regulators, payloads and effector targets/,
  });
  await box.focus();
  await page.keyboard.press("Space");
  await expect
    .poll(async () => (await ways(page)).join())
    .toContain("tarlatamab > CD3 > cizutamig");
  expect(asked(page).get("hubs")).toBe("1");
});

it("draws a way and nothing else, and leads back to the search that found it", async () => {
  const page = await atlas.open(`${ENDS}&along=rivalry`, { prepare: noteLabels });
  await page.getByRole("button", { name: "Show in the picture: way 1", exact: true }).click();
  await expect.poll(() => asked(page).get("path")).toBe(PATH.join());
  await expect
    .poll(() => drawn(page))
    .toEqual(
      expect.arrayContaining([
        "Glenmark",
        "Glenmark Specialty",
        "trastuzumab rezetecan",
        "trastuzumab deruxtecan",
        "AstraZeneca",
        "stated rival",
      ]),
    );
  expect(await drawn(page)).not.toContain("Hengrui");
  const title = page.getByRole("region", { name: "The way in the picture" });
  expect(await title.getByRole("heading").textContent()).toBe(
    "From Glenmark Pharmaceuticals to AstraZeneca",
  );
  await title.getByRole("button", { name: "All ways between them" }).click();
  await expect.poll(() => page.getByRole("radio", { name: "rivalry only" }).isChecked()).toBe(true);
});

it("draws a way by keyboard, and its link draws the same again", async () => {
  const page = await atlas.open(ENDS, { prepare: noteLabels });
  await page.getByRole("button", { name: "Show in the picture: way 2" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).has("path")).toBe(true);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("The way in the picture");
  await expect.poll(() => drawn(page)).toContain("AstraZeneca");
  expect(await drawn(page)).not.toContain("Hengrui");
  const other = await atlas.open(`?path=${asked(page).get("path")}`, { prepare: noteLabels });
  await expect.poll(async () => (await drawn(other)).sort()).toEqual((await drawn(page)).sort());
  for (const id of PATH.slice(0, 2)) {
    await page.keyboard.press("n");
    await expect.poll(() => asked(page).get("select")).toBe(id);
  }
  for (const gone of ["select", "path"]) {
    await page.keyboard.press("Escape");
    await expect.poll(() => asked(page).has(gone)).toBe(false);
  }
});

it("says which part of a link it does not know", async () => {
  const page = await atlas.open("?path=company:glenmark,company:nobody", {
    awaiting: "main, .bar",
  });
  await page
    .getByRole("region", { name: "Notices" })
    .getByText(/names “company:nobody”/)
    .waitFor();
});
