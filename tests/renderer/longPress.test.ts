import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LongPress } from "../../src/renderer/longPress.ts";

const AT = { x: 100, y: 100 };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether half a second after a finger came down, and what happened meanwhile, the press was heard. */
function heardAfter(meanwhile: (press: LongPress) => void, fingers = 1): boolean {
  const press = new LongPress();
  const act = vi.fn();
  press.down(fingers, AT, act);
  vi.advanceTimersByTime(200);
  meanwhile(press);
  vi.advanceTimersByTime(300);
  expect(act).toHaveBeenCalledTimes(press.heard ? 1 : 0);
  return press.heard;
}

it("hears a finger that rests, trembling or not", () => {
  expect(heardAfter(() => undefined)).toBe(true);
  expect(heardAfter((press) => expect(press.rests({ x: 104, y: 97 })).toBe(true))).toBe(true);
});

it("hears nothing when the finger moves or lifts, or another comes down", () => {
  expect(heardAfter((press) => expect(press.rests({ x: 112, y: 100 })).toBe(false))).toBe(false);
  expect(heardAfter((press) => press.cancel())).toBe(false);
  expect(heardAfter((press) => press.down(2, AT, () => undefined))).toBe(false);
  expect(heardAfter(() => undefined, 2)).toBe(false);
});

it("takes the next finger for a new one", () => {
  const press = new LongPress();
  press.down(1, AT, () => undefined);
  vi.advanceTimersByTime(500);
  expect(press.heard).toBe(true);
  press.down(1, AT, () => undefined);
  expect(press.heard).toBe(false);
});
