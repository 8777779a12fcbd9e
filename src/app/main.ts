import type { AtlasIndex } from "../graph/atlasIndex.ts";
import { type IndexFile, unpackIndex } from "../graph/indexFile.ts";
import { bindFacets } from "./data/bindFacets.ts";
import { bindLayout } from "./data/bindLayout.ts";
import { dataUrl } from "./data/dataUrl.ts";
import { createDroppedFiles } from "./own/droppedFiles.ts";
import { holdEarlyStrokes } from "./parts/earlyStrokes.ts";
import type { PageParts } from "./parts/pageContext.ts";
import { createPageStores } from "./parts/pageStores.ts";
import { createPanelRegistry } from "./parts/panelRegistry.ts";
import { startPicture } from "./picture/pictureBinding.ts";
import { bindAddress } from "./state/addressBinding.ts";
import { MINE_KEY } from "./state/addressKeys.ts";
import { openAtlas } from "./state/atlas.ts";
import { showPage } from "./state/pageActions.ts";
import { createPageStore } from "./state/store.ts";

/** What comes after the first answer waits so long for it, ms. */
const REST_MS = 300;

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

/** What the first answer does not need comes after it: the keys and the italic. */
async function complete(parts: PageParts, giveStrokes: () => void): Promise<void> {
  const [keys] = await Promise.allSettled([
    import("./actions/keys.ts").then(({ bindKeys }) => bindKeys(document, parts)),
    import("./parts/italicFace.ts").then(({ loadItalicFace }) => loadItalicFace(document.fonts)),
  ]);
  if (keys.status === "rejected")
    parts.store.setState(({ notices }) => ({
      notices: [...notices, "The keys could not be fetched; reload the page to have them."],
    }));
  giveStrokes();
  performance.mark("atlas-complete");
}

/** Draws before React mounts: the index is all that the first frame needs. */
async function start(): Promise<void> {
  const giveStrokes = holdEarlyStrokes(document);
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
  const parts = { atlas, store, picture, panels: createPanelRegistry(), stores };
  (await import("./shell/mountPanels.tsx")).mountPanels(parts);
  window.setTimeout(() => void complete(parts, giveStrokes), REST_MS);
}

start().catch((fault: unknown) => {
  const page = document.getElementById("app");
  const words = document.createElement("p");
  words.className = "fatal";
  words.setAttribute("role", "alert");
  words.textContent = `The atlas could not load its data (${fault instanceof Error ? fault.message : String(fault)}). Reload the page to try again.`;
  page?.append(words);
});
