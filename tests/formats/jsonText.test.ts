import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonFault } from "../../src/formats/jsonText.ts";

it("finds the place where a JSON that is cut short ends", () => {
  fc.assert(
    fc.property(fc.object(), fc.nat(), (value, n) => {
      const text = JSON.stringify(value);
      const cut = text.slice(0, n % text.length);
      expect(jsonFault(cut).at).toBeLessThanOrEqual(cut.length);
      expect(jsonFault(cut).reason).not.toBe("");
    }),
  );
});
it("names what is wrong and where", () => {
  expect(jsonFault('{"a": 1,\n "b": NaN}')).toEqual({
    at: 15,
    reason: "“NaN” is no number that JSON knows",
  });
  expect(jsonFault('{"a": [1, 2}')).toEqual({ at: 11, reason: "“}” stands where it may not" });
  expect(jsonFault('{"a": tru}')).toEqual({ at: 6, reason: "“tru}” is no JSON" });
  expect(jsonFault("[1] 2")).toEqual({ at: 4, reason: "“2” follows after its end" });
  expect(jsonFault("[".repeat(200_000))).toEqual({ at: 200_000, reason: "it ends too early" });
  expect(jsonFault('{"a": "unclosed')).toMatchObject({ at: 6 });
});
