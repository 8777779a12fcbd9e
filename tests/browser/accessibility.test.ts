import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DEAL = "?focus=deal:hengrui-glenmark-trastuzumab-rezetecan-2025&select=deal:hengrui-glenmark-trastuzumab-rezetecan-2025";
const VIEWS = ["", DEAL, "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan", "?view=whole", "?q=hengrui", "?select=drug:unknown"];

it.each(VIEWS.flatMap((query) => [[query, "light"] as const, [query, "dark"] as const]))("has no serious accessibility fault: “%s”, %s", async (query, colorScheme) => {
  const page = await atlas.open(query, { colorScheme, before: new Function(source) as () => void });
  if (query.includes("select=d") && !query.includes("unknown")) {
    const sources = page.getByRole("button", { name: /^Sources of / }).first();
    await sources.click();
  }
  const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }));
  const grave = violations.filter(({ impact }) => impact === "serious" || impact === "critical");
  expect(grave.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual([]);
});
