import "fake-indexeddb/auto";
import { expect, it } from "vitest";
import { keepPart, onKept, readKept } from "../../../src/app/kept/workStore.ts";

it("keeps a change once, and refuses one that is based on an earlier state", async () => {
  expect(await readKept("a part")).toBeNull();
  expect(await keepPart("a part", "first", 0)).toEqual({ state: "kept", revision: 1 });
  expect(await keepPart("a part", "second", 1)).toEqual({ state: "kept", revision: 2 });
  expect(await keepPart("a part", "late", 1)).toEqual({
    state: "overtaken",
    other: { revision: 2, value: "second" },
  });
  expect(await readKept("a part")).toEqual({ revision: 2, value: "second" });
});

it("lets one of several changes at once through", async () => {
  const saved = await Promise.all(["a", "b", "c"].map((text) => keepPart("contended", text, 0)));
  expect(saved.filter(({ state }) => state === "kept")).toHaveLength(1);
});

it("tells the others of a change, and of no other part", async () => {
  const told = new Promise<number>((resolve) => {
    const end = onKept("told", (revision) => {
      end();
      resolve(revision);
    });
  });
  await keepPart("untold", 1, 0);
  await keepPart("told", 1, 0);
  expect(await told).toBe(1);
});

it("fails where nothing can be kept, and leaves what was there", async () => {
  await keepPart("cut", "before", 0);
  await expect(keepPart("cut", () => "a function cannot be kept", 1)).rejects.toThrow();
  expect(await readKept("cut")).toEqual({ revision: 1, value: "before" });
});
