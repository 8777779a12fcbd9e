import fc from "fast-check";
import { expect, it } from "vitest";
import {
  deleteView,
  type Keeping,
  LONGEST_NAME,
  linkList,
  renameView,
  savedViews,
  saveView,
  VIEWS_KEY,
} from "../../../src/app/views/savedViews.ts";

/** A browser's storage, with what a page before left in it. */
function storage(left?: string): () => Keeping {
  const kept = new Map(left === undefined ? [] : [[VIEWS_KEY, left]]);
  const place = {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
  };
  return () => place;
}

const blocked = (): Keeping => {
  throw new DOMException("no", "SecurityError");
};
const full = (): Keeping => ({
  getItem: () => null,
  setItem: () => {
    throw new DOMException("no", "QuotaExceededError");
  },
});

it("keeps any view under any name, also for a page that opens later", () => {
  const name = fc
    .string({ minLength: 1, maxLength: LONGEST_NAME })
    .filter((text) => /^\S+( \S+)*$/.test(text));
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 8 }), fc.string(), (names, query) => {
      const keeping = storage();
      for (const name of names)
        expect(saveView(keeping, { name, address: `?q=${query}` })).toEqual({ kept: true });
      expect(new Set(savedViews(keeping).map((view) => view.name))).toEqual(new Set(names));
      expect(savedViews(keeping).every(({ address }) => address === `?q=${query}`)).toBe(true);
    }),
  );
});

it("replaces a view of the same name, renames without loss, deletes one only", () => {
  const keeping = storage();
  for (const [name, address] of [
    ["A", "?on=2024-01-31"],
    ["B", ""],
    [" A  ", "?q=a"],
  ] as const)
    saveView(keeping, { name, address });
  expect(savedViews(keeping)).toEqual([
    { name: "A", address: "?q=a" },
    { name: "B", address: "" },
  ]);
  expect(renameView(keeping, "A", "B")).toEqual({ kept: false, why: "Another view goes by “B”." });
  expect(renameView(keeping, "A", " ")).toEqual({ kept: false, why: "A view needs a name." });
  renameView(keeping, "A", "C");
  deleteView(keeping, "B");
  expect(savedViews(keeping)).toEqual([{ name: "C", address: "?q=a" }]);
});

it("reads whatever stands there, and takes nothing that is no view", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (left) => {
      expect(() => savedViews(storage(left))).not.toThrow();
    }),
  );
  const odd = [
    { name: "x", address: "javascript:alert(1)" },
    { name: 1, address: "?" },
    null,
    { name: " ", address: "?" },
  ];
  expect(savedViews(storage(JSON.stringify([...odd, { name: "good", address: "?a" }])))).toEqual([
    { name: "good", address: "?a" },
  ]);
});

it("says plainly when nothing was kept, and breaks nothing", () => {
  expect(savedViews(blocked)).toEqual([]);
  expect(saveView(blocked, { name: "A", address: "" })).toMatchObject({
    kept: false,
    why: expect.stringMatching(/address bar/),
  });
  expect(saveView(full, { name: "A", address: "" })).toMatchObject({
    kept: false,
    why: expect.stringMatching(/full/),
  });
});

it("lists names with whole addresses", () => {
  expect(linkList([{ name: "A", address: "?q=a" }], "https://atlas.example/x/?page=about#h")).toBe(
    "A\nhttps://atlas.example/x/?q=a\n",
  );
});
