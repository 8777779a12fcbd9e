// @vitest-environment happy-dom
import { waitFor, within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { type MountedPage, mountedPage, wordsOf } from "../mountedPage.tsx";

/** What a reader must see to have the answer, by question. */
const ANSWERS: [question: RegExp, part: string, words: RegExp][] = [
  [/^Who holds/, ".details .rights", /Glenmark Specialty.*Hengrui/],
  [/^Who else has/, ".details .rivals", /trastuzumab deruxtecan/],
  [/out-licensed/, ".details .relations", /Glenmark.*deal/],
  [/connected/, ".connect ol > li:first-child", /AstraZeneca/],
  [/came back/, ".sidepage .rows", /terminated/],
  [/biggest upfronts/, ".sidepage .rows tbody tr:first-child", /[\d,]{4,}/],
];

/** The link that asks a question; its name holds the answer too. */
const asking = async ({ page }: MountedPage, question: RegExp) => {
  await page.findByRole("heading", { name: "Or start with a question" });
  const link = page
    .getAllByRole("link")
    .find((each) => question.test(each.querySelector(".question")?.textContent ?? ""));
  if (!link) throw new Error(`nothing asks ${question}`);
  return link;
};

const answered = (part: string, words: RegExp) =>
  waitFor(() => {
    const place = document.querySelector(part);
    expect(place && wordsOf(place)).toMatch(words);
  });

it.each(ANSWERS)("answers %s in one click", async (question, part, words) => {
  const mounted = mountedPage();
  await mounted.user.click(await asking(mounted, question));
  await answered(part, words);
});

it.each(ANSWERS)(
  "answers %s by keyboard in three: the palette, a few words of it, Enter",
  async (question, part, words) => {
    const mounted = mountedPage();
    const { page, user } = mounted;
    const asked = (await asking(mounted, question)).querySelector(".question");
    const few = wordsOf(asked ?? document.body)
      .split(" ")
      .slice(0, 4)
      .join(" ")
      .toLowerCase();
    await user.keyboard("{Control>}k{/Control}");
    const palette = await page.findByRole("dialog", { name: "Find a thing or an action" });
    await within(palette).findByRole("combobox");
    await user.keyboard(few);
    await user.keyboard("{Enter}");
    await answered(part, words);
  },
);
