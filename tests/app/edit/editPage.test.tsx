// @vitest-environment happy-dom
import "fake-indexeddb/auto";
import { fireEvent, waitFor, within } from "@testing-library/dom";
import { beforeEach, expect, it, vi } from "vitest";
import { createCheckService } from "../../../src/app/edit/checkService.ts";
import "../../../src/app/edit/EditPage.tsx";
import { ServingWorker } from "../data/servingWorker.ts";
import { type MountedPage, mountedPage, wordsOf } from "../mountedPage.tsx";

/** The checks run in the page itself: a worker that answers as the shipped one does. */
class CheckHere extends ServingWorker {
  constructor() {
    super(createCheckService());
  }
}

beforeEach(() => void vi.stubGlobal("Worker", CheckHere));

const checkOf = async ({ page }: MountedPage) =>
  within(await page.findByRole("region", { name: "Check" }));
const sound = async (mounted: MountedPage) =>
  (await checkOf(mounted)).findByText(/^\d+ records, no fault\.$/);

it("refuses an upfront without a source, says so at the field, and takes it back by undo", async () => {
  const mounted = mountedPage("?page=edit&edit=deal:3sbio-pfizer-ssgj-707-2025");
  const { page, user } = mounted;
  await sound(mounted);
  await user.click(
    page.getAllByRole("button", { name: "Correct: Amount", hidden: true })[0] as Element,
  );
  const [amount] = await page.findAllByRole("textbox", { name: "Amount, millions", hidden: true });
  fireEvent.change(amount as Element, { target: { value: "1255" } });
  expect((await page.findAllByText("a fact needs at least one source")).length).toBeGreaterThan(0);
  const save = page.getByRole<HTMLButtonElement>("button", { name: "Save the patch" });
  expect(save.disabled).toBe(true);
  await page.findByText(/nothing unsourced can go into it/);
  const undo = page.getByRole<HTMLButtonElement>("button", { name: "Undo" });
  for (let i = 0; i < 10 && !undo.disabled; i++) await user.click(undo);
  await page.findByText(/No changes yet/);
  await sound(mounted);
});

it("shows the same draft as JSON, and says beside it what is wrong", async () => {
  const mounted = mountedPage("?page=edit&edit=company:pfizer");
  const { page, user } = mounted;
  await sound(mounted);
  await user.click(page.getByRole("button", { name: "As JSON" }));
  const text = page.getByLabelText<HTMLTextAreaElement>("graph-data/companies/pfizer.json");
  const before = text.value;
  fireEvent.change(text, { target: { value: before.replace('"name": "', '"nme": "') } });
  await waitFor(() =>
    expect(wordsOf(page.getByRole("region", { name: "The record" }))).toContain(
      "unknown field “nme”",
    ),
  );
  fireEvent.change(text, { target: { value: "{" } });
  await page.findByText(/this is not JSON/);
  fireEvent.change(text, { target: { value: before } });
  await sound(mounted);
  await page.findByText(/No changes yet/);
});

it("says so where a link names no record", async () => {
  const { page } = mountedPage("?page=edit&edit=deal:<img src=x>");
  expect(wordsOf(await page.findByRole("alert"))).toContain("<img src=x>");
});
