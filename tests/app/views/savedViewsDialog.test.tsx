// @vitest-environment happy-dom
import { waitFor, within } from "@testing-library/dom";
import { expect, it, vi } from "vitest";
import { type MountedPage, mountedPage } from "../mountedPage.tsx";

const VIEW = "?focus=drug:trastuzumab-rezetecan&pin=target:her2*-200*-160";

/** Opens the dialog by its key and saves the view under a name. */
async function saved({ page, user }: MountedPage, name: string) {
  await page.findByRole("button", { name: "Filters" });
  await user.keyboard("v");
  const dialog = within(await page.findByRole("dialog", { name: "Saved views" }));
  const field = await dialog.findByRole("textbox", { name: "Name of this view" });
  await user.clear(field);
  await user.type(field, `${name}{Enter}`);
  return dialog;
}

it("saves a view by keyboard, and opens it from another page, with its pins", async () => {
  const mounted = mountedPage(VIEW);
  const { page, user, store, asked } = mounted;
  const dialog = await saved(mounted, "HER2 aside");
  await dialog.findByText("Saved as “HER2 aside”.");
  store.setState({ dialog: null, page: "about" });
  await page.findByRole("main", { name: "About" });
  store.setState({ dialog: "views" });
  (await page.findByRole("link", { name: "HER2 aside" })).focus();
  await user.keyboard("{Enter}");
  await waitFor(() => expect(asked("pin")).toBe("target:her2*-200*-160"));
  expect(asked("page")).toBeNull();
  expect(store.getState().dialog).toBeNull();
});

it("renames, deletes and takes the deletion back", async () => {
  const mounted = mountedPage(VIEW);
  const { user } = mounted;
  const dialog = await saved(mounted, "one");
  await user.click(await dialog.findByRole("button", { name: "Rename one" }));
  const field = dialog.getByRole("textbox", { name: "Another name for one" });
  await user.clear(field);
  await user.type(field, "two{Enter}");
  await dialog.findByRole("link", { name: "two" });
  expect(dialog.queryByRole("link", { name: "one" })).toBeNull();
  await user.click(dialog.getByRole("button", { name: "Delete two" }));
  await dialog.findByText("None yet.");
  const undo = dialog.getByRole("button", { name: "Undo" });
  expect(document.activeElement).toBe(undo);
  await user.keyboard("{Enter}");
  await dialog.findByRole("link", { name: "two" });
});

it("says plainly that a closed storage keeps nothing, and goes on", async () => {
  const mounted = mountedPage(VIEW);
  await mounted.page.findByRole("button", { name: "Filters" });
  vi.stubGlobal("localStorage", {
    get length(): number {
      throw new DOMException("closed", "SecurityError");
    },
    getItem: () => {
      throw new DOMException("closed", "SecurityError");
    },
    setItem: () => {
      throw new DOMException("closed", "SecurityError");
    },
  });
  const dialog = await saved(mounted, "mine");
  await dialog.findByText(/does not let the page keep anything/);
  mounted.store.setState({ dialog: null });
  await waitFor(() => expect(mounted.page.queryByRole("dialog")).toBeNull());
});
