// @vitest-environment happy-dom
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";
import "../../../src/app/shell/Embedded.tsx";

const DRUG = "?focus=drug:trastuzumab-rezetecan&embed=1";

it("shows one view alone: its title, what it counts, and the way to the whole atlas", async () => {
  const { page } = mountedPage(DRUG);
  const main = await page.findByRole("main");
  expect(wordsOf(within(main).getByRole("heading", { level: 1 }))).toBe("trastuzumab rezetecan");
  expect(wordsOf(main)).toMatch(/\d+ deals, \d+ sources · data of \d{4}-\d\d-\d\d/);
  expect(page.queryByRole("combobox")).toBeNull();
  expect(page.queryByRole("navigation")).toBeNull();
  const link = page.getByRole("link", { name: "Open in Licensing Atlas" });
  expect(link.getAttribute("href")).toMatch(/\?focus=drug:trastuzumab-rezetecan$/);
});

it("says of what was chosen its first facts and how many sources stand behind it", async () => {
  const { page, user, asked } = mountedPage(`${DRUG}&select=company:hengrui`);
  const card = await page.findByRole("complementary", { name: "What was chosen" });
  expect(wordsOf(await within(card).findByText(/sources? in all/))).toMatch(/^\d+ source/);
  expect(within(card).getAllByRole("term").length).toBeGreaterThan(0);
  await user.click(within(card).getByRole("button", { name: "Close" }));
  expect(asked("select")).toBeNull();
  expect(page.queryByRole("complementary")).toBeNull();
});
