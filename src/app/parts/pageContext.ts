// The parts of the page: its React context.
import { createContext, use } from "react";
import { useStore } from "zustand";
import type { Atlas } from "../state/atlas.ts";
import type { PictureControls } from "../state/pictureControls.ts";
import type { PageState, PageStore } from "../state/store.ts";
import type { PageStores } from "./pageStores.ts";
import type { PanelRegistry } from "./panelRegistry.ts";

/** What every panel and action of a page works with. */
export interface PageParts {
  atlas: Atlas;
  store: PageStore;
  picture: PictureControls | null;
  panels: PanelRegistry;
  /** The stores of parts that come later, such as own files and editing. */
  stores: PageStores;
}

export const PageContext = createContext<PageParts | null>(null);

/** The facts, the state, the picture and the panels of this page. */
export function usePage(): PageParts {
  const parts = use(PageContext);
  if (!parts) throw new Error("a panel stands outside the page");
  return parts;
}

/** A part of the state that the panel follows. */
export function usePageState<T>(pick: (state: PageState) => T): T {
  return useStore(usePage().store, pick);
}
