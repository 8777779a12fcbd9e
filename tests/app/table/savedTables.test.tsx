// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { mountedPage } from "../mountedPage.tsx";

it.each([
  ["deals", /^id,title,licensors/, "trastuzumab rezetecan"],
  ["drugs", /^id,name,modality/, "trastuzumab rezetecan"],
  ["companies", /^id,name,country/, "Glenmark"],
])("saves the %s as CSV", async (table, head, row) => {
  const { page, user, saved } = mountedPage(`?page=deals&table=${table}&filter=glenmark`);
  await user.click(await page.findByRole("button", { name: "Save as CSV" }));
  expect(saved.map(({ name }) => name)).toEqual([`licensing-atlas-${table}.csv`]);
  const text = (await saved[0]?.content.text()) ?? "";
  expect(text.split("\r\n")[0]).toMatch(head);
  expect(text).toContain(row);
});

it("copies what is shown as rows and columns", async () => {
  const { page, user } = mountedPage("?page=deals&filter=glenmark&columns=deal,announced,upfront");
  await user.click(await page.findByRole("button", { name: "Copy" }));
  const said = await page.findByText(/^\d+ rows copied$/);
  const [head, ...rows] = (await navigator.clipboard.readText()).split("\n");
  expect(head).toBe("Deal\tAnnounced\tUpfront");
  expect(rows).toContain("Hengrui → Glenmark Specialty: trastuzumab rezetecan\t2025-09-24\t18");
  expect(`${rows.length} rows copied`).toBe(said.textContent);
});
