import fc from "fast-check";
import { expect, test } from "vitest";
import { type ComboboxState, comboboxStep } from "../../../src/app/parts/comboboxKeys.ts";

const three: ComboboxState = { open: true, options: 3, active: 0, first: 0 };
const free: ComboboxState = { ...three, active: -1, first: -1 };

test.each([
  ["ArrowDown", three, { kind: "walk", to: 1 }],
  ["ArrowDown", { ...three, active: 2 }, { kind: "walk", to: 0 }],
  ["ArrowUp", three, { kind: "walk", to: 2 }],
  ["Home", { ...three, active: 2 }, { kind: "walk", to: 0 }],
  ["End", three, { kind: "walk", to: 2 }],
  ["Enter", { ...three, active: 2 }, { kind: "choose", option: 2 }],
  ["Enter", { ...three, options: 0 }, null],
  ["ArrowDown", { ...three, options: 0 }, null],
  ["Escape", three, { kind: "close" }],
  ["Escape", { ...three, open: false }, { kind: "leave" }],
  ["ArrowDown", { ...three, open: false }, { kind: "open" }],
  ["Enter", { ...three, open: false }, null],
  ["a", three, null],
  // Where what is typed may stand, it is one more stop before the first option.
  ["Enter", free, { kind: "choose", option: -1 }],
  ["Enter", { ...free, options: 0 }, { kind: "choose", option: -1 }],
  ["ArrowDown", free, { kind: "walk", to: 0 }],
  ["ArrowDown", { ...free, active: 2 }, { kind: "walk", to: -1 }],
  ["ArrowUp", free, { kind: "walk", to: 2 }],
  ["ArrowUp", { ...free, active: 0 }, { kind: "walk", to: -1 }],
  ["Home", free, { kind: "walk", to: 0 }],
] as const)("%s on %o", (key, state, step) => {
  expect(comboboxStep(key, state)).toEqual(step);
});

const states = fc
  .record({ options: fc.integer({ min: 1, max: 20 }), free: fc.boolean(), at: fc.nat() })
  .map(({ options, free: typed, at }): ComboboxState => {
    const first = typed ? -1 : 0;
    return { open: true, options, first, active: first + (at % (options - first)) };
  });
const walk = (state: ComboboxState, key: string): ComboboxState => {
  const step = comboboxStep(key, state);
  return step?.kind === "walk" ? { ...state, active: step.to } : state;
};

test("an arrow and its opposite cancel, and as many steps as there are stops come round", () => {
  fc.assert(
    fc.property(states, (state) => {
      expect(walk(walk(state, "ArrowDown"), "ArrowUp")).toEqual(state);
      let round = state;
      for (let i = state.first; i < state.options; i++) round = walk(round, "ArrowDown");
      expect(round).toEqual(state);
    }),
  );
});

test("whatever is pressed, Enter takes something that is listed, or what is typed where it may stand", () => {
  const keys = fc.array(fc.constantFrom("ArrowDown", "ArrowUp", "Home", "End", "x"));
  fc.assert(
    fc.property(states, keys, (state, pressed) => {
      const step = comboboxStep("Enter", pressed.reduce(walk, state));
      const option = step?.kind === "choose" ? step.option : Number.NaN;
      expect(option).toBeGreaterThanOrEqual(state.first);
      expect(option).toBeLessThan(state.options);
    }),
  );
});
