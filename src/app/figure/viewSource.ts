import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import type { EntityPage } from "../../graph/entityPage.ts";
import type { DealTable } from "../../inference/dealTable.ts";
import type { AtlasSource } from "../../publish/atlasFormats.ts";
import { standaloneIds, standalonePage, standaloneScene } from "../../publish/standaloneFile.ts";
import type { PictureView } from "../../renderer/pictureView.ts";
import { dataUrl } from "../data/dataUrl.ts";
import { fetchShard } from "../data/shards.ts";
import type { Atlas } from "../state/atlas.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import type { PageState } from "../state/store.ts";
import { viewWords } from "./viewWords.ts";

/** What is saved: the things in the picture, or all that the filters leave. */
export type Scope = "view" | "all";

/** How many pages are fetched at once. */
const AT_ONCE = 16;

/** What a view gives to a file; each part rejects where it cannot be fetched. */
export function viewSource(
  atlas: Atlas,
  state: PageState,
  view: PictureView,
  scope: Scope,
): AtlasSource {
  const scene = standaloneScene(view.scene);
  const ids = standaloneIds(scene);
  const shown = atlas.shownGraph(state).graph;
  const graph = scope === "all" ? shown : within(shown, new Set(ids));
  const standing = new Set(graph.mapEdges((_edge, { deal }) => deal).filter((id) => id !== null));
  return {
    version: atlas.index.version,
    graph: async () => graph,
    deals: async () => {
      const { deals } = await fetchShard<DealTable>("deals.json");
      return deals.filter(({ id }) => standing.has(id));
    },
    pages: () => pagesOf([...new Set([...graph.nodes(), ...standing])].sort()),
    picture: async () => {
      const [template, pages] = await Promise.all([viewerTemplate(), pagesOf(ids)]);
      const about = {
        title: pictureTitle(atlas, state),
        words: viewWords(atlas, state),
        version: atlas.index.version,
        address: window.location.href,
      };
      return { template, view: { ...about, scene, pages: pages.map(standalonePage) } };
    },
  };
}

async function viewerTemplate(): Promise<string> {
  const answer = await fetch(dataUrl("standalone.html"));
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.text();
}

/** The part of the graph between some things. */
function within(graph: AtlasGraph, ids: ReadonlySet<string>): AtlasGraph {
  const part = graph.copy() as AtlasGraph;
  for (const node of part.filterNodes((id) => !ids.has(id))) part.dropNode(node);
  return part;
}

async function pagesOf(ids: readonly string[]): Promise<EntityPage[]> {
  const pages: EntityPage[] = [];
  for (let i = 0; i < ids.length; i += AT_ONCE) {
    const wanted = ids
      .slice(i, i + AT_ONCE)
      .map((id) => fetchShard<EntityPage>(`entity/${id.replace(":", "/")}.json`));
    pages.push(...(await Promise.all(wanted)));
  }
  return pages;
}
