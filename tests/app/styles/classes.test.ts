import { expect, test } from "vitest";
import { type Rule, rulesOf, sources } from "./sheets.ts";

/** The sheets of the page; the single file has one of its own. */
const sheets = [...sources(".css")].filter(([path]) => !path.startsWith("standalone/"));
const LAYERS = ["base", "parts", "frame", "content"];
const rules = sheets.flatMap(([path, text]) => rulesOf(text).map((rule) => ({ ...rule, path })));
const layerOf = ({ within }: Rule) => within.find((head) => head.startsWith("@layer"))?.slice(7);
const namesIn = (selector: string) =>
  [...selector.matchAll(/\.([a-zA-Z][\w-]*)/g)].map(([, name]) => name ?? "");
/** A selector without what it leaves out, as its compounds: `.a > .b:is(.c, .d)` is `.a` and `.b:is(.c, .d)`. */
const compounds = (selector: string): string[] => {
  const parts = [""];
  let depth = 0;
  for (const each of selector.replace(/:not\([^()]*\)/g, "")) {
    if (each === "(") depth++;
    if (each === ")") depth--;
    if (depth === 0 && /[ >+~]/.test(each)) parts.push("");
    else parts[parts.length - 1] += each;
  }
  return parts.filter(Boolean);
};
/** The sheets that style each class, of the rules that are asked for. */
const sheetsBy = (asked: (rule: Rule) => boolean): Map<string, Set<string>> => {
  const by = new Map<string, Set<string>>();
  for (const rule of rules.filter(asked))
    for (const name of namesIn(compounds(rule.selector).at(-1) ?? ""))
      by.set(name, (by.get(name) ?? new Set()).add(rule.path));
  return by;
};

test("the order of the layers stands in the first sheet of the page, and every rule stands in one of them", () => {
  const tokens = sheets.find(([path]) => path === "shell/tokens.css")?.[1] ?? "";
  expect(tokens.replace(/\/\*.*?\*\//s, "").trim()).toMatch(`@layer ${LAYERS.join(", ")};`);
  expect(rules.length).toBeGreaterThan(500);
  const astray = rules.filter((rule) => !LAYERS.includes(layerOf(rule) ?? ""));
  expect(astray.map(({ path, selector }) => `${path}: ${selector}`)).toEqual([]);
});

test("a sheet has one layer", () => {
  for (const [path, text] of sheets)
    expect([path, new Set(rulesOf(text).map(layerOf)).size]).toEqual([
      path,
      expect.toBeOneOf([0, 1]),
    ]);
});

test("no class is styled in three sheets", () => {
  const many = [...sheetsBy(() => true)].filter(([, paths]) => paths.size > 2);
  expect(many.map(([name, paths]) => `${name}: ${[...paths].join(", ")}`)).toEqual([]);
});

test("what stands beside others in its layer styles a class of several sheets only inside a part of its own", () => {
  const everywhere = sheetsBy((rule) => layerOf(rule) === "content");
  const bare = sheetsBy(
    (rule) => layerOf(rule) === "content" && compounds(rule.selector).length === 1,
  );
  const shared = [...bare].filter(([name]) => (everywhere.get(name)?.size ?? 0) > 1);
  expect(shared.map(([name, paths]) => `${name}: ${[...paths].join(", ")}`)).toEqual([]);
});

const code = [...sources(".ts", ".tsx")].filter(([path]) => !path.startsWith("standalone/"));
const words = new Set(
  code.flatMap(([, text]) =>
    [...text.matchAll(/(?<=["'`\s}])[a-zA-Z][\w-]*(?=["'`\s$])/g)].map(([word]) => word),
  ),
);
/** Classes made of parts of words: the rank of a holder on the map, the kind of a mark. */
const MADE = /^held-\d$/;
/** Classes without a style of their own: places that tests and other sheets' selectors go by. */
const HOOKS = new Set(["money"]);

test("every styled class is used", () => {
  const styled = new Set(rules.flatMap(({ selector }) => namesIn(selector)));
  expect([...styled].filter((name) => !words.has(name) && !MADE.test(name))).toEqual([]);
});

test("every class of the code has a style or is a hook", () => {
  const styled = new Set(rules.flatMap(({ selector }) => namesIn(selector)));
  const used = new Set(
    code.flatMap(([, text]) =>
      [...text.matchAll(/className="([^"]*)"/g)].flatMap(([, names]) => (names ?? "").split(/\s+/)),
    ),
  );
  expect([...used].filter((name) => name && !styled.has(name) && !HOOKS.has(name)).sort()).toEqual(
    [],
  );
  expect([...HOOKS].filter((name) => styled.has(name) || !used.has(name))).toEqual([]);
});
