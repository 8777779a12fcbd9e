import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const root = fileURLToPath(new URL("../..", import.meta.url));
const DEAL = "deal:3sbio-pfizer-ssgj-707-2025";
const editing = { awaiting: ".editing" };
const check = (page: Page) => page.getByRole("region", { name: "Check" });
const sound = (page: Page) =>
  check(page)
    .getByText(/^\d+ records, no fault\.$/)
    .waitFor();
const upfront = (page: Page) =>
  page
    .getByRole("group", { name: "Parts" })
    .locator("details", { hasText: /^upfront / })
    .first();

/** Opens a part of the money and says that it should be corrected. */
async function correct(page: Page): Promise<Locator> {
  const part = upfront(page);
  await part.locator("summary").first().click();
  await part.getByRole("button", { name: "Correct: Amount" }).click();
  return part;
}

async function savedPatch(page: Page): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the patch" }).click();
  return readFileSync(await (await coming).path(), "utf8");
}

const gitTakes = (patch: string) =>
  execFileSync("git", ["apply", "--check", "-"], {
    cwd: root,
    input: patch,
    encoding: "utf8",
    stdio: "pipe",
  });

it("corrects an upfront with a new source, refuses it unsourced, undoes, redoes, survives a kill, and gives a patch that git takes", async () => {
  const page = await atlas.open(`?select=${DEAL}`);
  await page.getByRole("button", { name: "Correct or add to this" }).click();
  await page.locator(".editing").waitFor();
  expect(new URL(page.url()).searchParams.get("edit")).toBe(DEAL);
  await sound(page);
  const part = await correct(page);
  await part.getByRole("textbox", { name: "Amount, millions" }).first().fill("1255");
  await check(page).getByText("a fact needs at least one source").waitFor();
  await part.getByText("a fact needs at least one source").waitFor();
  await check(page)
    .getByText(/says in `reason` why its value was chosen/)
    .waitFor();
  expect(await page.getByRole("button", { name: "Save the patch" }).isDisabled()).toBe(true);
  await page.getByText("nothing unsourced can go into it").waitFor();

  await part.getByRole("button", { name: "New source" }).first().click();
  const source = part.getByRole("group", { name: "New source" });
  await source.getByLabel("Title").fill("Pfizer pays more");
  await source.getByLabel("Publisher").fill("Example Wire");
  await source.getByLabel("Date, as precise as given").fill("2026-10-02");
  await source.getByLabel("Address, http:// or https://").fill("https://example.org/a");
  await source.getByLabel("Kind").selectOption("trade-press");
  await source.getByRole("button", { name: "Add and cite it" }).click();
  await source.getByText("It still needs its grade.").waitFor();
  await source.getByLabel("Grade").selectOption("B");
  await source.getByRole("button", { name: "Add and cite it" }).click();
  await part.getByRole("textbox", { name: "Place in “Pfizer pays more”" }).fill("¶2");
  await part.getByLabel("Why this reading").fill("the later report");
  await sound(page);
  await page.getByRole("heading", { name: "Changes in 2 records" }).waitFor();
  await page.getByText("money, upfront: 1,250 m USD → 1,255 m USD").waitFor();

  const undo = page.getByRole("button", { name: "Undo" });
  await page.keyboard.press("Control+z");
  await check(page)
    .getByText(/says in `reason`/)
    .waitFor();
  for (let i = 0; i < 10 && (await undo.isEnabled()); i++) await undo.click();
  await page.getByText("No changes yet").waitFor();
  await sound(page);
  const redo = page.getByRole("button", { name: "Redo" });
  for (let i = 0; i < 10 && (await redo.isEnabled()); i++)
    await page.keyboard.press("Control+Shift+Z");
  await page.getByRole("heading", { name: "Changes in 2 records" }).waitFor();

  await expect.poll(() => page.evaluate(keptEdits)).toContain("the later report");
  const again = await page.context().newPage();
  await page.close();
  await again.goto(`${atlas.address()}?page=edit&edit=${DEAL}`);
  await again.getByRole("heading", { name: "Changes in 2 records" }).waitFor();
  await sound(again);
  const patch = await savedPatch(again);
  gitTakes(patch);
  expect(patch).toContain("+++ b/graph-data/sources/src-example-wire-2026-10-02.json");
  expect(patch).toMatch(/-\s+"sources": \d+\n\+\s+"sources": \d+/);
  expect(patch).toContain('+            "amount": 1255,');
  await again.getByRole("link", { name: "See the atlas with these changes" }).click();
  await again.getByText("You have changed this.").waitFor();
  const facts = again.getByRole("complementary", { name: "Details" });
  await facts.getByText("1,255 m USD").waitFor();
  await facts
    .locator("li", { hasText: "1,255 m USD" })
    .getByRole("button", { name: "1 other reading" })
    .click();
  await facts.getByText("Pfizer pays more").waitFor();
  await again.getByRole("link", { name: "See the shipped data" }).click();
  await again
    .getByRole("complementary", { name: "Details" })
    .getByText("1,250 m USD")
    .first()
    .waitFor();
  expect(await again.getByText("1,255 m USD").count()).toBe(0);
});

