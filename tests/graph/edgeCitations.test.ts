import { expect, it } from "vitest";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { packCitations, unpackCitations } from "../../src/graph/edgeCitations.ts";
import { readingOf } from "../../src/graph/edgeSources.ts";
import { realDataset } from "../realData.ts";

it("sends the citations of every edge, place and grade included", () => {
  const dataset = realDataset();
  const graph = deriveGraph(dataset);
  const { sources } = readingOf(dataset, graph);
  const sent = JSON.parse(JSON.stringify(packCitations(graph.edges(), sources)));
  const back = unpackCitations(graph.edges(), sent);
  expect(Object.keys(back)).toHaveLength(graph.size);
  for (const edge of graph.edges()) expect(back[edge], edge).toEqual(sources(edge));
});
