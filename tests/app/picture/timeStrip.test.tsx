// @vitest-environment happy-dom
import { fireEvent, waitFor } from "@testing-library/dom";
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";

it("reads rights and address on another day by the slider, and back", async () => {
  const { page, user, asked } = mountedPage(DRUG);
  const rights = await page.findByRole("region", { name: "Rights" });
  expect(wordsOf(rights)).toContain("Glenmark Specialty");
  const slider = page.getByRole<HTMLInputElement>("slider", { name: "Read the atlas on" });
  fireEvent.change(slider, { target: { value: String(Number(slider.value) - 16) } });
  expect(asked("on")).toMatch(/^2025-0[67]-3[01]$/);
  await waitFor(() => expect(wordsOf(rights)).not.toContain("Glenmark"));
  await user.click(page.getByRole("button", { name: /^back to/ }));
  await waitFor(() => expect(wordsOf(rights)).toContain("Glenmark Specialty"));
  expect(asked("on")).toBeNull();
});

it("selects a deal by its dot", async () => {
  const { page, user, asked } = mountedPage("?view=whole");
  await page.findByRole("slider", { name: "Read the atlas on" });
  const [dot] = page.getAllByTitle(/Takeda/);
  if (!dot) throw new Error("no dot tells of Takeda");
  await user.click(dot);
  expect(asked("select")).toMatch(/^deal:.*takeda/);
});
