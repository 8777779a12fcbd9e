// @vitest-environment happy-dom
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { type MountedPage, mountedPage, wordsOf } from "../mountedPage.tsx";

const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";

async function rightsOf({ page }: MountedPage): Promise<HTMLElement> {
  const section = await page.findByRole("region", { name: "Rights" });
  await within(section).findByRole("img");
  return section;
}

it("colours the world by holder, hatches what is undetermined, and counts 249 countries", async () => {
  const section = await rightsOf(mountedPage(DRUG));
  const looks = new Map<string, number>();
  for (const shape of within(section)
    .getByRole("img")
    .querySelectorAll("path[class], circle[class]")) {
    const look = shape.getAttribute("class")?.split(" ")[0] ?? "";
    looks.set(look, (looks.get(look) ?? 0) + 1);
  }
  expect(looks.get("held-1")).toBeGreaterThan(100);
  expect(looks.get("undetermined")).toBeGreaterThan(10);
  expect(looks.get("kept")).toBeGreaterThan(20);
  const counts = [...section.querySelectorAll(".rightskey b")].map(wordsOf);
  expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(249);
});

it("answers for a country by keyboard, with the word that leaves it open, and lists all as a table", async () => {
  const mounted = mountedPage(DRUG);
  const section = await rightsOf(mounted);
  const countries = within(section).getByRole("combobox", { name: "One country" });
  const chain = () => section.querySelector("[aria-live=polite]") ?? document.body;
  await mounted.user.selectOptions(countries, "UA");
  expect(wordsOf(chain())).toContain("“Europe”");
  await mounted.user.selectOptions(countries, "IN");
  expect(
    within(chain() as HTMLElement)
      .getAllByRole("listitem")
      .map(wordsOf),
  ).toEqual(expect.arrayContaining([expect.stringContaining("Glenmark Specialty")]));
  const all = section.querySelectorAll("tbody tr");
  expect(wordsOf(section.querySelector("summary") ?? document.body)).toMatch(/^All 249/);
  expect(all.length).toBe(249);
});

it("reads the rights on another day, and says when nothing was granted yet", async () => {
  const section = await rightsOf(mountedPage(`${DRUG}&on=2020-01-31`));
  expect(wordsOf(section)).not.toContain("Glenmark");
});
