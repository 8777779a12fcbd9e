import type { PageParts } from "../../src/app/parts/pageContext.ts";
import { createPageStores } from "../../src/app/parts/pageStores.ts";
import { createPanelRegistry } from "../../src/app/parts/panelRegistry.ts";
import { openAtlas } from "../../src/app/state/atlas.ts";
import { createPageStore, type PageStore } from "../../src/app/state/store.ts";
import { buildIndex } from "../../src/graph/buildIndex.ts";
import { deriveGraph } from "../../src/graph/deriveGraph.ts";
import { realDataset } from "../realData.ts";

/** The shipped facts as the page holds them, made once. */
export const atlas = (() => {
  const dataset = realDataset();
  return openAtlas(buildIndex(dataset, deriveGraph(dataset)));
})();

/** The state of a page that was opened at a query. */
export const pageAt = (query: string): PageStore => createPageStore(atlas, query);

/** What every panel and action of a page works with, without a picture. */
export const partsOf = (store: PageStore): PageParts => ({
  atlas,
  store,
  picture: null,
  panels: createPanelRegistry(),
  stores: createPageStores(),
});
