import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { BROWSER_FLAGS, findBrowser } from "../../scripts/findBrowser.mjs";
import { serve } from "../../scripts/server.mjs";

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const DESKTOP = { width: 1440, height: 900 };

interface Setting {
  /** The path that the page is served under. */
  base?: string;
  /** Flags for Chromium beside the usual ones. */
  flags?: string[];
}

export interface Opening extends BrowserContextOptions {
  /** Prepares the page before it goes anywhere. */
  prepare?: (page: Page) => Promise<unknown>;
  /** The faults that the test itself provokes. */
  expecting?: RegExp;
  /** What stands when the page is ready; the search box unless named. */
  awaiting?: string;
}

export interface BuiltPage {
  /** Opens the built page at a query (`?select=…`) and waits until its panels stand. */
  open(query?: string, opening?: Opening): Promise<Page>;
  /** The address that the page is served at. */
  address(): string;
}

/**
 * Serves `dist` under the shipped policy and drives it in a real Chromium, for all tests of the file that calls it.
 * A test fails when its page logged an error, threw, broke the policy, missed a file or asked another origin for anything.
 */
export function builtPage({ base = "/", flags = [] }: Setting = {}): BuiltPage {
  let browser: Browser;
  let server: { address: string; close(): void };
  const contexts: BrowserContext[] = [];
  const faults: string[] = [];

  beforeAll(async () => {
    if (!existsSync(`${dist}/index.html`))
      throw new Error("There is no built page: run `npm run build` first, or `npm test`.");
    server = await serve(dist, { port: 0, base });
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [...BROWSER_FLAGS, ...flags],
    });
  });
  afterEach(async () => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    expect(faults.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  return {
    address: () => server.address,
    async open(query = "", { prepare, expecting, awaiting, ...options } = {}) {
      const context = await browser.newContext({
        viewport: DESKTOP,
        reducedMotion: "reduce",
        colorScheme: "light",
        ...options,
      });
      contexts.push(context);
      const page = await context.newPage();
      await watch(page, new URL(server.address).origin, (fault) => {
        if (!expecting?.test(fault)) faults.push(fault);
      });
      await prepare?.(page);
      await page.goto(server.address + query);
      await settled(page, awaiting);
      return page;
    },
  };
}

/** Waits until the panels stand, the typeface has come and the picture has been drawn with it. */
export async function settled(page: Page, awaiting = '[role="combobox"]'): Promise<void> {
  await page.waitForSelector(awaiting);
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done));
  });
}

/** Tells of everything that a calm page never does. */
async function watch(page: Page, origin: string, tell: (fault: string) => void): Promise<void> {
  page.on("console", (message) => {
    if (message.type() === "error") tell(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => tell(`thrown: ${error.message}`));
  page.on("request", (request) => {
    const { protocol, origin: asked } = new URL(request.url());
    if (protocol !== "data:" && protocol !== "blob:" && asked !== origin)
      tell(`left the origin: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) tell(`status ${response.status()}: ${response.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI }) => {
      console.error(`policy violation: ${effectiveDirective} ${blockedURI}`);
    });
  });
}
