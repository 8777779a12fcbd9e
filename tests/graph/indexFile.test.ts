import { expect, it } from "vitest";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { packIndex, unpackIndex } from "../../src/graph/indexFile.ts";
import { realDataset } from "../realData.ts";

it("sends the whole index, and less than the whole says", () => {
  const dataset = realDataset();
  const index = buildIndex(dataset, deriveGraph(dataset));
  const sent = JSON.stringify(packIndex(index));
  expect(unpackIndex(JSON.parse(sent))).toEqual(index);
  expect(sent.length).toBeLessThan(JSON.stringify(index).length);
});

it("refuses to send an edge that says another thing than its deal, which would be lost", () => {
  const dataset = realDataset();
  const index = buildIndex(dataset, deriveGraph(dataset));
  const edges = index.edges.map(
    ([source, target, edge]) =>
      [source, target, edge.deal ? { ...edge, since: "1999" } : edge] as const,
  );
  expect(() => packIndex({ ...index, edges: edges.map((each) => [...each]) })).toThrow(
    /says other things than the deal/,
  );
});
