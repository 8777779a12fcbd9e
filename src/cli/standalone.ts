import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { titleWords } from "../dataset/dealTitle.ts";
import type { Dataset } from "../dataset/parseDataset.ts";
import { graphFromIndex } from "../graph/atlasIndex.ts";
import { buildIndex } from "../graph/buildIndex.ts";
import { deriveGraph } from "../graph/deriveGraph.ts";
import { entityPage } from "../graph/entityPage.ts";
import type { LensName } from "../graph/lensParts.ts";
import { rivalLandscape } from "../graph/rivalLandscape.ts";
import { assetsScene } from "../layout/assetsScene.ts";
import { focusScene, type PictureData } from "../layout/focusScene.ts";
import { lensPlaces } from "../layout/lensPlaces.ts";
import { licensingScene } from "../layout/licensingScene.ts";
import { mapPlaces } from "../layout/mapPlaces.ts";
import { DRAWN_TIER, rivalsScene } from "../layout/rivalsScene.ts";
import type { Scene } from "../layout/scene.ts";
import { wholeScene } from "../layout/wholeScene.ts";
import {
  standaloneHtml,
  standaloneIds,
  standalonePage,
  standaloneScene,
} from "../publish/standaloneFile.ts";
import { CommandError } from "./command.ts";

const TITLES: Record<LensName, string> = {
  licensing: "Companies joined by deals",
  assets: "Companies and their drugs",
  rivals: "Clusters of rivals",
  everything: "Everything",
};

/** A lens, or the lead deal, as one file that opens without a network. Throws a `CommandError` where the viewer is not built yet. */
export function standaloneOf(dataset: Dataset, lens: LensName | undefined): string {
  const graph = deriveGraph(dataset);
  for (const [id, place] of mapPlaces(graph)) graph.mergeNodeAttributes(id, place);
  const index = buildIndex(dataset, graph);
  const data = {
    graph: graphFromIndex(index),
    deals: new Map(index.deals.map((deal) => [deal.id, deal])),
  };
  const lead = data.deals.get(index.lead);
  const scene = standaloneScene(
    lens === undefined ? focusScene(data, index.lead) : lensScene(dataset, data, lens),
  );
  return standaloneHtml(template(), {
    title: lens === undefined ? (lead ? titleWords(lead) : "The lead deal") : TITLES[lens],
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

function lensScene(dataset: Dataset, data: PictureData, lens: LensName): Scene {
  if (lens === "everything") return wholeScene(data);
  if (lens === "rivals")
    return rivalsScene(data, rivalLandscape(dataset), {
      folded: [],
      tier: DRAWN_TIER,
      breadth: "wide",
    });
  const places = lensPlaces(data.graph);
  return lens === "licensing"
    ? licensingScene(data, places.licensing.wide)
    : assetsScene(data, places.assets.wide);
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
