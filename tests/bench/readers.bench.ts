/** Reads large files by our readers and by the plain route, the two in turn in one run, and prints how the times compare. */
import Graph from "graphology";
import gexf from "graphology-gexf";
import { GRAPH_WRITERS } from "../../src/formats/graphFiles.ts";
import { readFile } from "../../src/formats/readFile.ts";
import { writeEdgesCsv } from "../../src/formats/writeTables.ts";
import type { PlainGraph } from "../../src/graph/plainGraph.ts";

const RUNS = 5;

/** A graph of its size with names, kinds, weights and places; the same at every run. */
function syntheticGraph(nodes: number, edges: number): PlainGraph {
  let seed = 1;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  const row = () => Math.floor(random() * nodes);
  const each = <T>(count: number, value: (i: number) => T) => Array.from({ length: count }, (_, i) => value(i));
  return {
    nodes: {
      ids: each(nodes, (i) => `company:c${i}`),
      labels: each(nodes, (i) => `Company ${i} & Sons`),
      places: { x: Float64Array.from(each(nodes, random)), y: Float64Array.from(each(nodes, random)) },
      columns: [
        { name: "kind", values: each(nodes, (i) => (i % 3 === 0 ? "drug" : "company")) },
        { name: "deals", values: each(nodes, () => Math.floor(random() * 40)) },
      ],
    },
    edges: {
      ids: each(edges, (i) => `deal:${i}`),
      sources: Uint32Array.from(each(edges, row)),
      targets: Uint32Array.from(each(edges, row)),
      directed: new Uint8Array(edges).fill(1),
      columns: [
        { name: "since", values: each(edges, (i) => `20${10 + (i % 16)}-05`) },
        { name: "upfront_usd_m", values: each(edges, () => Math.floor(random() * 1e5) / 100) },
      ],
    },
  };
}

/** The plain route for a table: lines cut at commas, rows put into a graph. */
function plainCsv(text: string): Graph {
  const [head = "", ...lines] = text.trimEnd().split("\r\n");
  const names = head.split(",");
  const graph = new Graph({ multi: true, type: "mixed" });
  for (const line of lines) {
    const cells = line.split(",");
    const [id = "", source = "", target = ""] = cells;
    graph.mergeNode(source);
    graph.mergeNode(target);
    graph.addEdgeWithKey(id, source, target, Object.fromEntries(names.slice(4).map((name, i) => [name, cells[i + 4]])));
  }
  return graph;
}

/** Milliseconds that one reading takes: the least of several. */
function measure(read: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const begin = performance.now();
    if (read() === null) throw new Error("nothing was read");
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}

const write = (format: string, graph: PlainGraph) => GRAPH_WRITERS.get(format)?.(graph).text ?? "";
const middle = syntheticGraph(10_000, 30_000);
const large = syntheticGraph(100_000, 300_000);
const asObjects = write("graphology", large);
const FILES: [what: string, text: string, plain: (text: string) => unknown][] = [
  ["GEXF, 10,000 nodes and 30,000 edges; graphology-gexf", write("gexf", middle), (text) => gexf.parse(Graph, text)],
  ["graphology JSON, 100,000 and 300,000; JSON.parse and import", asObjects, (text) => Graph.from(JSON.parse(text))],
  ["our own JSON, the same graph; as above, with graphology’s JSON", write("atlas", large), () => Graph.from(JSON.parse(asObjects))],
  ["CSV of 300,000 edges; split and import", writeEdgesCsv(large).text, plainCsv],
];
const rows = FILES.map(([what, text, plain]) => {
  const ours = measure(() => readFile("bench", text).graph);
  const theirs = measure(() => plain(text));
  return {
    what,
    MB: Math.round(text.length / 2 ** 20),
    "ours, ms": Math.round(ours),
    "plain, ms": Math.round(theirs),
    ratio: Number((ours / theirs).toFixed(2)),
  };
});
console.table(rows);
