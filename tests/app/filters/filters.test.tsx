// @vitest-environment happy-dom
import { waitFor, within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { type MountedPage, mountedPage, wordsOf } from "../mountedPage.tsx";

const lineOf = ({ page }: MountedPage) => page.findByRole("region", { name: "Filters at work" });
/** How many deals the line says are left. */
const leftIn = async (mounted: MountedPage) =>
  Number(/(\d+) of \d+ deals/.exec(wordsOf(await lineOf(mounted)))?.[1]);

it("widens within a facet and narrows across facets, and Back takes one step back", async () => {
  const mounted = mountedPage("?view=whole&only=target:her2");
  const { page, user, asked } = mounted;
  await waitFor(async () => expect(await leftIn(mounted)).toBeGreaterThan(0));
  const her2 = await leftIn(mounted);
  await user.click(page.getByRole("button", { name: "Filters" }));
  const panel = within(await page.findByRole("complementary", { name: "Filters" }));
  await user.click((await panel.findAllByRole("button", { name: /^All \d+$/ }))[0] as Element);
  await user.click(panel.getByRole("checkbox", { name: /^TROP2/ }));
  await waitFor(async () => expect(await leftIn(mounted)).toBeGreaterThan(her2));
  const both = await leftIn(mounted);
  await user.type(panel.getByRole("textbox", { name: "Announced from year" }), "2024{Enter}");
  await waitFor(async () => expect(await leftIn(mounted)).toBeLessThan(both));
  expect(asked("only")).toBe("year:2024..,target:her2,target:trop2");
  history.back();
  await waitFor(async () => expect(await leftIn(mounted)).toBe(both));
  history.back();
  await waitFor(async () => expect(await leftIn(mounted)).toBe(her2));
});

it("opens a shared link with its filters in words, each to be removed by itself", async () => {
  const mounted = mountedPage(
    "?view=whole&only=year:2025..,upfront:known,target:her2,target:trop2",
  );
  const line = within(await lineOf(mounted));
  await line.findByRole("button", { name: /Remove since 2025/ });
  await mounted.user.click(line.getByRole("button", { name: /Remove HER2 or TROP2/ }));
  expect(mounted.asked("only")).toBe("year:2025..,upfront:known");
  await mounted.user.click(line.getByRole("button", { name: "Remove all" }));
  expect(mounted.asked("only")).toBeNull();
});
