import type { Page } from "playwright-core";

/** How a visited page is looked at; each visit says it anew. */
export interface Look {
  viewport?: { width: number; height: number };
  colorScheme?: "light" | "dark";
}

/** What lies above the page and goes at Escape. */
const ABOVE = 'dialog[open], [role="dialog"], [role="menu"], [role="tooltip"]';

/**
 * Takes a page from whatever a test left it at to a query of the atlas, without loading it again: what is open is closed,
 * what is kept is forgotten, and the first screen lies between, so that no panel remembers.
 */
export async function visited(
  page: Page,
  address: string,
  query: string,
  look: Required<Look>,
): Promise<void> {
  await page.emulateMedia({ colorScheme: look.colorScheme, media: null });
  const now = page.viewportSize();
  const { width, height } = look.viewport;
  if (now?.width !== width || now.height !== height) await page.setViewportSize(look.viewport);
  await page.mouse.move(0, height - 1);
  for (let i = 0; i < 5 && (await page.locator(ABOVE).first().isVisible()); i++)
    await page.keyboard.press("Escape");
  for (const name of ["Filters", "Notices"]) await page.evaluate(closePart, name);
  await page.evaluate(() => {
    localStorage.clear();
    sessionStorage.clear();
  });
  for (const step of ["", query]) await page.evaluate(goTo, address + step);
  await page.locator('[role="combobox"]').first().waitFor();
  await page.evaluate(threeFrames);
}

/** Closes a part of the page by its own button. */
function closePart(name: string): void {
  const part = document.querySelector(`[aria-label="${name}"]`);
  for (const button of part?.querySelectorAll("button") ?? [])
    if (button.textContent === "Close") button.click();
}

/** Shows another address as the Back button would, to readers whose focus stands nowhere. */
async function goTo(address: string): Promise<void> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  history.pushState(null, "", address);
  window.dispatchEvent(new PopStateEvent("popstate"));
  window.scrollTo(0, 0);
  await new Promise((done) => requestAnimationFrame(done));
}

async function threeFrames(): Promise<void> {
  await document.fonts.ready;
  for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
}
