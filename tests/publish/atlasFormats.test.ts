import { expect, it } from "vitest";
import { convert } from "../../src/cli/commands/convert.ts";
import { exportGraph } from "../../src/cli/commands/exportGraph.ts";
import { GRAPH_FORMATS, graphFormat } from "../../src/formats/graphFormats.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { everyPage } from "../../src/graph/entityPage.ts";
import { dealTable } from "../../src/inference/dealTable.ts";
import { ATLAS_FORMATS, type AtlasSource } from "../../src/publish/atlasFormats.ts";
import { sources } from "../app/styles/sheets.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);
const source: AtlasSource = {
  version: dataset.header.version,
  graph: async () => graph,
  deals: async () => dealTable(dataset, {}).deals,
  pages: async () => everyPage(dataset, graph).slice(0, 20),
  picture: async () => ({
    template: "<title>%ATLAS-TITLE%</title>%ATLAS-VIEW%",
    view: {
      title: "A title",
      words: [],
      version: dataset.header.version,
      address: null,
      scene: { nodes: [], edges: [], focus: { minX: 0, maxX: 1, minY: 0, maxY: 1 } },
      pages: [],
    },
  }),
};

it("has a word, a label and an end for each format, and words and labels of their own", () => {
  for (const { key, label, extension } of ATLAS_FORMATS) {
    expect(key).toMatch(/^[a-z-]+$/);
    expect(label.length).toBeGreaterThan(5);
    expect(extension).toMatch(/^[a-z]{2,7}$/);
    expect(extension).not.toBe("txt");
  }
  for (const name of ["key", "label"] as const)
    expect(new Set(ATLAS_FORMATS.map((format) => format[name])).size).toBe(ATLAS_FORMATS.length);
  expect(graphFormat("gexf")).toBe(GRAPH_FORMATS.find(({ key }) => key === "gexf"));
  expect(graphFormat("__proto__")).toBeUndefined();
});

it("offers the atlas in every format of any graph, under the same word, label and end", () => {
  for (const { key, label, extension } of GRAPH_FORMATS)
    expect(ATLAS_FORMATS.find((format) => format.key === key)).toMatchObject({ label, extension });
});

it("is what the terminal offers, word for word", () => {
  const words = (usage: string) => /--format (\S+)/.exec(usage)?.[1]?.split("|");
  expect(words(exportGraph.usage)).toEqual(ATLAS_FORMATS.map(({ key }) => key));
  expect(words(convert.usage)).toEqual(GRAPH_FORMATS.map(({ key }) => key));
});

it("is the only place that knows what a format is called", () => {
  const labels = ATLAS_FORMATS.map(({ label }) => label);
  const said = [...sources(".ts", ".tsx")].filter(([, text]) =>
    labels.some((label) => text.includes(label)),
  );
  expect(said.map(([path]) => path)).toEqual([]);
});

it.each(ATLAS_FORMATS)(
  "writes the atlas as $key, and says what that cannot carry",
  async (format) => {
    const { text, lost } = await format.write(source);
    expect(text.length).toBeGreaterThan(20);
    if (GRAPH_FORMATS.some(({ key }) => key === format.key))
      expect(lost).toEqual(expect.arrayContaining(["facts and their sources"]));
  },
);

it("needs the viewer of a single file only for that file", async () => {
  const broken: AtlasSource = { ...source, picture: () => Promise.reject(new Error("no viewer")) };
  for (const format of ATLAS_FORMATS)
    if (format.ofPicture) await expect(format.write(broken)).rejects.toThrow("no viewer");
    else await format.write(broken);
});
