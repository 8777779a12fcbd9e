import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { readFolder } from "../src/cli/readFolder.ts";
import { checkDataset } from "../src/dataset/checkDataset.ts";
import type { Dataset } from "../src/dataset/parseDataset.ts";
import type { AtlasGraph } from "../src/graph/atlasGraph.ts";
import { buildIndex } from "../src/graph/buildIndex.ts";
import { deriveGraph } from "../src/graph/deriveGraph.ts";
import { readingOf } from "../src/graph/edgeSources.ts";
import { entityPage } from "../src/graph/entityPage.ts";
import { rivalLandscape } from "../src/graph/rivalLandscape.ts";
import { clusterRights } from "../src/inference/clusterRights.ts";
import { companyTable } from "../src/inference/companyTable.ts";
import { conflicts } from "../src/inference/conflicts.ts";
import { coverage } from "../src/inference/coverage.ts";
import { dealFeatures } from "../src/inference/dealFeatures.ts";
import { dealTable } from "../src/inference/dealTable.ts";
import { drugTable } from "../src/inference/drugTable.ts";
import { dealFacets } from "../src/inference/filters/dealFacets.ts";
import { holdingsTable } from "../src/inference/holdingsTable.ts";
import { rightsPage } from "../src/inference/rights/rightsPage.ts";
import { rivals } from "../src/inference/rivals.ts";
import { territoriesAreKnown } from "../src/inference/territoriesAreKnown.ts";
import { lensPlaces } from "../src/layout/lensPlaces.ts";
import { mapPlaces } from "../src/layout/mapPlaces.ts";
import { entityId } from "../src/schema/ids.ts";
import { worldMap } from "./worldMap.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const SHELVES = [
  ["company", "companies"],
  ["drug", "drugs"],
  ["target", "targets"],
  ["payload", "payloads"],
  ["indication", "indications"],
  ["regulator", "regulators"],
  ["deal", "deals"],
  ["source", "sources"],
] as const;

/** Reads and checks `graph-data/`, lays the graph out, and writes what the page fetches under `build/`. */
function build(): void {
  const { dataset, faults } = checkDataset(readFolder(join(root, "graph-data")), [territoriesAreKnown]);
  if (!dataset || faults.length > 0) {
    for (const { path, field, message } of faults) console.error(`${path} · ${field} · ${message}`);
    console.error(`The data were not built: ${faults.length} ${faults.length === 1 ? "fault" : "faults"}.`);
    process.exit(1);
  }
  const files = dataFiles(dataset);
  const hash = createHash("sha256")
    .update(JSON.stringify([...files]))
    .digest("hex")
    .slice(0, 10);
  const folder = join(root, "build", "public");
  rmSync(join(root, "build"), { recursive: true, force: true });
  for (const [path, text] of files) {
    const file = join(folder, "data", hash, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  copyFileSync(join(root, "scripts", "icon.svg"), join(folder, "icon.svg"));
  writeFileSync(join(root, "build", "manifest.json"), JSON.stringify({ dataPath: `./data/${hash}` }));
}

/** Every data file of the page by its path under the data folder. */
function dataFiles(dataset: Dataset): Map<string, string> {
  const graph = deriveGraph(dataset);
  place(graph);
  const files = new Map([["index.json", JSON.stringify(buildIndex(dataset, graph))]]);
  const deals = [...dataset.deals.values()];
  files.set("deals.json", JSON.stringify(dealTable(dataset, {})));
  files.set("drugs.json", JSON.stringify(drugTable(dataset)));
  files.set("companies.json", JSON.stringify(companyTable(dataset)));
  files.set("facets.json", JSON.stringify(deals.map((deal) => dealFacets(dataset, deal))));
  files.set("features.json", JSON.stringify(deals.map((deal) => dealFeatures(dataset, deal))));
  files.set("conflicts.json", JSON.stringify(conflicts(dataset)));
  files.set("coverage.json", JSON.stringify(coverage(dataset)));
  files.set("landscape.json", JSON.stringify(rivalLandscape(dataset)));
  for (const drug of dataset.drugs.keys())
    files.set(`rivals/drug/${drug}.json`, JSON.stringify(rivals(dataset, entityId("drug", drug), 5)));
  for (const target of dataset.targets.keys())
    files.set(`rivals/target/${target}.json`, JSON.stringify(rivals(dataset, entityId("target", target), 5)));
  files.set("lensPlaces.json", JSON.stringify(lensPlaces(graph)));
  const { sources } = readingOf(dataset, graph);
  files.set(
    "edgeSources.json",
    JSON.stringify(
      Object.fromEntries(
        graph
          .edges()
          .sort()
          .map((edge) => [edge, sources(edge)]),
      ),
    ),
  );
  files.set("clusterRights.json", JSON.stringify(clusterRights(dataset)));
  files.set("worldMap.json", JSON.stringify(worldMap()));
  for (const drug of dataset.drugs.keys()) files.set(`rights/${drug}.json`, JSON.stringify(rightsPage(dataset, drug)));
  for (const company of dataset.companies.keys()) files.set(`holdings/${company}.json`, JSON.stringify(holdingsTable(dataset, company)));
  for (const [kind, records] of SHELVES) {
    for (const key of dataset[records].keys()) {
      files.set(`entity/${kind}/${key}.json`, JSON.stringify(entityPage(dataset, graph, entityId(kind, key))));
    }
  }
  return files;
}

function place(graph: AtlasGraph): void {
  for (const [id, point] of mapPlaces(graph)) graph.mergeNodeAttributes(id, point);
}

build();
