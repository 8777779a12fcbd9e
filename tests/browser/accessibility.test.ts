import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type axe from "axe-core";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { builtPage, WIDE } from "./builtPage.ts";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const atlas = builtPage({ viewport: WIDE, prepare: (page) => page.addInitScript(source) });
const DEAL =
  "?focus=deal:hengrui-glenmark-trastuzumab-rezetecan-2025&select=deal:hengrui-glenmark-trastuzumab-rezetecan-2025";
const DRUG = "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";
const VIEWS = [
  ["the first screen", "", "light"],
  ["the first screen", "", "dark"],
  ["a deal with its sources open", DEAL, "light"],
  ["a deal with its sources open", DEAL, "dark"],
  ["a drug with its sources open", DRUG, "light"],
  ["the whole graph, with results of a search", "?view=whole&q=hengrui", "light"],
  ["the companies joined by deals", "?view=licensing&select=company:hengrui", "dark"],
  ["the drugs and who has them", "?view=assets", "light"],
  ["the list of the drugs and who has them", "?view=assets&list=open", "dark"],
  ["the deals", "?page=deals", "light"],
  ["the companies below the picture", "?view=whole&below=table&table=companies", "light"],
  ["the drugs as a table", "?page=deals&table=drugs", "dark"],
  [
    "the companies as a table, filtered",
    "?page=deals&table=companies&only=from:CN,year:2025..&select=company:hengrui",
    "light",
  ],
  ["filters at work", "?view=whole&only=year:2024..,target:her2,upfront:known", "light"],
  ["filters that leave out the middle", "?focus=drug:ivonescimab&only=target:her2", "dark"],
  ["the conflicts", "?page=conflicts", "dark"],
  ["the coverage", "?page=coverage", "light"],
  ["white space", "?page=space", "light"],
  ["connections", "?page=connect&from=company:glenmark&to=company:astrazeneca", "light"],
  [
    "connections along rivalry",
    "?page=connect&from=company:glenmark&to=company:astrazeneca&along=rivalry",
    "dark",
  ],
  [
    "a way in the picture",
    "?path=company:glenmark,company:glenmark-specialty,drug:trastuzumab-rezetecan",
    "light",
  ],
  ["about", "?page=about", "light"],
  [
    "drugs side by side",
    "?page=compare&compare=drug:trastuzumab-rezetecan,drug:trastuzumab-deruxtecan",
    "light",
  ],
  ["a cluster", "?view=rivals&select=cluster:her2-conjugate", "dark"],
  ["the rivals", "?view=rivals", "light"],
  ["a target and its rivals", "?focus=target:her2&select=target:her2", "dark"],
  ["a company and what it holds", "?focus=company:pfizer&select=company:pfizer", "light"],
  ["a notice", "?select=drug:unknown", "dark"],
  [
    "the list beside the picture",
    "?focus=drug:trastuzumab-rezetecan&select=company:hengrui&list=open",
    "light",
  ],
  ["a view in a frame", "?embed=1", "light"],
  ["a view in a frame, with a card", `${DEAL}&embed=1`, "dark"],
  ["the list of clusters", "?view=rivals&list=open", "dark"],
] as const;

it.each(VIEWS)("has no accessibility fault: %s (%s, %s)", async (_view, query, colorScheme) => {
  // Whether it stands in a frame, the page reads when it starts.
  const page = query.includes("embed")
    ? await atlas.open(query, { colorScheme, awaiting: ".embedded h1" })
    : await atlas.visit(query, { colorScheme });
  if (query === DEAL || query === DRUG)
    await page
      .getByRole("button", { name: /^Sources of / })
      .first()
      .click();
  expect(await faults(page)).toEqual([]);
});

it.each(["light", "dark"] as const)(
  "finds nothing to blame in the dialog that saves the picture (%s)",
  async (colorScheme) => {
    const page = await atlas.visit("?view=rivals", { colorScheme });
    await page.getByRole("button", { name: "Save picture" }).click();
    await page.getByRole("button", { name: "Save", exact: true, disabled: false }).waitFor();
    expect(await faults(page)).toEqual([]);
  },
);

