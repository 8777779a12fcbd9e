// `npm run pictures`: the README's screenshots, taken from the built page.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { BROWSER_FLAGS, findBrowser } from "./findBrowser.mjs";
import { serve } from "./server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const PICTURES = [
  { name: "first-screen", query: "", width: 1440, height: 900, scheme: "light" },
  {
    name: "rights",
    query: "?focus=drug:trastuzumab-rezetecan&select=drug:trastuzumab-rezetecan",
    width: 1440,
    height: 900,
    scheme: "light",
  },
  {
    name: "rivals",
    query: "?view=rivals&select=drug:trastuzumab-rezetecan",
    width: 1440,
    height: 900,
    scheme: "light",
  },
  { name: "clusters", query: "?view=rivals", width: 1440, height: 900, scheme: "light" },
  {
    name: "deal-dark",
    query:
      "?focus=deal:innovent-takeda-ibi363-ibi343-2025&select=deal:innovent-takeda-ibi363-ibi343-2025",
    width: 1440,
    height: 900,
    scheme: "dark",
  },
] as const;

mkdirSync(join(root, "docs"), { recursive: true });
const { address, close } = await serve(join(root, "dist"), { port: 4900 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
for (const { name, query, width, height, scheme } of PICTURES) {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(address + query);
  await page.waitForFunction(() => performance.getEntriesByName("atlas-drawn").length > 0);
  await page.waitForTimeout(1500);
  await page.screenshot({ path: join(root, "docs", `${name}.png`) });
  await page.close();
}
await browser.close();
close();
