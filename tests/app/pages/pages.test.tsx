import { within } from "@testing-library/dom";
// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

it("shows every disputed fact with its readings and the reason", async () => {
  const { page } = mountedPage("?page=conflicts");
  await page.findByRole("heading", { name: "Disputed" });
  const rows = page.getAllByRole("article").map(wordsOf);
  expect(rows.length).toBeGreaterThan(20);
  expect(rows.filter((words) => words.includes("Why this reading")).length).toBeGreaterThan(10);
});

it("opens the facts of a disputed thing by its name", async () => {
  const { page, user, asked } = mountedPage("?page=conflicts");
  await page.findByRole("heading", { name: "Disputed" });
  const [name] = page.getAllByRole("article").flatMap((row) => [...row.querySelectorAll("button")]);
  if (!name) throw new Error("no disputed fact leads anywhere");
  await user.click(name);
  expect(asked("select")).toMatch(/^\w+:/);
  expect(asked("page")).toBe("conflicts");
});

it("says how much of the whole is here", async () => {
  const { page } = mountedPage("?page=coverage");
  const main = await page.findByRole("main", { name: "Coverage" });
  await page.findByText(/157 deals/);
  expect(wordsOf(main)).toContain("135,700 m USD");
  expect(wordsOf(main)).toMatch(/Hengrui.*2025: reported 16,700/);
});

it("says which rivals have no known licence in a region, and what would have to be checked", async () => {
  const { page, user, asked } = mountedPage("?page=space");
  const main = await page.findByRole("main", { name: "White space" });
  await user.selectOptions(await page.findByRole("combobox", { name: "Region" }), "Latin America");
  await page.findByRole("heading", {
    name: "HER2 ADC: no licence in Latin America in this data set",
  });
  await user.selectOptions(page.getByRole("combobox", { name: "Region" }), "Southeast Asia");
  await user.selectOptions(page.getByRole("combobox", { name: "Region" }), "Latin America");
  expect(asked("to")).toBe("latin-america");
  expect(wordsOf(main)).toContain("to check: whether a licence exists");
  expect(wordsOf(main)).not.toMatch(/available|unlicensed/);
});

it("lists every word on the page about the atlas", async () => {
  const { page } = mountedPage("?page=about");
  const main = await page.findByRole("main", { name: "About" });
  await within(main).findByText("Co-exclusive");
  const terms = [...main.querySelectorAll("dt")].map(wordsOf);
  expect(terms).toEqual(
    expect.arrayContaining([
      "Antibody–drug conjugate (ADC)",
      "Co-exclusive",
      "Greater China",
      "Tier T5",
      "Upfront",
    ]),
  );
  expect([...terms].sort((a, b) => a.localeCompare(b, "en"))).toEqual(terms);
});
