import { expect, it } from "vitest";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { placeBeside } from "../../src/layout/placeBeside.ts";
import { realDataset } from "../realData.ts";

it("moves nothing that has a place, and puts what is new among its neighbours", () => {
  const graph = deriveGraph(realDataset());
  const ids = graph.nodes().sort();
  const fresh = "drug:trastuzumab-rezetecan";
  const known = new Map(
    ids.filter((id) => id !== fresh).map((id, i) => [id, { x: i * 10, y: -i * 7 }]),
  );
  placeBeside(graph, known);
  for (const [id, { x, y }] of known) expect(graph.getNodeAttributes(id)).toMatchObject({ x, y });
  const near = graph.neighbors(fresh).map((id) => known.get(id) ?? { x: 0, y: 0 });
  const { x, y } = graph.getNodeAttributes(fresh);
  expect(
    Math.abs(x - near.reduce((sum, point) => sum + point.x, 0) / near.length),
  ).toBeLessThanOrEqual(101);
  expect(
    Math.abs(y - near.reduce((sum, point) => sum + point.y, 0) / near.length),
  ).toBeLessThanOrEqual(101);
});
