import { expect, it } from "vitest";
import { derivedRivals } from "../../src/graph/derivedRivals.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { rivalPairs } from "../../src/inference/rivalry.ts";
import { entityId } from "../../src/schema/ids.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);

it("finds the pairs that the tiers find by rule up to the third, and none that a source states", () => {
  const byRule = rivalPairs(dataset)
    .filter(({ stated, tier }) => !stated && tier <= 3)
    .map(({ a, b }) => `${entityId("drug", a)} ${entityId("drug", b)}`);
  const drugs = [...dataset.drugs.keys()].sort().map((id) => entityId("drug", id));
  expect(
    derivedRivals(graph, drugs)
      .map((pair) => pair.join(" "))
      .sort(),
  ).toEqual(byRule.sort());
  expect(
    derivedRivals(graph, [
      "drug:trastuzumab-deruxtecan",
      "drug:disitamab-vedotin",
      "drug:trastuzumab-rezetecan",
    ]),
  ).toEqual([["drug:trastuzumab-deruxtecan", "drug:disitamab-vedotin"]]);
});
