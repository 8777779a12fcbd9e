import { expect, it } from "vitest";
import { builtPage } from "./builtPage.ts";

const atlas = builtPage();
/** What the page may weigh as a browser loads it, bytes: the same budgets as in scripts/size.mjs, headers left out. */
const UNTIL_ANSWERED = 221_000;
const AT_REST = 300_000;

it("loads what the first answer needs, and the rest after it", async () => {
  const page = await atlas.open("", {
    prepare: (page) =>
      page.addInitScript(() => {
        const weight = () =>
          (performance.getEntries() as PerformanceResourceTiming[])
            .filter(({ entryType }) => entryType === "resource" || entryType === "navigation")
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
        // Asked and answered in the page itself: no way to a test and back lies between.
        new MutationObserver((_changes, observer) => {
          const box = document.querySelector<HTMLInputElement>('input[role="combobox"]');
          if (!box) return;
          if (document.querySelector('[role="option"]')) {
            observer.disconnect();
            Object.assign(window, { weightWhenAnswered: weight() });
          } else if (box.value === "") {
            const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
            set?.call(box, "enhertu");
            box.dispatchEvent(new Event("input", { bubbles: true }));
          }
        }).observe(document, { childList: true, subtree: true });
        Object.assign(window, { weight });
      }),
  });
  await page.getByRole("option").first().waitFor();
  await page.waitForLoadState("networkidle");
  const { answered, rest } = await page.evaluate(() => {
    const measured = window as unknown as { weightWhenAnswered: number; weight(): number };
    return { answered: measured.weightWhenAnswered, rest: measured.weight() };
  });
  expect(answered).toBeGreaterThan(150_000);
  expect(answered).toBeLessThan(UNTIL_ANSWERED);
  expect(rest).toBeGreaterThan(answered);
  expect(rest).toBeLessThan(AT_REST);
});
