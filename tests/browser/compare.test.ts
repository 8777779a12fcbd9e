import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();

it("opens a cluster by a click on its island, says why each member is there, and folds it into one node and back", async () => {
  const page = await atlas.visit("?view=rivals");
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
