// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

it.each(["Enhertu", "瑞康曲妥珠单抗", "trastuzumb rezetecn"])(
  "finds by brand, Chinese name and in spite of a typo: %s",
  async (words) => {
    const { page, user } = mountedPage();
    await user.click(await page.findByRole("combobox"));
    await user.paste(words);
    const [first] = await page.findAllByRole("option");
    expect(first && wordsOf(first)).toMatch(/trastuzumab (deruxtecan|rezetecan)/i);
  },
);

it.each([
  ["?select=drug:no-such-thing", /no-such-thing/],
  ["?focus=__proto__&select=constructor", /__proto__|constructor/],
  ["?select=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E", /<img/],
])("answers a link to something unknown with a notice: %s", async (query, words) => {
  const { page, user } = mountedPage(query);
  expect(wordsOf(await page.findByRole("region", { name: "Notices" }))).toMatch(words);
  expect(document.querySelector("img[src='x']")).toBeNull();
  await user.type(await page.findByRole("combobox"), "Hengrui");
  expect((await page.findAllByRole("option")).length).toBeGreaterThan(0);
});

it.each([
  ["a camera of nonsense", "?camera=NaN,1e999,-3"],
  ["a day that no calendar has", "?on=2025-13-45&view=whole&show=nonsense"],
  ["a search of five thousand letters", `?q=${"x".repeat(5000)}`],
  ["broken escapes", "?%E0%A4%A&&==&select"],
])("survives an address with %s", async (_words, query) => {
  const { page } = mountedPage(query);
  expect(await page.findByRole("combobox")).toBeDefined();
});
