import type { Dataset } from "../dataset/parseDataset.ts";
import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { buildIndex } from "../graph/buildIndex.ts";
import { packCitations } from "../graph/edgeCitations.ts";
import { readingOf } from "../graph/edgeSources.ts";
import { entityPage } from "../graph/entityPage.ts";
import { packIndex } from "../graph/indexFile.ts";
import { rivalLandscape } from "../graph/rivalLandscape.ts";
import { clusterRights } from "../inference/clusterRights.ts";
import { companyTable } from "../inference/companyTable.ts";
import { conflicts } from "../inference/conflicts.ts";
import { coverage } from "../inference/coverage.ts";
import { dealFeatures } from "../inference/dealFeatures.ts";
import { dealTable } from "../inference/dealTable.ts";
import { drugTable } from "../inference/drugTable.ts";
import { dealFacets } from "../inference/filters/dealFacets.ts";
import { holdingsTable } from "../inference/holdingsTable.ts";
import { rightsPage } from "../inference/rights/rightsPage.ts";
import { rivals } from "../inference/rivals.ts";
import { lensPlaces } from "../layout/lensPlaces.ts";
import { ENTITY_KINDS, entityId } from "../schema/ids.ts";
import { COLLECTION_OF } from "../schema/kinds.ts";

/**
 * Every data file of the page by its path, each made when it is asked for: all of them when the data are built, those that a
 * reader looks at when the atlas is seen with changes.
 * @param graph derived from the data set, with a place for every node
 */
export function dataFiles(dataset: Dataset, graph: AtlasGraph): Map<string, () => unknown> {
  const deals = [...dataset.deals.values()];
  const files = new Map<string, () => unknown>([
    ["index.json", () => packIndex(buildIndex(dataset, graph))],
    ["deals.json", () => dealTable(dataset, {})],
    ["drugs.json", () => drugTable(dataset)],
    ["companies.json", () => companyTable(dataset)],
    ["facets.json", () => deals.map((deal) => dealFacets(dataset, deal))],
    ["features.json", () => deals.map((deal) => dealFeatures(dataset, deal))],
    ["conflicts.json", () => conflicts(dataset)],
    ["coverage.json", () => coverage(dataset)],
    ["landscape.json", () => rivalLandscape(dataset)],
    ["lensPlaces.json", () => lensPlaces(graph)],
    ["edgeSources.json", () => packCitations(graph.edges(), readingOf(dataset, graph).sources)],
    ["clusterRights.json", () => clusterRights(dataset)],
  ]);
  for (const drug of dataset.drugs.keys()) {
    files.set(`rivals/drug/${drug}.json`, () => rivals(dataset, entityId("drug", drug), 5));
    files.set(`rights/${drug}.json`, () => rightsPage(dataset, drug));
  }
  for (const target of dataset.targets.keys())
    files.set(`rivals/target/${target}.json`, () => rivals(dataset, entityId("target", target), 5));
  for (const company of dataset.companies.keys())
    files.set(`holdings/${company}.json`, () => holdingsTable(dataset, company));
  for (const kind of ENTITY_KINDS)
    for (const key of dataset[COLLECTION_OF[kind]].keys())
      files.set(`entity/${kind}/${key}.json`, () =>
        entityPage(dataset, graph, entityId(kind, key)),
      );
  return files;
}
