import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const [REZETECAN, DERUXTECAN] = ["drug:trastuzumab-rezetecan", "drug:trastuzumab-deruxtecan"];

it("puts a drug beside another by keyboard, differences first, each value with its sources", async () => {
  const page = await atlas.open(`?focus=${REZETECAN}&select=${REZETECAN}`);
  await page.getByRole("button", { name: "Compare", exact: true }).last().press("Enter");
  const main = page.getByRole("main", { name: "Compare" });
  await main.getByText("One more").waitFor();
  await main.getByPlaceholder("Another drug").fill("trastuzumab deruxtecan");
  const payload = main.getByRole("row", { name: /^Payload/ });
  await payload.waitFor();
  expect(await payload.innerText()).toMatch(/rezetecan.*deruxtecan/s);
  expect(await main.locator("tbody").first().innerText()).toContain("Different");
  const market = main.getByRole("row", { name: /^Held in the US by/ });
  expect(await market.innerText()).toMatch(/Hengrui.*Daiichi Sankyo/s);
  await payload.locator("summary").first().press("Enter");
  await payload.getByRole("button", { name: "doc-000" }).click();
  expect(new URL(page.url()).searchParams.get("select")).toBe("source:doc-000");
  await page.goBack();
  await page.goBack();
  await main.getByText("One more").waitFor();
});

it("saves the comparison for a spreadsheet, sources beside values", async () => {
  const page = await atlas.open(`?page=compare&compare=${REZETECAN},${DERUXTECAN}`);
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save as CSV" }).click();
  const lines = readFileSync(await (await coming).path(), "utf8").split("\r\n");
  expect(lines[0]).toBe(
    "fact,standing,trastuzumab rezetecan,trastuzumab rezetecan: sources,trastuzumab deruxtecan,trastuzumab deruxtecan: sources",
  );
  expect(lines.find((line) => line.startsWith("Payload,different"))).toContain("doc-000 ¶9 B");
});

it("opens a cluster by a click on its island, says why each member is there, and folds it into one node and back", async () => {
  const page = await atlas.open("?view=rivals");
  const row = page.getByRole("button", { name: /^HER2 ADC/ });
  await row.press("Enter");
  const panel = page.getByRole("complementary", { name: "Details" });
  await panel.getByText("Why a cluster").waitFor();
  const members = await panel.getByRole("listitem").count();
  expect(members).toBeGreaterThanOrEqual(9);
  expect(await panel.getByRole("listitem").first().innerText()).toContain("binds HER2");
  await panel.getByRole("button", { name: "Fold into one node" }).click();
  expect(new URL(page.url()).searchParams.get("fold")).toBe("cluster:her2-conjugate");
  await panel.getByRole("button", { name: "Unfold into its members" }).press("Enter");
  expect(new URL(page.url()).searchParams.get("fold")).toBeNull();
  await page.goBack();
  expect(new URL(page.url()).searchParams.get("fold")).toBe("cluster:her2-conjugate");
});
