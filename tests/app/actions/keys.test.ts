import { expect, it } from "vitest";
import { strokeOf } from "../../../src/app/actions/keys.ts";

const NONE = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const stroke = (key: string, code: string, held: Partial<typeof NONE> = {}) =>
  strokeOf({ key, code, ...NONE, ...held } as KeyboardEvent);

it.each([
  ["E", stroke("e", "KeyE")],
  ["?", stroke("?", "Slash", { shiftKey: true })],
  ["Space", stroke(" ", "Space")],
  ["Esc", stroke("Escape", "Escape")],
  ["→", stroke("ArrowRight", "ArrowRight")],
  ["Ctrl+K", stroke("k", "KeyK", { ctrlKey: true })],
  ["Ctrl+Z", stroke("z", "KeyZ", { metaKey: true })],
  ["Ctrl+Shift+Z", stroke("Z", "KeyZ", { ctrlKey: true, shiftKey: true })],
])("prints a stroke as the lists of keys do: %s", (printed, found) => {
  expect(found).toBe(printed);
});

it("reads Alt and a digit by the place of the key, since a Mac types another character there", () => {
  expect(stroke("¡", "Digit1", { altKey: true })).toBe("Alt+1");
  expect(stroke("1", "Digit1", { altKey: true })).toBe("Alt+1");
});
