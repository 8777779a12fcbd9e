// Hover, selection and pan on 2,000 nodes and 5,000 edges: the atlas's picture beside that of a file of one's own and beside Sigma alone.
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
const channel = new MessageChannel();
const frame = () => new Promise((done) => requestAnimationFrame(() => { channel.port1.onmessage = done; channel.port2.postMessage(0); }));
/** Median ms from an act to the frame that answers it. */
async function median(acts, pause) {
  const took = [];
  for (const act of acts) {
    await new Promise((done) => setTimeout(done, pause));
    await frame();
    const begun = performance.now();
    act();
    await frame();
    took.push(performance.now() - begun);
  }
  return took.sort((a, b) => a - b)[took.length >> 1];
}
/** Hover and selection by events on a canvas; a pan by a camera moved a little for each frame, and how long each of 20 such frames takes, the graphics card included. */
export async function measure({ places, canvas, events, pan }) {
  const send = (kinds) => places.map(({ x, y }) => () => {
    for (const kind of kinds) canvas.dispatchEvent(event(kind, x, y));
  });
  // Two clicks in quick succession would be a double click, which zooms.
  const hover = await median(send(events.hover), 320);
  const select = await median(send([...events.hover, ...events.select]), 320);
  const panFrame = await median(places.map((_place, i) => () => pan(i)), 30);
  const begun = performance.now();
  for (let i = 0; i < 20; i++) {
    pan(i);
    await frame();
  }
  return { hover, select, pan: panFrame, sustained: (performance.now() - begun) / 20 };
}
function event(kind, clientX, clientY) {
  const options = { clientX, clientY, bubbles: true, cancelable: true, pointerId: 1, pointerType: "mouse", buttons: kind.endsWith("down") ? 1 : 0 };
  return kind.startsWith("pointer") ? new PointerEvent(kind, options) : new MouseEvent(kind, options);
}
export const MOUSE = { hover: ["mousemove"], select: ["mousedown", "mouseup", "click"] };
export const POINTER = { hover: ["pointermove"], select: ["pointerdown", "pointerup"] };
// The served policy allows no style in the page itself.
Object.assign(document.getElementById("c").style, { position: "fixed", inset: "0" });
export const picks = Array.from({ length: 9 }, (_, i) => "n" + (i * 201 + 20));`;
/** Waits with the measuring until it is asked for. */
const RUN = `window.measured = () => measure({ places: picks.map(placeOf), canvas: document.querySelector(CANVAS), events, pan });`;
const PAGES = {
  atlas: `import { graph, measure, MOUSE as events, picks } from "./graph.ts";
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
const CANVAS = ".sigma-mouse";
const start = picture.getCamera();
const pan = (i) => picture.setCamera({ ...start, x: start.x + 0.002 * (i % 20) });
${RUN}`,
  network: `import { graph, measure, picks, POINTER as events } from "./graph.ts";
import { createNetworkPicture } from "${root}src/renderer/networkPicture.ts";
const nothing = () => undefined;
const ids = graph.nodes();
const rows = new Map(ids.map((id, row) => [id, row]));
const holder = document.getElementById("c");
const lift = (row) => {
  const near = row === null ? [] : [...new Set(graph.neighbors(ids[row]))].map((id) => rows.get(id));
  picture.setLifted(row === null ? null : { rows: [row, ...near], lines: near.map((to) => ({ from: row, to, arrow: true })) });
};
const picture = createNetworkPicture(holder, {
  theme: "light", edges: graph.size, onPick: lift, onHover: lift, onDrop: nothing, onRest: nothing, onContextLost: nothing,
  labelOf: (row) => graph.getNodeAttribute(ids[row], "label"),
});
for (const canvas of holder.children) Object.assign(canvas.style, { position: "absolute", inset: "0", width: "100%", height: "100%" });
picture.setMarks({
  places: Float32Array.from(ids.flatMap((id) => [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")])),
  ends: Uint32Array.from(graph.edges().flatMap((id) => graph.extremities(id).map((end) => rows.get(end)))),
  radii: new Float32Array(ids.length).fill(4),
  groups: Float32Array.from(ids, (_id, row) => row % 6),
});
picture.setOrder(ids.map((_id, row) => row));
picture.fit();
const placeOf = (id) => picture.at(rows.get(id));
const CANVAS = "#c canvas:last-of-type";
const start = picture.camera;
const pan = (i) => picture.look({ ...start, x: start.x + 4 * (i % 20) });
${RUN}`,
  bare: `import { graph as atlas, measure, MOUSE as events, picks } from "./graph.ts";
import Sigma from "${root}node_modules/sigma/dist/sigma.esm.js";
import { MultiDirectedGraph } from "${root}node_modules/graphology/dist/graphology.esm.js";
const graph = new MultiDirectedGraph();
atlas.forEachNode((id, { label, x, y }) => graph.addNode(id, { label, x, y, size: 7 }));
atlas.forEachEdge((id, _attributes, source, target) => graph.addEdgeWithKey(id, source, target));
let selected = null;
const sigma = new Sigma(graph, document.getElementById("c"), { nodeReducer: (id, data) => (id === selected ? { ...data, color: "#c00" } : data) });
sigma.on("clickNode", ({ node }) => { selected = node; sigma.refresh({ skipIndexation: true, schedule: true }); });
const placeOf = (id) => sigma.graphToViewport(graph.getNodeAttributes(id));
const CANVAS = ".sigma-mouse";
const pan = (i) => sigma.getCamera().setState({ x: 0.5 + 0.002 * (i % 20) });
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

type Measured = Record<"hover" | "select" | "pan" | "sustained", number>;
const NAMES = Object.keys(PAGES) as (keyof typeof PAGES)[];
const median = (values: number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const browser = await chromium.launch({ executablePath: findBrowser(), args: BROWSER_FLAGS });
const servers = await Promise.all(
  NAMES.map(async (name) => ({ name, server: await serve(await page(name), { port: 0 }) })),
);
const found = NAMES.map((name) => ({ name, rounds: [] as Measured[] }));
for (let round = 0; round < ROUNDS; round++)
  for (const { name, server } of servers) {
    const tab = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await tab.goto(server.address);
    await tab.waitForFunction(() => "measured" in window);
    const measured = await tab.evaluate(() =>
      (window as unknown as { measured(): Promise<Measured> }).measured(),
    );
    found.find((each) => each.name === name)?.rounds.push(measured);
    console.log(`round ${round + 1}, ${name}: ${JSON.stringify(measured)}`);
    await tab.close();
  }
await browser.close();
for (const { server } of servers) server.close();
const ms = (name: keyof typeof PAGES, what: keyof Measured) =>
  median((found.find((each) => each.name === name)?.rounds ?? []).map((each) => each[what]));
console.table(
  (["hover", "select", "pan", "sustained"] as const).map((what) => ({
    ms: what,
    ...Object.fromEntries(NAMES.map((name) => [name, Number(ms(name, what).toFixed(1))])),
    "frames from bare Sigma to the atlas (goal at most 1)": Number(
      ((ms("atlas", what) - ms("bare", what)) / FRAME_MS).toFixed(2),
    ),
  })),
);
