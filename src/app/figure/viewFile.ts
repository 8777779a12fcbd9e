import { dealsCsv } from "../../formats/csv.ts";
import { atlasFile, GRAPH_WRITERS } from "../../formats/graphFiles.ts";
import { pageTriples } from "../../formats/rdf/pageTriples.ts";
import { writeJsonLd } from "../../formats/rdf/writeJsonLd.ts";
import { writeTurtle } from "../../formats/rdf/writeTurtle.ts";
import type { Written } from "../../formats/written.ts";
import type { AtlasGraph } from "../../graph/atlasGraph.ts";
import type { EntityPage } from "../../graph/entityPage.ts";
import type { DealTable } from "../../inference/dealTable.ts";
import {
  standaloneHtml,
  standaloneIds,
  standalonePage,
  standaloneScene,
} from "../../publish/standaloneFile.ts";
import type { PictureView } from "../../renderer/pictureView.ts";
import { dataUrl } from "../data/dataUrl.ts";
import { fetchShard } from "../data/shards.ts";
import type { Atlas } from "../state/atlas.ts";
import { pictureTitle } from "../state/pictureTitle.ts";
import type { PageState } from "../state/store.ts";
import type { Scope, ViewFormat } from "./viewFormats.ts";
import { viewWords } from "./viewWords.ts";

/** How many pages are fetched at once. */
const AT_ONCE = 16;

/** A view as a file of another program, with what it could not carry; throws where a part cannot be fetched. */
export async function viewFile(
  atlas: Atlas,
  state: PageState,
  view: PictureView,
  format: ViewFormat,
  scope: Scope,
): Promise<Written> {
  const scene = standaloneScene(view.scene);
  const ids = new Set(standaloneIds(scene));
  const shown = atlas.shownGraph(state).graph;
  const graph = scope === "all" ? shown : within(shown, ids);
  if (format === "csv-deals") {
    const { deals } = await fetchShard<DealTable>("deals.json");
    const standing = new Set(graph.mapEdges((_edge, { deal }) => deal));
    return dealsCsv(deals.filter(({ id }) => standing.has(id)));
  }
  if (GRAPH_WRITERS.has(format)) return atlasFile(format, graph);
  if (format === "html") return htmlFile(atlas, state, view, await pagesOf([...ids]));
  const deals = graph.mapEdges((_edge, { deal }) => deal).filter((id) => id !== null);
  const triples = pageTriples(
    await pagesOf([...new Set([...graph.nodes(), ...deals])].sort()),
    atlas.index,
  );
  return format === "turtle" ? writeTurtle(triples) : writeJsonLd(triples);
}

async function htmlFile(
  atlas: Atlas,
  state: PageState,
  view: PictureView,
  pages: readonly EntityPage[],
): Promise<Written> {
  const answer = await fetch(dataUrl("standalone.html"));
  if (!answer.ok) throw new Error(String(answer.status));
  const text = standaloneHtml(await answer.text(), {
    title: pictureTitle(atlas, state),
    words: viewWords(atlas, state),
    version: atlas.index.version,
    address: window.location.href,
    scene: standaloneScene(view.scene),
    pages: pages.map(standalonePage),
  });
  return { text, lost: ["rights country by country, and what this view does not show"] };
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
