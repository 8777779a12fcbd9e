import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { readFile } from "../../src/formats/readFile.ts";
import { ATLAS_FORMATS } from "../../src/publish/atlasFormats.ts";
import { builtPage, WIDE } from "./builtPage.ts";

const atlas = builtPage({ viewport: WIDE });
/** The formats that our own readers open again as a graph. */
const READ_BACK = new Set<string>(["gexf", "graphml", "cytoscape", "graphology"]);
const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";

/** Saves the view in a format by the dialog, and says where the file is. */
async function saved(page: Page, format: string): Promise<string> {
  await page.getByRole("combobox", { name: "As" }).selectOption(format);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Save the data" }).click(),
  ]);
  const file = join(mkdtempSync(join(tmpdir(), "atlas-saved-")), download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

it("gives what the picture shows in every format, and says what a file could not carry", async () => {
  const page = await atlas.visit(DRUG);
  await page.getByRole("button", { name: "Save picture" }).click();
  for (const { key: format, extension: end } of ATLAS_FORMATS) {
    const file = await saved(page, format);
    expect(file.endsWith(`.${end}`), format).toBe(true);
    const text = readFileSync(file, "utf8");
    expect(text, format).toMatch(/trastuzumab[- ]rezetecan/);
    if (READ_BACK.has(format))
      expect(readFile(file, text).graph?.nodes.ids, format).toContain("drug:trastuzumab-rezetecan");
    await expect
      .poll(
        () =>
          page
            .getByRole("dialog")
            .getByText(/^Saved\./)
            .innerText(),
        { message: format },
      )
      .toMatch(/Saved/);
  }
});

it("gives one file that opens from disk without a network: search, facts, sources, picture", async () => {
  const page = await atlas.open(DRUG);
  await page.getByRole("button", { name: "Save picture" }).click();
  const file = await saved(page, "html");
  const alone = await page.context().newPage();
  const asked: string[] = [];
  const faults: string[] = [];
  alone.on("request", (request) => asked.push(request.url()));
  alone.on("console", (message) => faults.push(message.text()));
  alone.on("pageerror", (fault) => faults.push(fault.message));
  await alone.goto(pathToFileURL(file).href);
  await alone.getByRole("searchbox").fill("enhertu");
  await expect.poll(() => alone.getByRole("listitem").filter({ visible: true }).count()).toBe(1);
  await alone.keyboard.press("Enter");
  await alone.getByRole("heading", { level: 2, name: "trastuzumab deruxtecan" }).waitFor();
  const cite = alone.getByRole("region", { name: "Facts" }).locator("dd a").first();
  await cite.click();
  expect(await alone.evaluate(() => document.activeElement?.id)).toMatch(/^source-\d+$/);
  const links = await alone
    .locator(".sources a")
    .evaluateAll((all) => all.map((a) => [a.getAttribute("href"), a.getAttribute("rel")]));
  expect(links.length).toBeGreaterThan(0);
  for (const [href, rel] of links)
    expect([/^https?:\/\//.test(href ?? ""), rel]).toEqual([true, "noopener noreferrer"]);
  const inked = await alone.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
    const { data } = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height) ?? {
      data: [],
    };
    return new Set(Array.from({ length: data.length / 400 }, (_, i) => data[i * 400])).size;
  });
  expect(inked).toBeGreaterThan(5);
  expect(asked.filter((url) => !url.startsWith("file:") && !url.startsWith("data:"))).toEqual([]);
  expect(faults).toEqual([]);
});