it.each([
  ["the palette", "Control+k", '[role="option"]'],
  ["the list of keys", "?", ".help[open] dl"],
  ["the saved views", "v", ".views[open] input"],
  ["the menu", "Shift+F10", '[role="menu"]'],
])("finds nothing to blame in what opens above the page: %s", async (_view, key, part) => {
  for (const colorScheme of ["light", "dark"] as const) {
    const page = await atlas.visit(DRUG, { colorScheme });
    await page.keyboard.press(key);
    await page.locator(part).first().waitFor();
    expect(await faults(page)).toEqual([]);
  }
});

it.each(["light", "dark"] as const)(
  "finds nothing to blame in a file of the reader’s own, from the place to drop it to its table (%s)",
  async (colorScheme) => {
    const page = await atlas.open("?page=own", {
      colorScheme,
      awaiting: ".openfile",
    });
    expect(await faults(page)).toEqual([]);
    const paste = async (text: string) => {
      await page.getByLabel("Or paste it").fill(text);
      await page.getByRole("button", { name: "Read the text" }).click();
      await page.locator(".review").waitFor();
    };
    await paste("{");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Close", exact: true }).click();
    await paste("licensor,licensee,drug,upfront,date\nHengrui,Glenmarc,X-1,18,2025-01-02\n");
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "Open it by itself" }).click();
    await page.getByRole("combobox", { name: "Find a node" }).fill("Hengrui");
    await page.getByRole("option", { name: "Hengrui" }).click();
    await page.getByLabel("Your note").waitFor();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.locator(".owntable tbody tr").first().waitFor();
    expect(await faults(page)).toEqual([]);
  },
);

it.each([
  ["light", 1440],
  ["dark", 390],
] as const)(
  "finds nothing to blame where records are edited and begun (%s, %d)",
  async (colorScheme, width) => {
    const open = (query: string) =>
      atlas.open(query, {
        colorScheme,
        viewport: { width, height: 844 },
        awaiting: ".editing",
      });
    const page = await open("?page=edit&edit=deal:3sbio-pfizer-ssgj-707-2025");
    expect(await faults(page)).toEqual([]);
    for (const summary of await page.locator(".items > details > summary").all())
      await summary.click();
    await page.getByRole("button", { name: "Correct: Amount" }).first().click();
    await page.getByRole("button", { name: "Correct: Territory" }).first().click();
    await page.getByText("a fact needs at least one source").first().waitFor();
    await page.getByRole("button", { name: "New source" }).first().click();
    expect(await faults(page)).toEqual([]);
    await page.getByRole("button", { name: "As JSON" }).click();
    expect(await faults(page)).toEqual([]);
    for (const query of ["?page=edit", "?page=edit&edit=deal", "?page=edit&edit=drug"])
      expect(await faults(await open(query))).toEqual([]);
  },
);

it.each([
  ["light", 1440],
  ["dark", 390],
] as const)(
  "finds nothing to blame at any stop of the tour, nor in an explained word (%s, %d)",
  async (colorScheme, width) => {
    const viewport = { width, height: 844 };
    const page = await atlas.open("", {
      colorScheme,
      viewport,
    });
    await page.getByRole("button", { name: "One-minute tour" }).click();
    for (let stop = 1; stop <= 6; stop++) {
      await page.getByText(`${stop} of 6`, { exact: true }).waitFor();
      await page.locator(".tourframe").waitFor();
      if (stop === 3) await explained(page, "upfront");
      expect(await faults(page)).toEqual([]);
      await page.locator(".tour .onward").click();
    }
  },
);

/** Rests the pointer on a word until it is explained; the panel may still come to rest under it. */
async function explained(page: Page, word: string): Promise<void> {
  const button = page.getByRole("region", { name: "Money" }).getByRole("button", { name: word });
  const rested = async () => {
    await button.hover();
    return page.getByRole("tooltip").isVisible();
  };
  await expect.poll(rested, { interval: 500, timeout: 20_000 }).toBe(true);
}

/** Everything that axe finds, whatever its weight. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate(() =>
    (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ["violations"] }),
  );
  return violations.map(
    ({ id, impact, nodes }) =>
      `${id} (${impact}): ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}
