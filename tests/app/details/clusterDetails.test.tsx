// @vitest-environment happy-dom
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { mountedPage, wordsOf } from "../mountedPage.tsx";

const HER2 = "?view=rivals&select=cluster:her2-conjugate";

it("says why each member of a cluster is there, and folds it into one node and back", async () => {
  const { page, user, asked } = mountedPage(HER2);
  const panel = within(await page.findByRole("complementary", { name: "Details" }));
  await panel.findByText(/Why a cluster/);
  const members = panel.getAllByRole("listitem").map(wordsOf);
  expect(members.length).toBeGreaterThanOrEqual(9);
  expect(members[0]).toContain("binds HER2");
  await user.click(panel.getByRole("button", { name: "Fold into one node" }));
  expect(asked("fold")).toBe("cluster:her2-conjugate");
  await user.click(panel.getByRole("button", { name: "Unfold into its members" }));
  expect(asked("fold")).toBeNull();
});

it("leads from a cluster to where no licence is known, and to its first five side by side", async () => {
  const { page, user, asked } = mountedPage(HER2);
  const panel = within(await page.findByRole("complementary", { name: "Details" }));
  await user.click(await panel.findByRole("button", { name: "Where is no licence known?" }));
  expect([asked("page"), asked("from")]).toEqual(["space", "cluster:her2-conjugate"]);
  await page.findByRole("main", { name: "White space" });
  await user.click(panel.getByRole("button", { name: "Compare the first five" }));
  expect(asked("page")).toBe("compare");
  expect(asked("compare")?.split(",")).toHaveLength(5);
});

it("says so when this data set knows no cluster of that name", async () => {
  const { page } = mountedPage("?view=rivals&select=cluster:nowhere");
  await page.findByText("This data set knows no cluster of that name.");
});
