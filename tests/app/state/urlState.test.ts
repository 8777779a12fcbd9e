import fc from "fast-check";
import { expect, it } from "vitest";
import { readView, writeView } from "../../../src/app/state/urlState.ts";
import { START } from "../../../src/app/state/viewFields.ts";
import { anyView } from "./anyView.ts";

it("every view comes back from its address", () => {
  fc.assert(
    fc.property(anyView, (state) => {
      expect(readView(writeView(state, ""))).toEqual(state);
    }),
  );
});

it("never strips what is not ours", () => {
  fc.assert(
    fc.property(anyView, (state) => {
      expect(new URLSearchParams(writeView(state, "?utm=a&x=1")).get("utm")).toBe("a");
    }),
  );
});

it("reads any address at all, and takes nothing that does not fit", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(() => readView(`?${text}`)).not.toThrow();
    }),
  );
  expect(readView("?camera=NaN,1,1&on=2025-02-30&page=__proto__&view=x")).toEqual(START);
  expect(readView("?camera=1,2,0")).toEqual(START);
  expect(
    readView(
      "?pin=drug:a*1,drug:a*1*x,*1*2,nowhere*drug:a*1*2,drug:a*1*2e9,drug:a**,rivals*drug:a*1*2*3",
    ),
  ).toEqual(START);
  expect(readView("?pin=drug:a*1*2,drug:a*3*-4").pins).toEqual([["focus", "drug:a", 3, -4]]);
});
