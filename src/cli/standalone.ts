import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { titleWords } from "../dataset/dealTitle.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { graphFromIndex } from "../graph/atlasIndex.ts";
import { buildIndex } from "../graph/buildIndex.ts";
import { deriveGraph } from "../graph/deriveGraph.ts";
import { entityPage } from "../graph/entityPage.ts";
import { rivalLandscape } from "../graph/rivalLandscape.ts";
import { focusScene } from "../layout/focusScene.ts";
import type { Lens } from "../layout/lenses/lens.ts";
import { lensPlaces } from "../layout/lensPlaces.ts";
import { mapPlaces } from "../layout/mapPlaces.ts";
import {
  standaloneHtml,
  standaloneIds,
  standalonePage,
  standaloneScene,
} from "../publish/standaloneFile.ts";
import { CommandError } from "./command.ts";

/** A view that nobody has touched. */
const START = { folded: [], tier: null, selection: null };

/** A lens, or the lead deal, as one file that opens without a network. Throws a `CommandError` where the viewer is not built yet. */
export async function standaloneOf(dataset: Dataset, lens: Lens | null): Promise<string> {
  const graph = deriveGraph(dataset);
  for (const [id, place] of mapPlaces(graph)) graph.mergeNodeAttributes(id, place);
  const index = buildIndex(dataset, graph);
  const data = {
    graph: graphFromIndex(index),
    deals: new Map(index.deals.map((deal) => [deal.id, deal])),
  };
  const lead = data.deals.get(index.lead);
  const draw = await lens?.load({
    places: async () => lensPlaces(data.graph),
    landscape: async () => rivalLandscape(dataset),
  });
  const scene = standaloneScene(draw ? draw(data, START, "wide") : focusScene(data, index.lead));
  return standaloneHtml(template(), {
    title: lens?.picture ?? (lead ? titleWords(lead) : "The lead deal"),
    words: [],
    version: dataset.header.version,
    address: null,
    scene,
    pages: standaloneIds(scene).flatMap((id) => {
      const page = entityPage(dataset, graph, id);
      return page ? [standalonePage(page)] : [];
    }),
  });
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
