import { createContext, use } from "react";
import { useStore } from "zustand";
import type { PictureControls } from "./pictureBinding.ts";
import type { Atlas, PageState, PageStore } from "./store.ts";

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
