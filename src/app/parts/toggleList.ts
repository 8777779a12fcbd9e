import { closeList, openList, type PageStore } from "../state/store.ts";
import { revealPart } from "./revealPart.ts";

/** Opens the list beside the picture and moves the focus into it. */
export function showList(store: PageStore): void {
  store.setState(openList());
  revealPart('#twin [tabindex="0"]');
}

/** Opens or closes the list beside the picture. */
export function toggleList(store: PageStore): void {
  const { list, page } = store.getState();
  if (list && page === null) store.setState(closeList());
  else showList(store);
}
