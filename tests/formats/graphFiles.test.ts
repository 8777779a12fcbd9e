import fc from "fast-check";
import { MultiGraph } from "graphology";
import { describe, expect, it } from "vitest";
import { atlasFile as fileOf } from "../../src/formats/atlasFile.ts";
import { csv, dealsCsv } from "../../src/formats/csv.ts";
import { GRAPH_FORMATS, graphFormat } from "../../src/formats/graphFormats.ts";
import { xmlText } from "../../src/formats/written.ts";
import { type AtlasGraph, emptyGraph } from "../../src/graph/atlasGraph.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { dealTable } from "../../src/inference/dealTable.ts";
import { realDataset } from "../realData.ts";

function atlasFile(key: string, graph: AtlasGraph) {
  const format = graphFormat(key);
  if (!format) throw new Error(`there is no format ${key}`);
  return fileOf(format, graph);
}

const dataset = realDataset();
const graph = deriveGraph(dataset);
const count = (text: string, part: RegExp) => text.match(part)?.length ?? 0;

/** Cells of a CSV text by a reader of its own. */
function cells(text: string): string[][] {
  const rows: string[][] = [[]];
  let [value, quoted] = ["", false];
  for (let i = 0; i < text.length; i++) {
    const letter = text[i] ?? "";
    if (quoted) {
      if (letter !== '"') value += letter;
      else if (text[i + 1] === '"') value += text[++i];
      else quoted = false;
    } else if (letter === '"') quoted = true;
    else if (letter === "," || letter === "\n") {
      rows.at(-1)?.push(value);
      value = "";
      if (letter === "\n") rows.push([]);
    } else if (letter !== "\r") value += letter;
  }
  return rows.slice(0, -1);
}

describe("a file for another program", () => {
  it("holds every node and every edge", () => {
    for (const [format, node, edge] of [
      ["gexf", /<node /g, /<edge /g],
      ["graphml", /<node /g, /<edge /g],
      ["cypher", /^MERGE/gm, /^MATCH/gm],
    ] as const) {
      const { text } = atlasFile(format, graph);
      expect(count(text, node)).toBe(graph.order);
      expect(count(text, edge)).toBe(graph.size);
    }
    const { elements } = JSON.parse(atlasFile("cytoscape", graph).text);
    expect([elements.nodes.length, elements.edges.length]).toEqual([graph.order, graph.size]);
    expect(cells(atlasFile("csv-nodes", graph).text)).toHaveLength(graph.order + 1);
    expect(cells(atlasFile("csv-edges", graph).text)).toHaveLength(graph.size + 1);
  });
  it("says what it could not carry", () => {
    for (const { key } of GRAPH_FORMATS)
      expect(atlasFile(key, graph).lost.length).toBeGreaterThan(0);
  });
  it("is taken by graphology itself, ends, kinds and directions as they were", () => {
    const back = new MultiGraph();
    back.import(JSON.parse(atlasFile("graphology", graph).text));
    expect([back.order, back.size]).toEqual([graph.order, graph.size]);
    graph.forEachEdge((edge, { kind, directed, upfront }, source, target) => {
      expect(back.extremities(edge)).toEqual([source, target]);
      expect(back.isDirected(edge)).toBe(directed);
      expect(back.getEdgeAttribute(edge, "kind")).toBe(kind);
      expect(back.getEdgeAttribute(edge, "upfront_usd_m") ?? null).toBe(upfront);
    });
  });
  it("keeps markup, quotes and control characters from breaking it", () => {
    const hostile: AtlasGraph = emptyGraph();
    hostile.addNode("company:x", {
      kind: "company",
      label: '<b>"A" & \u0000\u001b</b>',
      sublabel: "]]>\n",
      x: 0,
      y: 0,
    });
    for (const format of ["gexf", "graphml"]) {
      const { text } = atlasFile(format, hostile);
      expect(text).toContain("&lt;b&gt;&quot;A&quot; &amp; &lt;/b&gt;");
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
      expect(text).not.toMatch(/[\u0000\u001b]/);
    }
  });
});

describe("a table for a spreadsheet", () => {
  it("never begins a cell of text with a formula", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"),
        fc.string(),
        (sign, rest) => {
          const [[found = ""] = []] = cells(csv(["a"], [[sign + rest]])).slice(1);
          expect(found.startsWith("'")).toBe(true);
        },
      ),
    );
  });
  it("gives every other text back as it was, and numbers as numbers", () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z",; 0-9][a-z",;\n 0-9]{0,11}$/), {
          minLength: 1,
          maxLength: 6,
        }),
        (row) => {
          expect(cells(csv(["head"], [row]))[1]).toEqual(row.map((text) => text));
        },
      ),
    );
    expect(csv(["n"], [[-1.5], [null]])).toBe("n\r\n-1.5\r\n\r\n");
  });
  it("leaves money that is not disclosed empty, never zero", () => {
    const rows = cells(dealsCsv(dealTable(dataset, {}).deals).text);
    const column = rows[0]?.indexOf("upfront_usd_m") ?? -1;
    expect(rows.slice(1).some((row) => row[column] === "")).toBe(true);
    expect(rows.slice(1).some((row) => row[column] === "0")).toBe(false);
    expect(rows).toHaveLength(dataset.deals.size + 1);
  });
});

it("text for XML loses only what XML cannot hold", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[ -~]*$/), (text) => {
      const back = xmlText(text)
        .replaceAll("&quot;", '"')
        .replaceAll("&gt;", ">")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&");
      expect(back).toBe(text);
    }),
  );
});
