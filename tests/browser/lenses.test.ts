import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";

const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });

it("draws the companies joined by deals, and names those of a bundle by its count", async () => {
  const page = await atlas.visit("?view=licensing");
  const texts = async () => (await drawnLabels(page)).map(({ text }) => text);
  await expect.poll(texts).toContain("Hengrui");
  expect(await texts()).toContain("×3");
  expect(await texts()).not.toContain("HER2");
});

it("lights what a target is linked to in the assets, and names it", async () => {
  const page = await atlas.visit("?view=assets");
  const texts = async () => (await drawnLabels(page)).map(({ text }) => text);
  await expect.poll(texts).toContain("Hengrui");
  expect(await texts()).not.toContain("disitamab vedotin");
  await page.goto(`${atlas.address()}?view=assets&select=target:her2`);
  await expect.poll(texts).toContain("disitamab vedotin");
});

it("switches by the group in the bar and back to the picture of one thing, at every width", async () => {
  for (const width of [1440, 1024, 390]) {
    const page = await atlas.visit("?focus=drug:ivonescimab", { viewport: { width, height: 844 } });
    const asked = () => new URL(page.url()).searchParams.get("view");
    for (const [title, lens] of [
      ["Licensing", "licensing"],
      ["Assets", "assets"],
      ["Rivals", "rivals"],
      ["Everything", "whole"],
    ] as const) {
      await page
        .getByRole("group", { name: "Lenses" })
        .getByRole("button", { name: title })
        .click();
      await expect.poll(asked).toBe(lens);
    }
    await page
      .getByRole("group", { name: "Lenses" })
      .getByRole("button", { name: "Everything" })
      .click();
    await expect.poll(asked).toBe(null);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
    ).toBe(true);
  }
});

it("says so when the places of a lens cannot be fetched, and keeps the others", async () => {
  const page = await atlas.open("?view=licensing", {
    prepare: (page) => page.route("**/lensPlaces.json", (route) => route.abort()),
    expecting: /lensPlaces|ERR_FAILED/,
  });
  await page
    .getByRole("region", { name: "Notices" })
    .getByText("This picture could not be fetched.")
    .waitFor();
  await page.getByRole("button", { name: "Everything" }).click();
  await expect.poll(() => new URL(page.url()).searchParams.get("view")).toBe("whole");
});
