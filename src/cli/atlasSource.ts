import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { titleWords } from "../dataset/dealTitle.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import type { AtlasGraph } from "../graph/atlasGraph.ts";
import { graphFromIndex } from "../graph/atlasIndex.ts";
import { buildIndex } from "../graph/buildIndex.ts";
import { deriveGraph } from "../graph/deriveGraph.ts";
import { entityPage, everyPage } from "../graph/entityPage.ts";
import { partOf } from "../graph/lensParts.ts";
import { rivalLandscape } from "../graph/rivalLandscape.ts";
import { dealTable } from "../inference/dealTable.ts";
import { focusScene } from "../layout/focusScene.ts";
import type { Lens } from "../layout/lenses/lens.ts";
import { lensPlaces } from "../layout/lensPlaces.ts";
import { mapPlaces } from "../layout/mapPlaces.ts";
import type { AtlasSource } from "../publish/atlasFormats.ts";
import {
  type StandaloneView,
  standaloneIds,
  standalonePage,
  standaloneScene,
} from "../publish/standaloneFile.ts";
import { CommandError } from "./command.ts";

/** A view that nobody has touched. */
const START = { folded: [], tier: null, selection: null };

/**
 * What a data set gives to a file: what a lens takes out of it, or all; the picture of a lens, or of the lead deal.
 * The picture rejects with a `CommandError` where the viewer is not built yet.
 */
export function datasetSource(dataset: Dataset, lens: Lens | null): AtlasSource {
  const graph = deriveGraph(dataset);
  const shown = partOf(graph, lens?.parts ?? null);
  return {
    version: dataset.header.version,
    graph: async () => placed(shown),
    deals: async () => dealTable(dataset, {}).deals,
    pages: async () =>
      everyPage(dataset, graph).filter(
        ({ id, kind }) => kind === "deal" || kind === "indication" || shown.hasNode(id),
      ),
    picture: async () => ({
      template: template(),
      view: await pictureOf(dataset, placed(graph), lens),
    }),
  };
}

/** A graph with every node at its place on the map of the whole. */
function placed(graph: AtlasGraph): AtlasGraph {
  for (const [id, place] of mapPlaces(graph)) graph.mergeNodeAttributes(id, place);
  return graph;
}

async function pictureOf(
  dataset: Dataset,
  graph: AtlasGraph,
  lens: Lens | null,
): Promise<StandaloneView> {
  const index = buildIndex(dataset, graph);
  const data = {
    graph: graphFromIndex(index),
    deals: new Map(index.deals.map((deal) => [deal.id, deal])),
  };
  const draw = await lens?.load({
    places: async () => lensPlaces(data.graph),
    landscape: async () => rivalLandscape(dataset),
  });
  const lead = data.deals.get(index.lead);
  const scene = standaloneScene(draw ? draw(data, START, "wide") : focusScene(data, index.lead));
  return {
    title: lens?.picture ?? (lead ? titleWords(lead) : "The lead deal"),
    words: [],
    version: dataset.header.version,
    address: null,
    scene,
    pages: standaloneIds(scene).flatMap((id) => {
      const page = entityPage(dataset, graph, id);
      return page ? [standalonePage(page)] : [];
    }),
  };
}

function template(): string {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  const manifest = `${root}build/manifest.json`;
  const missing = new CommandError(
    "The viewer of single files is not built yet: run “npm run build” once, then this again.",
    1,
  );
  if (!existsSync(manifest)) throw missing;
  const { dataPath } = JSON.parse(readFileSync(manifest, "utf8")) as { dataPath: string };
  const file = `${root}build/public/${dataPath}/standalone.html`;
  if (!existsSync(file)) throw missing;
  return readFileSync(file, "utf8");
}
