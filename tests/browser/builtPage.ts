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
import { type Look, visited } from "./visited.ts";

/** A page is as quick as its machine; only a test that fails waits so long. */
const PATIENCE_MS = 90_000;

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
/** The narrowest page with all its columns; few pixels, because they are drawn without a graphics card. */
const DESK = { width: 1120, height: 640 };
/** For tests that look at the picture itself. */
export const WIDE = { width: 1440, height: 900 };

interface PageSetting extends BrowserContextOptions {
  /** Prepares the page before it goes anywhere. */
  prepare?: (page: Page) => Promise<unknown>;
}

interface Setting extends PageSetting {
  /** The path that the page is served under. */
  base?: string;
  /** Flags for Chromium beside the usual ones. */
  flags?: string[];
}

export interface Opening extends PageSetting {
  /** The faults that the test itself provokes. */
  expecting?: RegExp;
  /** What stands when the page is ready; the search box unless named. */
  awaiting?: string;
}

export interface BuiltPage {
  /** Opens the built page anew at a query (`?select=…`), with a storage of its own, and waits until its panels stand. */
  open(query?: string, opening?: Opening): Promise<Page>;
  /**
   * Takes the one page that the tests of a file share to a query, as a link would show it: nothing is kept, nothing open.
   * What the page reads only when it starts (its storage, its frame) wants `open`.
   */
  visit(query?: string, look?: Look): Promise<Page>;
  /** The address that the page is served at. */
  address(): string;
}

/**
 * Serves `dist` under the shipped policy and drives it in a real Chromium, for all tests of the file that calls it.
 * A test fails when its page logged an error, threw, broke the policy, missed a file or asked another origin for anything.
 * @param setting of every page of the file
 */
export function builtPage({ base = "/", flags = [], ...common }: Setting = {}): BuiltPage {
  let browser: Browser;
  let server: { address: string; close(): void };
  let shared: Page | null = null;
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
  afterEach(async ({ task }) => {
    await Promise.all(contexts.splice(0).map((context) => context.close()));
    const found = faults.splice(0);
    // What a failed test left behind is nobody's to begin with.
    if (task.result?.state === "fail" || found.length > 0) await leaveShared();
    expect(found).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function leaveShared(): Promise<void> {
    await shared?.context().close();
    shared = null;
  }

  async function newPage({ prepare, expecting, ...options }: Opening): Promise<Page> {
    const { prepare: prepareAny, ...usual } = common;
    const context = await browser.newContext({
      viewport: DESK,
      reducedMotion: "reduce",
      colorScheme: "light",
      ...usual,
      ...options,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await watch(page, new URL(server.address).origin, (fault) => {
      if (!expecting?.test(fault)) faults.push(fault);
    });
    await prepareAny?.(page);
    await prepare?.(page);
    return page;
  }

  return {
    address: () => server.address,
    async open(query = "", { awaiting, ...opening } = {}) {
      const page = await newPage(opening);
      contexts.push(page.context());
      await page.goto(server.address + query);
      await settled(page, awaiting);
      return page;
    },
    async visit(query = "", look = {}) {
      if (shared === null || shared.isClosed()) {
        shared = await newPage({ permissions: ["clipboard-read", "clipboard-write"] });
        await shared.goto(server.address);
        await settled(shared);
      }
      await visited(shared, server.address, query, {
        viewport: common.viewport ?? DESK,
        colorScheme: "light",
        ...look,
      });
      return shared;
    },
  };
}

/** Waits until the panels stand, keys and typefaces have come and the picture has been drawn with them. */
export async function settled(page: Page, awaiting = '[role="combobox"]'): Promise<void> {
  await page.waitForSelector(awaiting);
  await page.evaluate(async () => {
    const marked = (name: string) => performance.getEntriesByName(name).length > 0;
    while (marked("atlas-drawn") && !marked("atlas-complete"))
      await new Promise((done) => setTimeout(done, 20));
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
