// @vitest-environment happy-dom
import { fireEvent, within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

const [REZETECAN, DERUXTECAN] = ["drug:trastuzumab-rezetecan", "drug:trastuzumab-deruxtecan"];

it("puts a drug beside another by keyboard, differences first, each value with its sources", async () => {
  const { page, user, asked } = mountedPage(`?focus=${REZETECAN}&select=${REZETECAN}`);
  const details = await page.findByRole("complementary", { name: "Details" });
  (await within(details).findByRole("button", { name: "Compare" })).focus();
  await user.keyboard("{Enter}");
  const main = await page.findByRole("main", { name: "Compare" });
  await page.findByText(/One more/);
  fireEvent.change(page.getByPlaceholderText("Another drug"), {
    target: { value: "trastuzumab deruxtecan" },
  });
  const payload = await page.findByRole("row", { name: /^Payload/ });
  expect(wordsOf(payload)).toMatch(/rezetecan.*deruxtecan/);
  const [first] = within(main).getAllByRole("rowgroup").slice(1);
  expect(first && wordsOf(first)).toContain("Different");
  const market = page.getByRole("row", { name: /^Held in the US by/ });
  expect(wordsOf(market)).toMatch(/Hengrui.*Daiichi Sankyo/);
  const [value] = within(payload).getAllByRole<HTMLDetailsElement>("group");
  const summary = value?.querySelector("summary");
  if (!value || !summary) throw new Error("the payload has no value to open");
  await user.click(summary);
  expect(value.open).toBe(true);
  await user.click(within(value).getByRole("button", { name: "doc-000" }));
  expect(asked("select")).toBe("source:doc-000");
  history.back();
  history.back();
  await page.findByText(/One more/);
});

it("saves the comparison for a spreadsheet, sources beside values", async () => {
  const { page, user, saved } = mountedPage(`?page=compare&compare=${REZETECAN},${DERUXTECAN}`);
  await user.click(await page.findByRole("button", { name: "Save as CSV" }));
  expect(saved[0]?.name).toBe("licensing-atlas-comparison.csv");
  const lines = (await saved[0]?.content.text())?.split("\r\n") ?? [];
  expect(lines[0]).toBe(
    "fact,standing,trastuzumab rezetecan,trastuzumab rezetecan: sources,trastuzumab deruxtecan,trastuzumab deruxtecan: sources",
  );
  expect(lines.find((line) => line.startsWith("Payload,different"))).toContain("doc-000 ¶9 B");
});

it("takes a drug out of the comparison, and begins anew with another kind", async () => {
  const { page, user, asked, store } = mountedPage(
    `?page=compare&compare=${REZETECAN},${DERUXTECAN}`,
  );
  await user.click(await page.findByRole("button", { name: "Take out trastuzumab rezetecan" }));
  expect(asked("compare")).toBe(DERUXTECAN);
  expect(store.getState().compared).toEqual([DERUXTECAN]);
  await page.findByText(/One more/);
});
