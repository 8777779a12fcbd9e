import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { PAGES } from "../../src/app/state/pageNames.ts";
import { builtPage } from "./builtPage.ts";

/** Twice as fine as CSS says, as on a phone and where a reader enlarges the page. */
const atlas = builtPage({ deviceScaleFactor: 2 });
const DRUG = "focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan";
const VIEWS = [
  "",
  `?${DRUG}`,
  `?${DRUG}&list=open`,
  "?view=rivals",
  ...PAGES.map((page) => `?page=${page}`),
];
/** A phone held upright, and a laptop whose reader has enlarged the page twofold. */
const SIZES = [
  { width: 320, height: 640 },
  { width: 720, height: 450 },
];
const CASES = SIZES.flatMap((viewport) =>
  VIEWS.map((view) => [view, viewport.width, viewport] as const),
);

/** How far the page could be scrolled sideways, and what stands beyond its edge without a scroller of its own; px. */
const sideways = (page: Page) =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const scrolls = (part: Element | null): boolean =>
      part !== null &&
      part !== document.body &&
      (/auto|scroll|hidden|clip/.test(getComputedStyle(part).overflowX) ||
        scrolls(part.parentElement));
    const beyond = [...document.querySelectorAll("#app *")]
      .filter(
        (part) =>
          part.getBoundingClientRect().right > edge + 1 &&
          part.checkVisibility() &&
          !scrolls(part.parentElement),
      )
      .map((part) => `${part.tagName}.${part.className}`);
    const panes = [
      document.documentElement,
      document.body,
      ...document.querySelectorAll("main, aside, [role=tree]"),
    ];
    const wide = panes.filter(
      (pane) =>
        pane.scrollWidth > pane.clientWidth + 1 &&
        /auto|scroll|visible/.test(getComputedStyle(pane).overflowX),
    );
    return {
      beyond,
      wide: wide.map(
        (pane) => `${pane.tagName}.${pane.className} ${pane.scrollWidth} in ${pane.clientWidth}`,
      ),
    };
  });

it.each(CASES)("reads without sideways scrolling: %s at %i px", async (view, _width, viewport) => {
  const page = await atlas.visit(view, { viewport });
  if (view.includes("page=")) await page.locator("main h1").waitFor();
  await page.waitForTimeout(300);
  expect(await sideways(page)).toEqual({ beyond: [], wide: [] });
});

it.each([
  ["", 1440],
  [`?${DRUG}&list=open`, 1440],
  [`?${DRUG}`, 390],
])("gives every control 24 px to hit, or room around it: %s at %i px", async (view, width) => {
  const page = await atlas.visit(view, { viewport: { width, height: 900 } });
  await page.waitForTimeout(400);
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, a, input, summary, [role=treeitem], [role=option]")]
      .filter(
        (part) => part.checkVisibility() && !part.closest(".strip ul, .skip, p, dd, li small"),
      )
      .map((part) => ({ part, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 0 && box.height < 23.5)
      .map(
        ({ part, box }) =>
          `${part.tagName}.${part.className} ${part.textContent?.slice(0, 30)} ${Math.round(box.width)} × ${Math.round(box.height)}`,
      ),
  );
  expect(small).toEqual([]);
});
