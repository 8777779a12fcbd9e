import { createStore } from "zustand/vanilla";
import type { DealFacets } from "../../inference/filters/dealFacets.ts";
import type { Atlas } from "./atlas.ts";
import { checkedView } from "./checkedView.ts";
import { otherVersion } from "./dataVersion.ts";
import { isEmbedded } from "./urlState.ts";
import { START, type ViewState } from "./viewFields.ts";

/** Everything that the page can do to a view. */
export interface PageState extends ViewState {
  hovered: string | null;
  /** Plain sentences to the reader, newest last. */
  notices: string[];
  /** The page stands in a frame of another page, and shows the picture alone. */
  embedded: boolean;
  /** The tour of one minute. */
  tour: "offered" | "running" | "declined";
  /** What only the live region says. */
  announced: string | null;
  /** The open menu: of what, and where on the page (px). */
  menu: { id: string; x: number; y: number } | null;
  /** What is open above the page. */
  dialog: "palette" | "help" | "views" | "figure" | null;
  /** Keys that type a character act; the reader may switch them off. */
  singleKeys: boolean;
  /** The panel of filters is open. */
  filtering: boolean;
  /** What the filters ask of the deals; null until it was needed and fetched. */
  facets: readonly DealFacets[] | null;
  /** Why there is no picture, when there is none. */
  pictureFault: string | null;
}

export type PageStore = ReturnType<typeof createPageStore>;

/** The page's state; it knows neither React nor the picture. */
export function createPageStore(atlas: Atlas, search: string) {
  const view = checkedView(atlas.names, search);
  const other = otherVersion(search, atlas.index.version);
  return createStore<PageState>(() => ({
    ...START,
    ...view,
    notices: [...(other === null ? [] : [other]), ...view.notices],
    hovered: null,
    embedded: isEmbedded(search),
    tour: "offered",
    announced: null,
    menu: null,
    dialog: null,
    singleKeys: true,
    filtering: false,
    facets: null,
    pictureFault: null,
  }));
}
