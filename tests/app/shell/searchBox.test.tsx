// @vitest-environment happy-dom
import { expect, it } from "vitest";
import { mountedPage } from "../mountedPage.tsx";

const optionAt = (field: HTMLElement) =>
  document.getElementById(field.getAttribute("aria-activedescendant") ?? "");

it("is walked by arrows that wrap, by Home and End; Enter opens, Escape closes and then leaves", async () => {
  const { page, user, asked } = mountedPage("?focus=drug:trastuzumab-rezetecan");
  const field = await page.findByRole("combobox", { name: /^Search/ });
  await user.type(field, "Hengrui");
  const options = page.getAllByRole("option");
  expect(field.getAttribute("aria-expanded")).toBe("true");
  expect(optionAt(field)).toBe(options[0]);
  await user.keyboard("{ArrowUp}");
  expect(optionAt(field)).toBe(options.at(-1));
  await user.keyboard("{ArrowDown}");
  expect(optionAt(field)).toBe(options[0]);
  await user.keyboard("{End}");
  expect(optionAt(field)?.getAttribute("aria-selected")).toBe("true");
  expect(optionAt(field)).toBe(options.at(-1));
  await user.keyboard("{Escape}");
  expect(field.getAttribute("aria-expanded")).toBe("false");
  expect(page.queryAllByRole("option")).toEqual([]);
  await user.keyboard("{ArrowDown}");
  expect(page.getAllByRole("option").length).toBe(options.length);
  await user.keyboard("{Home}{Enter}");
  await expect.poll(() => asked("select")).toBe("company:hengrui");
  await user.click(field);
  await user.keyboard("{Escape}{Escape}");
  expect(document.activeElement).toBe(document.body);
});

it("leaves Enter and the arrows to a composition of characters", async () => {
  const { page, user, asked } = mountedPage("?focus=drug:trastuzumab-rezetecan");
  const field = await page.findByRole("combobox", { name: /^Search/ });
  await user.type(field, "瑞康");
  field.dispatchEvent(
    new KeyboardEvent("keydown", { key: "Enter", bubbles: true, isComposing: true }),
  );
  expect(asked("select")).toBeNull();
  expect(page.getAllByRole("option").length).toBeGreaterThan(0);
});
