import { closeList, openList } from "../state/pageActions.ts";
import type { PageParts } from "./pageContext.ts";

type ListParts = Pick<PageParts, "store" | "panels">;

/** Opens the list beside the picture and moves the focus into it. */
export function showList({ store, panels }: ListParts): void {
  store.setState(openList());
  panels.reveal("tree");
}

/** Opens or closes the list beside the picture. */
export function toggleList(parts: ListParts): void {
  const { list, page } = parts.store.getState();
  if (list && page === null) parts.store.setState(closeList());
  else showList(parts);
}
