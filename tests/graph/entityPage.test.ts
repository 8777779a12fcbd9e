import { expect, it } from "vitest";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { entityPage } from "../../src/graph/entityPage.ts";
import { realDataset } from "../realData.ts";

const dataset = realDataset();
const graph = deriveGraph(dataset);

it.each([
  ["company", [...dataset.companies.keys()]],
  ["drug", [...dataset.drugs.keys()]],
  ["target", [...dataset.targets.keys()]],
  ["deal", [...dataset.deals.keys()]],
] as const)(
  "names each fact of a %s by a field of its own, so that a report is of one",
  (kind, keys) => {
    for (const key of keys) {
      const fields = entityPage(dataset, graph, `${kind}:${key}`)?.facts.map(({ field }) => field);
      expect(fields, key).toEqual([...new Set(fields)]);
    }
  },
);
