import type { AtlasIndex } from "../graph/atlasIndex.ts";
import { type IndexFile, unpackIndex } from "../graph/indexFile.ts";
import { bindFacets } from "./data/bindFacets.ts";
import { bindLayout } from "./data/bindLayout.ts";
import { dataUrl } from "./data/dataUrl.ts";
import { createDroppedFiles } from "./own/droppedFiles.ts";
import { createPageStores } from "./parts/pageStores.ts";
import { createPanelRegistry } from "./parts/panelRegistry.ts";
import { startPicture } from "./picture/pictureBinding.ts";
import { bindAddress } from "./state/addressBinding.ts";
import { MINE_KEY } from "./state/addressKeys.ts";
import { openAtlas } from "./state/atlas.ts";
import { showPage } from "./state/pageActions.ts";
import { createPageStore } from "./state/store.ts";

/** The index as it was shipped, or with the reader's own changes where the address asks for them. */
async function openIndex(search: string): Promise<{ index: AtlasIndex; words: string | null }> {
  const mine =
    new URLSearchParams(search).get(MINE_KEY) === "1"
      ? await (await import("./edit/mine.ts")).openMine()
      : { index: null, words: null };
  if (mine.index) return mine;
  const answer = await fetch(dataUrl("index.json"));
  if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
  return { index: unpackIndex((await answer.json()) as IndexFile), words: mine.words };
}

/** Draws before React mounts: the index is all that the first frame needs. */
async function start(): Promise<void> {
  const { index, words } = await openIndex(window.location.search);
  const atlas = openAtlas(index);
  const store = createPageStore(atlas, window.location.search);
  if (words) store.setState({ notices: [words, ...store.getState().notices] });
  bindAddress(store, atlas, window);
  bindFacets(store);
  const holder = document.getElementById("picture");
  bindLayout(store, document.body);
  const picture = holder ? startPicture(holder, atlas, store) : null;
  const stores = createPageStores();
  stores.get(createDroppedFiles).watch(window, () => store.setState(showPage("own")));
  performance.mark("atlas-drawn");
  const [{ mountPanels }, { bindKeys }] = await Promise.all([
    import("./shell/mountPanels.tsx"),
    import("./actions/keys.ts"),
  ]);
  const parts = { atlas, store, picture, panels: createPanelRegistry(), stores };
  bindKeys(document, parts);
  mountPanels(parts);
}

start().catch((fault: unknown) => {
  const page = document.getElementById("app");
  const words = document.createElement("p");
  words.className = "fatal";
  words.setAttribute("role", "alert");
  words.textContent = `The atlas could not load its data (${fault instanceof Error ? fault.message : String(fault)}). Reload the page to try again.`;
  page?.append(words);
});
