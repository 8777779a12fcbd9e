/** Reads large files by our readers and by the plain route, the two in turn in one run, and prints how the times compare. */
import Graph from "graphology";
import gexf from "graphology-gexf";
import { graphFormat } from "../../src/formats/graphFormats.ts";
import { readFile } from "../../src/formats/readFile.ts";
import { writeEdgesCsv } from "../../src/formats/writeTables.ts";
import type { GraphTable } from "../../src/network/graphTable.ts";
import { syntheticGraph } from "./syntheticGraph.ts";

const RUNS = 5;

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
    graph.addEdgeWithKey(
      id,
      source,
      target,
      Object.fromEntries(names.slice(4).map((name, i) => [name, cells[i + 4]])),
    );
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

const write = (format: string, graph: GraphTable) => graphFormat(format)?.write(graph).text ?? "";
const middle = syntheticGraph(10_000, 30_000);
const large = syntheticGraph(100_000, 300_000);
const asObjects = write("graphology", large);
const FILES: [what: string, text: string, plain: (text: string) => unknown][] = [
  [
    "GEXF, 10,000 nodes and 30,000 edges; graphology-gexf",
    write("gexf", middle),
    (text) => gexf.parse(Graph, text),
  ],
  [
    "graphology JSON, 100,000 and 300,000; JSON.parse and import",
    asObjects,
    (text) => Graph.from(JSON.parse(text)),
  ],
  [
    "our own JSON, the same graph; as above, with graphology’s JSON",
    write("atlas", large),
    () => Graph.from(JSON.parse(asObjects)),
  ],
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
