import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";

const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });
const ENDS = "?page=connect&from=company:glenmark&to=company:astrazeneca";
const PATH = [
  "company:glenmark",
  "company:glenmark-specialty",
  "drug:trastuzumab-rezetecan",
  "drug:trastuzumab-deruxtecan",
  "company:astrazeneca",
];
const asked = (page: Page) => new URL(page.url()).searchParams;
const drawn = async (page: Page) => (await drawnLabels(page)).map(({ text }) => text);

it("draws a way and nothing else, and leads back to the search that found it", async () => {
  const page = await atlas.visit(`${ENDS}&along=rivalry`);
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
  const page = await atlas.visit(ENDS);
  await page.getByRole("button", { name: "Show in the picture: way 2" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => asked(page).has("path")).toBe(true);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
    .toBe("The way in the picture");
  await expect.poll(() => drawn(page)).toContain("AstraZeneca");
  expect(await drawn(page)).not.toContain("Hengrui");
  const other = await atlas.open(`?path=${asked(page).get("path")}`);
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