/** What the browser's own storage holds of the changes, as text. */
function keptEdits(): Promise<string> {
  return new Promise((done) => {
    const asked = indexedDB.open("licensing-atlas");
    asked.onsuccess = () => {
      const read = asked.result.transaction("work").objectStore("work").get("edits");
      read.onsuccess = () => {
        asked.result.close();
        done(JSON.stringify(read.result?.value?.now ? [...read.result.value.now] : null));
      };
    };
  });
}

it("adds a deal from the palette by keyboard alone, with a company that had no record", async () => {
  const page = await atlas.open("?view=whole");
  await page.keyboard.press("Control+k");
  await page.keyboard.type("add a deal");
  await page.keyboard.press("Enter");
  const asked = page.getByRole("region", { name: "A new deal" });
  await asked.waitFor();
  await asked.getByRole("combobox", { name: "The source that says it" }).focus();
  await page.keyboard.type("biospace 3sbio");
  await page.keyboard.press("Enter");
  for (const [label, text] of [
    ["Licensor, who gives the right", "3SBio"],
    ["Licensee, who gets it", "Newco Bio"],
    ["Drug, by INN, code or brand", "SHR-A1811"],
    ["Announced", "2099-01"],
    ["Upfront, millions of US dollars", "25"],
  ] as const) {
    await asked.getByLabel(label).focus();
    await page.keyboard.type(text);
    if (label.includes(",") && !label.startsWith("Upfront")) await page.keyboard.press("Enter");
  }
  await asked.getByRole("button", { name: "Begin the deal" }).press("Enter");
  await page.getByRole("heading", { name: "3SBio and Newco Bio: trastuzumab rezetecan" }).waitFor();
  await check(page)
    .getByText(/2099-01 lies after the data release/)
    .first()
    .waitFor();
  await page.getByLabel("Data release").fill("2099-02");
  await sound(page);
  const patch = await savedPatch(page);
  gitTakes(patch);
  expect(patch).toContain("+++ b/graph-data/companies/newco-bio.json");
  expect(patch).toContain("+++ b/graph-data/deals/3sbio-newco-bio-trastuzumab-rezetecan-2099.json");
  expect(patch).toContain('+  "version": "2099-02",');
});

it("lets two tabs edit without losing what either did", async () => {
  const page = await atlas.open(`?page=edit&edit=company:pfizer`, editing);
  const other = await page.context().newPage();
  await other.goto(`${atlas.address()}?page=edit&edit=company:hengrui`);
  await other.locator(".editform").waitFor();
  await Promise.all([
    page.getByRole("textbox", { name: "Name", exact: true }).fill("Pfizer in the first tab"),
    other.getByRole("textbox", { name: "Name", exact: true }).fill("Hengrui in the second tab"),
  ]);
  for (const tab of [page, other]) {
    await tab.getByRole("heading", { name: "Changes in 2 records" }).waitFor();
    await tab.getByRole("button", { name: "Pfizer in the first tab", exact: true }).waitFor();
    await tab.getByRole("button", { name: "Hengrui in the second tab", exact: true }).waitFor();
  }
});

it("keeps a note of the reader’s own, and carries it with the changes in one file to another browser", async () => {
  const page = await atlas.open(`?select=${DEAL}`);
  await page.getByRole("button", { name: "Add a note of your own" }).click();
  await page.getByLabel("Your note").fill("ask Pfizer about China");
  await page.getByRole("button", { name: "Correct or add to this" }).click();
  await page.locator(".editform").waitFor();
  const part = await correct(page);
  await part.getByLabel("Why this reading").fill("the later report");
  await page.getByRole("heading", { name: "Changes in 1 record" }).waitFor();
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Take them away" }).click();
  const file = readFileSync(await (await coming).path());
  const elsewhere = await atlas.open("?page=edit", editing);
  const take = (buffer: Buffer) =>
    elsewhere
      .locator('.workfile input[type="file"]')
      .setInputFiles({ name: "atlas-edits.json", mimeType: "application/json", buffer });
  await take(file.subarray(0, 100));
  await elsewhere.getByText("The file is no JSON; nothing was taken from it.").waitFor();
  await take(file);
  await elsewhere.getByRole("heading", { name: "Changes in 1 record" }).waitFor();
  await elsewhere.getByRole("button", { name: "3SBio and Pfizer: SSGJ-707", exact: true }).click();
  await elsewhere.getByRole("button", { name: "See it in the atlas" }).click();
  await elsewhere.getByText("You have changed this.").waitFor();
  expect(await elsewhere.getByLabel("Your note").inputValue()).toBe("ask Pfizer about China");
});
