// @vitest-environment happy-dom
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { ACTIONS } from "../../../src/app/actions/actions.ts";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";

it("lists every action that has a key, in its words", async () => {
  const { page, user } = mountedPage(DRUG);
  await page.findByRole("complementary", { name: "Details" });
  await user.keyboard("?");
  const help = await page.findByRole("dialog", { name: "Keys" });
  const told = [...help.querySelectorAll("dd")].map(wordsOf);
  for (const { words } of ACTIONS.filter(({ keys }) => keys.length > 0))
    expect(told).toContain(words);
});

it("keeps single keys off once they are switched off, but not Escape and Ctrl+K", async () => {
  const { page, user, asked, store } = mountedPage(DRUG);
  await page.findByRole("complementary", { name: "Details" });
  await user.keyboard("?");
  const help = within(await page.findByRole("dialog", { name: "Keys" }));
  await user.click(help.getByRole("checkbox"));
  await user.click(help.getByRole("button", { name: "Close" }));
  await user.keyboard("l");
  expect(asked("page")).toBeNull();
  await user.keyboard("{Control>}k{/Control}");
  await page.findByRole("dialog", { name: "Find a thing or an action" });
  store.setState({ dialog: null });
  (document.activeElement as HTMLElement | null)?.blur();
  await user.keyboard("{Escape}");
  expect(asked("select")).toBeNull();
});
