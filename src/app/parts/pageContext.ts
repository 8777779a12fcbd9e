import { createContext, use } from "react";
import { useStore } from "zustand";
import type { PictureControls } from "../state/pictureControls.ts";
import type { Atlas, PageState, PageStore } from "../state/store.ts";

interface PageParts {
  atlas: Atlas;
  store: PageStore;
  picture: PictureControls | null;
}

export const PageContext = createContext<PageParts | null>(null);

/** The facts, the state and the picture of this page. */
export function usePage(): PageParts {
  const parts = use(PageContext);
  if (!parts) throw new Error("a panel stands outside the page");
  return parts;
}

/** A part of the state that the panel follows. */
export function usePageState<T>(pick: (state: PageState) => T): T {
  return useStore(usePage().store, pick);
}
