import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";
import { drawnLabels, noteLabels } from "./drawnLabels.ts";

const atlas = builtPage({ prepare: noteLabels, viewport: WIDE });
const DEAL = "deal:hengrui-glenmark-trastuzumab-rezetecan-2025";

/** Opens the dialog by the bar, sets it by its labels and saves by the keyboard; the file’s name and bytes. */
async function save(page: Page, ...labels: string[]): Promise<{ name: string; bytes: Buffer }> {
  await page.getByRole("button", { name: "Save picture" }).click();
  for (const label of labels) await page.getByLabel(label).click();
  const answer = page.getByRole("button", { name: "Save", exact: true, disabled: false });
  await answer.waitFor();
  await answer.focus();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.keyboard.press("Enter"),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** How many colours some bytes show as an image, and its size. */
const look = (page: Page, bytes: Buffer) =>
  page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
    if (!context) throw new Error("no canvas");
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(
      context.getImageData(0, 0, image.width, image.height).data.buffer,
    );
    return {
      width: image.width,
      height: image.height,
      ground: pixels[0],
      colours: new Set(pixels).size,
    };
  }, bytes.toString("base64"));

it("saves a PNG in twice the px on white, and one that is darker on the ground of a dark screen", async () => {
  const page = await atlas.visit(`?focus=${DEAL}`, { colorScheme: "dark" });
  const white = await save(page);
  expect(white.name).toMatch(/^licensing-atlas-hengrui-glenmark.*\.png$/);
  const seen = await look(page, white.bytes);
  expect(seen.width).toBeGreaterThan(1400);
  expect(seen.colours).toBeGreaterThan(200);
  expect(seen.ground).toBe(0xffffffff);
  const dark = await look(page, (await save(page, "As on the screen")).bytes);
  expect(dark.ground).toBe(0xff1b1714);
});

it("saves an SVG with every label of the canvas, the filters in words, legend, numbered sources and nothing that runs", async () => {
  const page = await atlas.visit("?view=whole&only=year:2025..,target:her2");
  await expect.poll(async () => (await drawnLabels(page)).length).toBeGreaterThan(3);
  const labels = new Set((await drawnLabels(page)).map(({ text }) => text));
  const { name, bytes } = await save(page, "SVG drawing");
  expect(name).toBe("licensing-atlas-the-licensing-web.svg");
  const read = await page.evaluate((svg) => {
    const drawing = new DOMParser().parseFromString(svg, "image/svg+xml");
    const all = (name: string) => [...drawing.querySelectorAll(name)];
    return {
      faults: all("parsererror, script, foreignObject, image, style").length,
      texts: all("text").map((text) => text.textContent),
      links: all("a").map((link) => link.getAttribute("href") ?? ""),
    };
  }, bytes.toString("utf8"));
  expect(read.faults).toBe(0);
  for (const label of labels) expect(read.texts).toContain(label);
  expect(
    read.texts.some((text) => /^Only: since 2025 · HER2 \(\d+ of \d+ deals\)$/.test(text)),
  ).toBe(true);
  for (const text of ["Companies", "Sources", "1", "2"]) expect(read.texts).toContain(text);
  expect(read.links.length).toBeGreaterThan(0);
  for (const link of read.links) expect(link).toMatch(/^https?:/);
});

it("copies a citation of a thing and of the view, and says so", async () => {
  const page = await atlas.visit(`?focus=${DEAL}&select=${DEAL}`);
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole("button", { name: "Cite" }).click();
  await page
    .getByRole("region", { name: "Notices" })
    .getByText("The citation was copied.")
    .waitFor();
  expect(await copied()).toMatch(
    /^Licensing Atlas, data of \d{4}-\d\d-\d\d\. Hengrui → Glenmark.* Sources: \[1\] .*https?:/,
  );
  await page.keyboard.press("Control+k");
  await page.keyboard.type("citation of this view");
  await page.keyboard.press("Enter");
  await expect.poll(copied).toContain(new URL(page.url()).search);
});
