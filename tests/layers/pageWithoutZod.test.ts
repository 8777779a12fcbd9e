import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, it } from "vitest";

const src = join(import.meta.dirname, "..", "..", "src");

/** What a module loads when it runs: type imports are gone by then; workers are pages of their own. */
function loadedBy(file: string): string[] {
  const text = readFileSync(file, "utf8");
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\s+(?!type\s)([^;"]*?)(?:from\s*)?"([^"]+)"|\bimport\("([^"]+)"\)/g,
  );
  return [...found]
    .filter(([, names = ""]) => !/^\{(?:\s*type\s[^,]+,?)+\s*\}\s*$/.test(names))
    .map(([, , from, later]) => from ?? later ?? "");
}

/** The way of imports from a module to a package; null when there is none. */
function wayTo(name: string, from: string): string[] | null {
  const before = new Map<string, string | null>([[from, null]]);
  for (const file of before.keys())
    for (const to of loadedBy(file)) {
      if (to === name) {
        const way: string[] = [];
        for (let at: string | null = file; at; at = before.get(at) ?? null)
          way.unshift(at.slice(src.length + 1));
        return way;
      }
      const path = join(dirname(file), to);
      if (/\.tsx?$/.test(to) && !before.has(path) && existsSync(path)) before.set(path, file);
    }
  return null;
}

it("keeps zod out of the page: it would probe for eval, which the policy forbids, and outweigh the first load", () => {
  expect(wayTo("zod", join(src, "app/main.ts"))).toBeNull();
});

it("finds the way to what the page does load, later parts too", () => {
  expect(wayTo("sigma", join(src, "app/main.ts"))).not.toBeNull();
  expect(wayTo("idb", join(src, "app/main.ts"))).not.toBeNull();
  expect(wayTo("zod", join(src, "app/edit/checkWorker.ts"))).not.toBeNull();
});
