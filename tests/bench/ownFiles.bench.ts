// A large file from drop to drawn: the built page beside the plain route (parse on the page, graphology, Sigma) on the same file.
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { build } from "vite";
import { BROWSER_FLAGS, findBrowser } from "../../scripts/findBrowser.mjs";
import { serve } from "../../scripts/server.mjs";
import { graphFormat } from "../../src/formats/graphFormats.ts";
import { syntheticGraph } from "./syntheticGraph.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "atlas-own-files-"));
const ROUNDS = 3;

const PLAIN = `import Graph from "${root}node_modules/graphology/dist/graphology.esm.js";
import gexf from "${root}node_modules/graphology-gexf/browser/index.js";
import Sigma from "${root}node_modules/sigma/dist/sigma.esm.js";
const holder = document.getElementById("c");
Object.assign(holder.style, { position: "fixed", inset: "0" });
function table(text) {
  const graph = new Graph({ multi: true, type: "mixed" });
  const [head, ...lines] = text.trimEnd().split("\\r\\n");
  const names = head.split(",");
  for (const line of lines) {
    const cells = line.split(",");
    graph.mergeNode(cells[1]);
    graph.mergeNode(cells[2]);
    graph.addEdgeWithKey(cells[0], cells[1], cells[2], Object.fromEntries(names.slice(4).map((name, i) => [name, cells[i + 4]])));
  }
  return graph;
}
document.getElementById("f").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  const text = await file.text();
  const graph = file.name.endsWith(".gexf") ? gexf.parse(Graph, text) : file.name.endsWith(".json") ? Graph.from(JSON.parse(text)) : table(text);
  graph.forEachNode((id, { x, y }) => graph.mergeNodeAttributes(id, { x: x ?? Math.random(), y: y ?? Math.random(), size: 2 }));
  graph.forEachEdge((id) => graph.removeEdgeAttribute(id, "type"));
  new Sigma(graph, holder);
  requestAnimationFrame(() => requestAnimationFrame(() => { window.drawn = true; }));
});`;

/** Files of the sizes that the plan names. */
function files(): string[] {
  const [small, large] = [syntheticGraph(10_000, 30_000), syntheticGraph(100_000, 300_000)];
  const write = (name: string, format: string, graph: typeof small) => {
    const path = join(folder, name);
    writeFileSync(path, graphFormat(format)?.write(graph).text ?? "");
    return path;
  };
  return [
    write("10k-30k.gexf", "gexf", small),
    write("100k-300k.json", "graphology", large),
    write("100k-300k.csv", "csv-edges", large),
  ];
}

async function plainPage(): Promise<string> {
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><input id="f" type="file"><div id="c"></div><script type="module" src="./page.ts"></script>',
  );
  writeFileSync(join(folder, "page.ts"), PLAIN);
  await build({
    root: folder,
    base: "./",
    logLevel: "silent",
    build: { outDir: join(folder, "dist"), target: "esnext" },
  });
  return join(folder, "dist");
}

interface Run {
  ms: number;
  block: number;
  peakMb: number;
}

/** Opens a file on a fresh page: time until it is drawn, the longest block of the main thread, the peak of the page's memory. */
async function open(
  address: string,
  path: string,
  steps: (page: Page) => Promise<void>,
): Promise<Run> {
  const browser: Browser = await chromium.launch({
    executablePath: findBrowser(),
    args: BROWSER_FLAGS,
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(180_000);
  await page.goto(address);
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  await page.waitForTimeout(1500);
  await page.evaluate(() => {
    const longest = { ms: 0 };
    Object.assign(window, { longest });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
    }).observe({ type: "longtask" });
  });
  const begun = performance.now();
  await page.locator("input[type=file]").setInputFiles(path);
  await steps(page);
  const ms = performance.now() - begun;
  await page.waitForTimeout(500);
  const block = await page.evaluate(
    () => (window as unknown as { longest: { ms: number } }).longest.ms,
  );
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = (await session.send("SystemInfo.getProcessInfo")) as {
    processInfo: { type: string; id: number }[];
  };
  const peaks = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => peakOf(id));
  await browser.close();
  return { ms, block, peakMb: Math.max(...peaks) };
}

/** The most memory that a process ever held, in MB; 0 where the system does not say. */
function peakOf(id: number): number {
  try {
    return (
      Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1] ?? 0) / 1024
    );
  } catch {
    return 0;
  }
}

const ours = async (page: Page) => {
  await page.getByRole("button", { name: "Open it by itself" }).click();
  await page.waitForFunction(() => performance.getEntriesByName("own-drawn").length > 0);
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
};
const plain = async (page: Page) => {
  await page.waitForFunction(() => "drawn" in window);
};

const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
const servers = {
  ours: await serve(join(root, "dist"), { port: 5100 }),
  plain: await serve(await plainPage(), { port: 5200 }),
};
const lines = [];
for (const path of files().filter((path) =>
  process.argv.slice(2).every((word) => path.includes(word)),
)) {
  const runs: Record<"ours" | "plain", Run[]> = { ours: [], plain: [] };
  for (let round = 0; round < ROUNDS; round++) {
    runs.ours.push(await open(`${servers.ours.address}?page=own`, path, ours));
    runs.plain.push(await open(servers.plain.address, path, plain));
  }
  const of = (who: "ours" | "plain", what: keyof Run) =>
    Math.round(median(runs[who].map((run) => run[what])));
  lines.push({
    file: path.slice(folder.length + 1),
    "ours, ms": of("ours", "ms"),
    "plain, ms": of("plain", "ms"),
    ratio: Number((of("ours", "ms") / of("plain", "ms")).toFixed(2)),
    "our longest block, ms": of("ours", "block"),
    "plain longest block, ms": of("plain", "block"),
    "our peak, MB": of("ours", "peakMb"),
    "plain peak, MB": of("plain", "peakMb"),
  });
}
for (const server of Object.values(servers)) server.close();
console.table(lines);
