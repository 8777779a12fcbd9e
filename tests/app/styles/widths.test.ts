import { expect, test } from "vitest";
import { sources } from "./sheets.ts";

const sheets = sources(".css");
const TOKENS = "shell/tokens.css";
const BREAKPOINTS = "shell/breakpoints.css";
const numbersIn = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map((found) => Number(found[1]));

const breakpoints = new Set(numbersIn(sheets.get(BREAKPOINTS) ?? "", /-width: (\d+)px/g));
const panels = new Set(
  numbersIn(sheets.get(TOKENS) ?? "", /--(?:intro|details|list|filters)-width: (\d+)px/g),
);

test("the widths of panels and the breakpoints stand in their sheets", () => {
  expect(breakpoints.size).toBe(5);
  expect(panels.size).toBeGreaterThan(3);
});

test("no other sheet states a breakpoint that has a name", () => {
  const stated = [...sheets]
    .filter(([path]) => path !== BREAKPOINTS)
    .flatMap(([path, text]) =>
      numbersIn(text, /-width: (\d+)px\)/g)
        .filter((width) => breakpoints.has(width))
        .map((width) => `${path}: ${width}`),
    );
  expect(stated).toEqual([]);
});

test("no breakpoint stands in two sheets", () => {
  const seen = [...sheets].flatMap(([, text]) => [
    ...new Set(numbersIn(text.replace(/\(--[^)]*\)/g, ""), /@media[^{]*-width: (\d+)px/g)),
  ]);
  expect(seen).toEqual([...new Set(seen)]);
});

test("no sheet keeps clear of a panel by a number of its own", () => {
  const stated = [...sheets]
    .filter(([path]) => path !== TOKENS)
    .flatMap(([path, text]) =>
      numbersIn(text, /^\s*(?:left|right): (\d+)px;/gm)
        .filter((px) => panels.has(px))
        .map((px) => `${path}: ${px}`),
    );
  expect(stated).toEqual([]);
});

test("no source states a breakpoint or the width of a panel", () => {
  const stated = [...sources(".ts", ".tsx")].flatMap(([path, text]) =>
    numbersIn(text, /(?<![\w#.-])(\d{3,4})(?![\w.])/g)
      .filter(
        (number) => breakpoints.has(number) || (path.startsWith("picture/") && panels.has(number)),
      )
      .map((number) => `${path}: ${number}`),
  );
  expect(stated).toEqual([]);
});
