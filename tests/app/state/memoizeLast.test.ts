import { expect, it } from "vitest";
import { memoizeLast } from "../../../src/app/state/memoizeLast.ts";

/** A memoized list of its arguments, and how often it was made. */
function counted() {
  let made = 0;
  const listed = memoizeLast((first: unknown, second: unknown) => {
    made += 1;
    return [first, second];
  });
  return { listed, made: () => made };
}

it("makes its result once while the arguments are the same values, and anew for each other one", () => {
  const { listed, made } = counted();
  const list = ["a"];
  expect(listed(list, null)).toBe(listed(list, null));
  expect(made()).toBe(1);
  expect(listed(["a"], null)).toEqual([["a"], null]);
  expect(made()).toBe(2);
  expect(listed(list, 1)).toEqual([list, 1]);
  expect(made()).toBe(3);
});

it("keeps a result that is undefined, and shares none with another of its kind", () => {
  let made = 0;
  const nothing = memoizeLast(() => {
    made += 1;
  });
  nothing();
  nothing();
  expect(made).toBe(1);
  const [one, other] = [counted(), counted()];
  one.listed(1, 2);
  expect(other.listed(1, 2)).not.toBe(one.listed(1, 2));
});
