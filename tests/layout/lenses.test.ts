import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { EDGE_KINDS, NODE_KINDS } from "../../src/graph/atlasGraph.ts";
import { graphFromIndex } from "../../src/graph/atlasIndex.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { rivalLandscape } from "../../src/graph/rivalLandscape.ts";
import { LENSES, lensOf } from "../../src/layout/lenses/lenses.ts";
import { lensPlaces } from "../../src/layout/lensPlaces.ts";
import { mapPlaces } from "../../src/layout/mapPlaces.ts";
import { realDataset } from "../realData.ts";

const sources = readdirSync("src", { recursive: true, withFileTypes: true })
  .filter((each) => each.isFile() && /\.tsx?$/.test(each.name))
  .map((each) => join(each.parentPath, each.name))
  .map((path) => ({ path, text: readFileSync(path, "utf8") }));
const outside = sources.filter(({ path }) => !path.startsWith("src/layout/lenses/"));

describe("the registry of lenses", () => {
  it("gives each lens a key, a word and a title of its own", () => {
    for (const name of ["key", "word", "title", "picture", "list"] as const)
      expect(new Set(LENSES.map((lens) => lens[name])).size).toBe(LENSES.length);
    const strokes = LENSES.flatMap((lens) => lens.strokes as readonly string[]);
    expect(new Set(strokes).size).toBe(strokes.length);
    for (const lens of LENSES) expect(lensOf(lens.key)).toBe(lens);
    expect(lensOf("focus")).toBeNull();
    expect(lensOf("__proto__")).toBeNull();
  });

  it("is the only place that knows a lens by its name", () => {
    const keys = ["focus", ...LENSES.map(({ key }) => key)].join("|");
    const compares = new RegExp(`\\b(lens|view)\\b[\\w.)]* ?[!=]== ?"(${keys})"|case "(${keys})":`);
    expect(outside.filter(({ text }) => compares.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it("is the only place that says what a lens is called", () => {
    const words = LENSES.flatMap(({ about, picture, list }) => [about, picture, list]);
    const said = outside.filter(({ text }) => words.some((each) => text.includes(`"${each}"`)));
    expect(said.map(({ path }) => path)).toEqual([]);
  });

  it("lists every file that stands in its folder", () => {
    const files = readdirSync("src/layout/lenses").filter(
      (name) => name !== "lens.ts" && name !== "lenses.ts",
    );
    expect(files.sort()).toEqual(LENSES.map(({ key }) => `${key}.ts`).sort());
  });
});

it.each(LENSES)(
  "$key draws nodes of the kinds that its legend counts, for every breadth",
  async (lens) => {
    const dataset = realDataset();
    const graph = deriveGraph(dataset);
    for (const [id, place] of mapPlaces(graph)) graph.mergeNodeAttributes(id, place);
    const index = buildIndex(dataset, graph);
    const data = {
      graph: graphFromIndex(index),
      deals: new Map(index.deals.map((deal) => [deal.id, deal])),
    };
    const draw = await lens.load({
      places: async () => lensPlaces(data.graph),
      landscape: async () => rivalLandscape(dataset),
    });
    const nodes: readonly string[] = lens.legend?.nodes ?? NODE_KINDS;
    const edges: readonly string[] = lens.legend?.edges ?? EDGE_KINDS;
    for (const breadth of ["wide", "medium", "narrow"] as const) {
      const scene = draw(data, { folded: [], tier: null, selection: null }, breadth);
      expect(scene.nodes.length).toBeGreaterThan(20);
      const kinds = new Set<string>(scene.nodes.map(({ kind }) => kind));
      expect([...kinds].filter((kind) => !nodes.includes(kind))).toEqual([]);
      const lines = new Set<string>(scene.edges.map(({ kind }) => kind));
      expect([...lines].filter((kind) => !edges.includes(kind))).toEqual([]);
    }
  },
);
