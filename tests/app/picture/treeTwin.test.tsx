// @vitest-environment happy-dom
import { waitFor } from "@testing-library/dom";
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";
const focused = () => wordsOf(document.activeElement ?? document.body);

it("is walked and opened by arrows as deep as one likes", async () => {
  const { page, user } = mountedPage(DRUG);
  await page.findByRole("complementary", { name: "Details" });
  const rows = () => page.getAllByRole("treeitem").length;
  await user.keyboard("t");
  await waitFor(() => expect(focused()).toMatch(/^▾ ?trastuzumab rezetecan/));
  const count = rows();
  await user.keyboard("{ArrowRight}");
  expect(focused()).toMatch(/Hengrui originator/);
  await user.keyboard("{ArrowRight}");
  await waitFor(() => expect(rows()).toBeGreaterThan(count + 5));
  await user.keyboard("{ArrowRight}");
  expect(document.activeElement?.getAttribute("aria-level")).toBe("3");
  expect(document.activeElement?.getAttribute("aria-posinset")).toBe("1");
  await user.keyboard("{ArrowLeft}{ArrowLeft}");
  await waitFor(() => expect(rows()).toBe(count));
  await user.keyboard("{End}");
  expect(focused()).toMatch(/exclusive licence/);
});

it("reads the whole graph by kind and the rivals by cluster", async () => {
  const { page, user, asked } = mountedPage("?view=whole&list=open");
  await page.findByRole("tree");
  expect(page.getAllByRole("treeitem").map(wordsOf)).toEqual([
    expect.stringMatching(/Companies \d+/),
    expect.stringMatching(/Drugs \d+/),
    expect.stringMatching(/Targets \d+/),
    expect.stringMatching(/Payloads \d+/),
    expect.stringMatching(/Regulators \d+/),
  ]);
  await user.keyboard("{Alt>}3{/Alt}");
  await user.click(await page.findByRole("treeitem", { name: /HER2 ADC/ }));
  await user.click(await page.findByRole("treeitem", { name: /trastuzumab deruxtecan/ }));
  expect(asked("select")).toBe("drug:trastuzumab-deruxtecan");
  await user.keyboard("t");
  await waitFor(() => expect(page.queryByRole("tree")).toBeNull());
});
