import fc from "fast-check";
import { expect, it } from "vitest";
import {
  OWN_START,
  type OwnView,
  readOwnView,
  writeOwnView,
} from "../../../src/app/own/ownView.ts";
import { readView, writeView } from "../../../src/app/state/urlState.ts";
import { BY_COMMUNITY } from "../../../src/network/grouping.ts";
import type { NodeFilter } from "../../../src/network/nodeFilters.ts";

const text = fc.oneof(
  fc.constantFrom(
    "kind",
    "a~b",
    "100%",
    "%7E",
    "*",
    "*cluster",
    "**",
    "__proto__",
    "瑞康 & Co",
    "is",
  ),
  fc.string({ minLength: 1, maxLength: 20 }).filter((word) => !/\p{Surrogate}/u.test(word)),
);
const end = fc.option(fc.oneof(fc.integer(), fc.constantFrom("2019-05", "2020-01-31", -2.5)));
const filter: fc.Arbitrary<NodeFilter> = fc.oneof(
  fc.record({ column: text, is: fc.oneof(text, fc.constant("")) }),
  fc.record({ column: text, has: text }),
  fc.record({ column: text, from: end, to: end }),
);
const view: fc.Arbitrary<OwnView> = fc.record({
  selected: fc.option(text),
  from: fc.option(text),
  to: fc.option(text),
  colour: fc.oneof(fc.constantFrom(undefined, null, BY_COMMUNITY), text),
  size: fc.option(text),
  filters: fc.array(filter, { maxLength: 4 }),
  table: fc.constantFrom(null, "nodes" as const, "edges" as const),
  sort: fc.option(fc.record({ key: text, down: fc.boolean() })),
  camera: fc.option(
    fc.record({
      x: fc.integer({ min: -9999, max: 9999 }),
      y: fc.integer({ min: -9999, max: 9999 }),
      scale: fc.constantFrom(0.001, 1, 37.5),
    }),
  ),
});

it("all that is set of an own file comes back from its address, beside the words of the page", () => {
  fc.assert(
    fc.property(view, (set) => {
      const address = writeOwnView("?page=own&lang=de", "w0rk1234", set);
      expect(readOwnView(address)).toEqual({ work: "w0rk1234", view: set });
      expect(writeOwnView(address, null, OWN_START)).toBe("?page=own&lang=de");
      expect(writeView(readView(address), address)).toContain("own=w0rk1234");
    }),
  );
});

it("stands in the address as long as the page of own files does", () => {
  const address = writeOwnView("?page=own", "w0rk1234", {
    ...OWN_START,
    selected: "Ada",
    size: "deals",
  });
  expect(writeView({ ...readView(address), page: null }, address)).toBe("");
  expect(writeView({ ...readView(address), page: null }, `${address}&owner=me`)).toBe("?owner=me");
});

it("reads any address without a fault", () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.tuple(
          fc.constantFrom("own", "own.only", "own.sort", "own.camera", "own.colour", "own.table"),
          fc.string(),
        ),
      ),
      (words) => {
        const { view: read } = readOwnView(
          `?${new URLSearchParams(words.map(([key, value]) => [key, value]))}`,
        );
        expect(readOwnView(writeOwnView("", "w", read)).view).toEqual(read);
      },
    ),
  );
});
