// Time from navigation to the first complete, laid-out frame: the atlas, and a bare page that draws the same positions with Sigma alone.
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium } from "playwright-core";
import { build } from "vite";
import { BROWSER_FLAGS, findBrowser } from "../../scripts/findBrowser.mjs";
import { serve } from "../../scripts/server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const RUNS = 15;

/** A page with Sigma, graphology and the same nodes and edges, and nothing else. */
async function barePage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "atlas-bare-"));
  const data = join(root, "dist", "data");
  const index = readFileSync(join(data, readdirSync(data)[0] ?? "", "index.json"), "utf8");
  writeFileSync(join(folder, "index.json"), index);
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><div id="c"></div><script type="module" src="./bare.ts"></script>',
  );
  writeFileSync(
    join(folder, "bare.ts"),
    `import Sigma from "${join(root, "node_modules/sigma/dist/sigma.esm.js")}";
import { MultiDirectedGraph } from "${join(root, "node_modules/graphology/dist/graphology.esm.js")}";
Object.assign(document.getElementById("c").style, { position: "fixed", inset: "0" });
const index = await (await fetch("./index.json")).json();
const graph = new MultiDirectedGraph();
index.entities.forEach(([id, name], i) => graph.addNode(id, { label: index.nodes[i][0] || name, x: index.nodes[i][2], y: index.nodes[i][3], size: 5 }));
for (const [s, t] of index.edges) graph.addEdge(index.entities[s][0], index.entities[t][0]);
new Sigma(graph, document.getElementById("c"));
performance.mark("atlas-drawn");`,
  );
  await build({
    root: folder,
    base: "./",
    logLevel: "silent",
    build: { outDir: join(folder, "dist"), target: "esnext" },
  });
  writeFileSync(join(folder, "dist", "index.json"), index);
  return join(folder, "dist");
}

async function measure(
  browser: Browser,
  address: string,
): Promise<{ drawn: number; longest: number }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(() => {
    const tasks: [number, number][] = [];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push([entry.startTime, entry.duration]);
    }).observe({
      type: "longtask",
      buffered: true,
    });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName("atlas-drawn").length > 0);
  await page.waitForTimeout(1200);
  const found = await page.evaluate(() => {
    const drawn = performance.getEntriesByName("atlas-drawn")[0]?.startTime ?? 0;
    const { tasks } = window as unknown as { tasks: [number, number][] };
    return {
      drawn,
      longest: Math.max(
        0,
        ...tasks.filter(([start]) => start > drawn).map(([, duration]) => duration),
      ),
    };
  });
  await page.close();
  return found;
}

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
const atlas = await serve(join(root, "dist"), { port: 4700 });
const bare = await serve(await barePage(), { port: 4800 });
const ours: number[] = [];
const plain: number[] = [];
const blocks: number[] = [];
for (let i = 0; i < RUNS; i++) {
  const mine = await measure(browser, atlas.address);
  ours.push(mine.drawn);
  blocks.push(mine.longest);
  plain.push((await measure(browser, bare.address)).drawn);
}
await browser.close();
atlas.close();
bare.close();
console.table([
  { what: "first complete frame, atlas", ms: Math.round(median(ours)) },
  { what: "first frame, bare Sigma page", ms: Math.round(median(plain)) },
  { what: "ratio (goal at most 1.3)", ms: Number((median(ours) / median(plain)).toFixed(2)) },
  { what: "longest main-thread block after it (goal at most 100)", ms: Math.round(median(blocks)) },
]);
