import fc from "fast-check";
import { zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { atlasToGraphTable } from "../../src/formats/atlasToGraphTable.ts";
import { dealsCsv } from "../../src/formats/csv.ts";
import { GRAPH_FORMATS } from "../../src/formats/graphFormats.ts";
import type { Reading } from "../../src/formats/importReport.ts";
import { readCytoscape } from "../../src/formats/readCytoscape.ts";
import { readDealsCsv } from "../../src/formats/readDealsCsv.ts";
import { readEdgeCsv } from "../../src/formats/readEdgeCsv.ts";
import { readFile } from "../../src/formats/readFile.ts";
import { readGexf } from "../../src/formats/readGexf.ts";
import { readGraphml } from "../../src/formats/readGraphml.ts";
import { readGraphology } from "../../src/formats/readGraphology.ts";
import { readNodeLink } from "../../src/formats/readNodeLink.ts";
import { readOwnJson } from "../../src/formats/readOwnJson.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { dealTable } from "../../src/inference/dealTable.ts";
import { realDataset } from "../realData.ts";
import { fixtures } from "./fixtures.ts";
import { neighbourhood } from "./smallAtlas.ts";

const dataset = realDataset();
const small = atlasToGraphTable(neighbourhood(deriveGraph(dataset), "drug:trastuzumab-rezetecan"));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const ours = GRAPH_FORMATS.filter(({ key }) => key !== "cypher").map(({ key, write }) => ({
  path: key,
  text: write(small).text,
}));
const deals = { path: "csv-deals", text: dealsCsv(dealTable(dataset, {}).deals.slice(0, 12)).text };
const FILES = [...fixtures(), ...ours, deals];
const ARCHIVE = zipSync({
  "nodes.csv": bytesOf(ours.find(({ path }) => path === "csv-nodes")?.text ?? ""),
  "edges.csv": bytesOf(ours.find(({ path }) => path === "csv-edges")?.text ?? ""),
});

const READERS: Record<string, (text: string) => Reading> = {
  readCytoscape,
  readDealsCsv,
  readGexf,
  readGraphml,
  readGraphology,
  readNodeLink,
  readOwnJson,
  readEdgeCsv: (text) => readEdgeCsv([text]),
};

/** How many cases a property tries where the benchmark asks for more than the tests. */
const cases = process.env.FUZZ_CASES ? Number(process.env.FUZZ_CASES) : undefined;

/** Whole or nothing, every number sound, every refusal a plain sentence. */
function expectSound({ graph, report }: Reading, what = ""): void {
  const { read, kept, merged, refused } = report.rows;
  expect(graph === null, what).toBe(report.refusals.length > 0);
  if (graph) expect(kept + merged + refused, what).toBe(read);
  for (const { reason } of report.refusals) {
    expect(reason, what).toMatch(/[.]$/);
    expect(reason, what).not.toMatch(
      /undefined|\[object|is not a function|Cannot read|TypeError|SyntaxError/,
    );
  }
  if (!graph) return;
  const rows = graph.nodes.ids.length;
  for (const end of [...graph.edges.sources, ...graph.edges.targets])
    expect(end, what).toBeLessThan(rows);
  expect(new Set(graph.nodes.ids).size, what).toBe(rows);
  expect(new Set(graph.edges.ids).size, what).toBe(graph.edges.ids.length);
  for (const [part, length] of [
    [graph.nodes, rows],
    [graph.edges, graph.edges.ids.length],
  ] as const)
    for (const { values } of part.columns) {
      expect(values.length, what).toBe(length);
      expect(
        values.every((value) => typeof value !== "number" || Number.isFinite(value)),
        what,
      ).toBe(true);
    }
}

describe("a file that is cut short", () => {
  it.each(FILES)(
    "$path gives a graph or a plain sentence, at every hundredth byte",
    ({ path, text }) => {
      const bytes = bytesOf(text);
      for (let at = 0; at < bytes.length; at += 100)
        expectSound(readFile(path, bytes.subarray(0, at)), `${path} cut at ${at}`);
    },
  );
  it.each(Object.entries(READERS))("so it does where %s is given any of them", (name, read) => {
    for (const { path, text } of FILES)
      for (let at = 0; at < text.length; at += 100)
        expectSound(read(text.slice(0, at)), `${path} cut at ${at}, by ${name}`);
  });
  it("so does an archive", () => {
    expect(readFile("whole.zip", ARCHIVE).graph?.nodes.ids).toEqual(small.nodes.ids);
    for (let at = 0; at < ARCHIVE.length; at += 100)
      expectSound(readFile("cut.zip", ARCHIVE.subarray(0, at)), `cut at ${at}`);
  });
});

const PIECES = [
  "<",
  ">",
  "&",
  "&a;",
  "<!DOCTYPE a>",
  "]]>",
  '"',
  "{",
  "}",
  "[",
  "]",
  ",",
  ";",
  "\n",
  "null",
  "1e999",
  "NaN",
  "-1",
  "__proto__",
  "\u0000",
  "\ud800",
  "constructor",
  "<node>",
  "</edge>",
  "<node id='a'/>",
  '"key"',
  '"id":{}',
];

describe("a file that is spoilt", () => {
  it("gives a graph or a plain sentence, whatever was changed in it", () => {
    const spoilt = fc.tuple(
      fc.constantFrom(...FILES),
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(30),
          fc.constantFrom("", ...PIECES),
        ),
        {
          minLength: 1,
          maxLength: 4,
        },
      ),
    );
    fc.assert(
      fc.property(spoilt, ([{ path, text }, changes]) => {
        let changed = text;
        for (const [where, length, piece] of changes) {
          const at = Math.floor(where * changed.length);
          changed = changed.slice(0, at) + piece + changed.slice(at + length);
        }
        expectSound(readFile(path, changed));
      }),
      { numRuns: cases ?? 500 },
    );
  });
  it("so does any run of bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => expectSound(readFile("x", bytes))),
      { numRuns: cases ?? 300 },
    );
    const begun = fc.tuple(
      fc.constantFrom([0x50, 0x4b, 3, 4], [0xff, 0xfe], [0xef, 0xbb, 0xbf], [60, 63]),
      fc.uint8Array({ maxLength: 300 }),
    );
    fc.assert(
      fc.property(begun, ([begin, rest]) =>
        expectSound(readFile("x", Uint8Array.from([...begin, ...rest]))),
      ),
      { numRuns: cases ?? 300 },
    );
  });
});

describe.each(Object.entries(READERS))("%s", (_name, read) => {
  const key = fc.constantFrom(
    "nodes",
    "edges",
    "elements",
    "data",
    "id",
    "key",
    "source",
    "target",
    "attributes",
    "links",
    "position",
    "columns",
    "ids",
    "labels",
    "__proto__",
    "constructor",
    "x",
  );
  const { json } = fc.letrec((tie) => ({
    json: fc.oneof(
      { depthSize: "small" },
      fc.constantFrom(null, true, "a", "", 1, -1, 1e308, "licensing-atlas"),
      fc.array(tie("json"), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie("json")), { maxLength: 5 }).map(Object.fromEntries),
    ),
  }));
  it("survives any text and any JSON", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...PIECES,
        "source",
        "target",
        "licensor",
        "licensee",
        "drug",
        "<gexf>",
        "<graphml>",
        "<graph>",
        "<key id='a'>",
        "<attvalue/>",
      ),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) =>
        expectSound(read(pieces.join(""))),
      ),
      { numRuns: cases ?? 300 },
    );
    fc.assert(
      fc.property(json, (value) => expectSound(read(JSON.stringify(value)))),
      { numRuns: cases ?? 300 },
    );
  });
});
