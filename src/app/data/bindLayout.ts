import { shownParts } from "../state/pageLayout.ts";
import type { PageState, PageStore } from "../state/store.ts";

/** Keeps on an element, for the style sheets, which parts of the page take room; the only writer of `data-shows`. */
export function bindLayout(store: PageStore, element: Pick<HTMLElement, "dataset">): void {
  const write = (state: PageState) => {
    const shows = shownParts(state).join(" ");
    if (element.dataset.shows !== shows) element.dataset.shows = shows;
  };
  write(store.getState());
  store.subscribe(write);
}
