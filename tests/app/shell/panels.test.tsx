// @vitest-environment happy-dom
import { within } from "@testing-library/dom";
import { expect, it } from "vitest";
import { type MountedPage, mountedPage } from "../mountedPage.tsx";

const DRUG = "drug:trastuzumab-rezetecan";
const OTHER = "drug:trastuzumab-deruxtecan";
const focused = () => document.activeElement;
const press = async ({ user }: MountedPage, keys: string) => {
  if (focused() instanceof HTMLElement) (focused() as HTMLElement).blur();
  await user.keyboard(keys);
};

it("goes by key to the panel's head, its sources and its rights", async () => {
  const mounted = mountedPage(`?focus=${DRUG}&select=${DRUG}`);
  const panel = await mounted.page.findByRole("complementary", { name: "Details" });
  await within(panel).findByRole("button", { name: "Cite" });
  await press(mounted, "{Enter}");
  expect(focused()).toBe(within(panel).getByRole("button", { name: "Compare" }));
  await press(mounted, "o");
  expect(focused()).toBe(within(panel).getAllByRole("button", { name: /^Sources of / })[0]);
  const rights = await mounted.page.findByRole("region", { name: "Rights" });
  await press(mounted, "m");
  expect(focused()).toBe(rights);
});

it("waits for the panel of the thing that was asked for, not for that of the one before", async () => {
  const mounted = mountedPage(`?focus=${DRUG}&select=${DRUG}`);
  const before = await mounted.page.findByRole("region", { name: "Rights" });
  mounted.store.setState({ menu: { id: OTHER, x: 9, y: 9 } });
  await mounted.user.click(
    await mounted.page.findByRole("menuitem", { name: /Show its map of rights/ }),
  );
  await expect.poll(() => focused()?.getAttribute("aria-label")).toBe("Rights");
  expect(focused()).not.toBe(before);
  expect(mounted.store.getState().selection).toBe(OTHER);
});

it("goes by key to the search box and into the list", async () => {
  const mounted = mountedPage(`?focus=${DRUG}&select=${DRUG}`);
  const search = await mounted.page.findByRole("combobox", { name: /^Search/ });
  await press(mounted, "/");
  expect(focused()).toBe(search);
  await press(mounted, "t");
  await expect.poll(() => focused()?.getAttribute("role")).toBe("treeitem");
});
