// Hover and selection on 2,000 nodes and 5,000 edges: from the pointer's move to the drawn frame, our picture beside Sigma alone.
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { build } from "vite";
import { BROWSER_FLAGS, findBrowser } from "../../scripts/findBrowser.mjs";
import { serve } from "../../scripts/server.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const ROUNDS = 3;
const FRAME_MS = 1000 / 60;

/** The same graph for both: 2,000 nodes on a spiral, 5,000 edges between near and far ones. */
const GRAPH = `import { emptyGraph } from "${root}src/graph/atlasGraph.ts";
const kinds = ["company", "drug", "target", "payload", "regulator"];
export const graph = emptyGraph();
for (let i = 0; i < 2000; i++) {
  const angle = i * 2.399963, reach = 20 * Math.sqrt(i);
  graph.addNode("n" + i, { kind: kinds[i % 2 ? 1 : i % 5], label: "Node " + i, sublabel: "", x: Math.cos(angle) * reach, y: Math.sin(angle) * reach });
}
const plain = { deal: null, directed: true, ended: false, upfront: null, maximum: null, since: null, until: null, words: "" };
for (let i = 0; i < 5000; i++) {
  const from = (i * 7919) % 2000, to = (from + 1 + ((i * 104729) % (i % 3 ? 60 : 1999))) % 2000;
  graph.addEdgeWithKey("e" + i, "n" + from, "n" + to, { ...plain, kind: i % 4 ? "rights" : "deal" });
}
/** Median ms from an event on the canvas to the frame that answers it. */
export async function measure(places, canvas, kinds) {
  const took = [];
  const channel = new MessageChannel();
  const frame = () => new Promise((done) => requestAnimationFrame(() => { channel.port1.onmessage = done; channel.port2.postMessage(0); }));
  for (const { x, y } of places) {
    // Two clicks in quick succession would be a double click, which zooms.
    await new Promise((done) => setTimeout(done, 400));
    await frame();
    const begun = performance.now();
    for (const kind of kinds) canvas.dispatchEvent(new MouseEvent(kind, { clientX: x, clientY: y, bubbles: true, cancelable: true }));
    await frame();
    took.push(performance.now() - begun);
  }
  return took.sort((a, b) => a - b)[took.length >> 1];
}
// The served policy allows no style in the page itself.
Object.assign(document.getElementById("c").style, { position: "fixed", inset: "0" });
export const picks = Array.from({ length: 15 }, (_, i) => "n" + (i * 121 + 20));`;
const RUN = `const canvas = document.querySelector(".sigma-mouse");
window.measured = async () => {
  const places = picks.map(placeOf);
  const hover = await measure(places, canvas, ["mousemove"]);
  return { hover, select: await measure(places, canvas, ["mousemove", "mousedown", "mouseup", "click"]) };
};`;
const PAGES = {
  ours: `import { graph, measure, picks } from "./graph.ts";
import { wholeScene } from "${root}src/layout/wholeScene.ts";
import { closedNeighbourhood } from "${root}src/graph/neighbourhood.ts";
import { createPicture } from "${root}src/renderer/picture.ts";
const nothing = () => undefined;
const picture = createPicture(document.getElementById("c"), {
  theme: "light", insets: { left: 0, right: 0, top: 0, bottom: 0 }, reducedMotion: true, onExpand: nothing, onMenu: nothing, onDrag: nothing, onDragEnd: nothing, onCamera: nothing, onContextLost: nothing,
  onSelect: (id) => picture.setSelection(new Set(id ? [id] : [])),
  onHover: (id) => picture.setLit(id ? closedNeighbourhood(graph, id) : null),
});
picture.setScene(wholeScene({ graph, deals: new Map() }));
picture.fit(false);
picture.drawNow();
const placeOf = (id) => picture.positionOf(id);
${RUN}`,
  bare: `import { graph as atlas, measure, picks } from "./graph.ts";
import Sigma from "${root}node_modules/sigma/dist/sigma.esm.js";
import { MultiDirectedGraph } from "${root}node_modules/graphology/dist/graphology.esm.js";
const graph = new MultiDirectedGraph();
atlas.forEachNode((id, { label, x, y }) => graph.addNode(id, { label, x, y, size: 7 }));
atlas.forEachEdge((id, _attributes, source, target) => graph.addEdgeWithKey(id, source, target));
let selected = null;
const sigma = new Sigma(graph, document.getElementById("c"), { nodeReducer: (id, data) => (id === selected ? { ...data, color: "#c00" } : data) });
sigma.on("clickNode", ({ node }) => { selected = node; sigma.refresh({ skipIndexation: true, schedule: true }); });
const placeOf = (id) => sigma.graphToViewport(graph.getNodeAttributes(id));
${RUN}`,
};

/** Builds one of the two pages. */
async function page(name: keyof typeof PAGES): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), `atlas-hover-${name}-`));
  const html = '<!doctype html><div id="c"></div><script type="module" src="./page.ts"></script>';
  writeFileSync(join(folder, "index.html"), html);
  writeFileSync(join(folder, "graph.ts"), GRAPH);
  writeFileSync(join(folder, "page.ts"), PAGES[name]);
  await build({
    root: folder,
    base: "./",
    logLevel: "silent",
    build: { outDir: join(folder, "dist"), target: "esnext" },
  });
  return join(folder, "dist");
}

type Measured = { hover: number; select: number };
const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
const servers = {
  ours: await serve(await page("ours"), { port: 4900 }),
  bare: await serve(await page("bare"), { port: 5000 }),
};
const found: Record<keyof typeof PAGES, Measured[]> = { ours: [], bare: [] };
for (let round = 0; round < ROUNDS; round++) {
  for (const name of ["ours", "bare"] as const) {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await tab.goto(servers[name].address);
    await tab.waitForFunction(() => "measured" in window);
    found[name].push(
      await tab.evaluate(() => (window as unknown as { measured(): Promise<Measured> }).measured()),
    );
    await tab.close();
  }
}
await browser.close();
for (const server of Object.values(servers)) server.close();
for (const what of ["hover", "select"] as const) {
  const [ours, bare] = [
    median(found.ours.map((each) => each[what])),
    median(found.bare.map((each) => each[what])),
  ];
  console.table([
    { what: `${what}, atlas`, ms: Number(ours.toFixed(1)) },
    { what: `${what}, bare Sigma page`, ms: Number(bare.toFixed(1)) },
    {
      what: "frames between them (goal at most 1)",
      ms: Number(((ours - bare) / FRAME_MS).toFixed(2)),
    },
  ]);
}
