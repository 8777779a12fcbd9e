import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();

/** What a reader must see to have the answer, by question. */
const ANSWERS: [question: RegExp, part: string, words: RegExp][] = [
  [/^Who holds/, ".details .rights", /Glenmark Specialty[\s\S]*Hengrui/],
  [/^Who else has/, ".details .rivals", /trastuzumab deruxtecan/],
  [/out-licensed/, ".details .relations", /Glenmark[\s\S]*deal/],
  [/connected/, ".connect ol > li:first-child", /AstraZeneca/],
  [/came back/, ".sidepage .rows", /terminated/],
  [/biggest upfronts/, ".sidepage .rows tbody tr:first-child", /[\d,]{4,}/],
];

async function answered(page: Page, part: string, words: RegExp): Promise<void> {
  await page.locator(part).first().waitFor();
  await expect.poll(() => page.locator(part).first().innerText()).toMatch(words);
}

it.each(ANSWERS)("answers %s in one click", async (question, part, words) => {
  const page = await atlas.open();
  await page.locator(".questions a", { hasText: question }).click();
  await answered(page, part, words);
});

it.each(ANSWERS)(
  "answers %s by keyboard in three: the palette, a few words of it, Enter",
  async (question, part, words) => {
    const page = await atlas.open();
    const asked =
      (await page.locator(".questions .question").allInnerTexts()).find((text) =>
        question.test(text),
      ) ?? "";
    await page.keyboard.press("Control+k");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type(asked.split(" ").slice(0, 4).join(" ").toLowerCase());
    await page.keyboard.press("Enter");
    await answered(page, part, words);
  },
);
