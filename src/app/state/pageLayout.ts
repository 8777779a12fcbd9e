import { isFocused } from "./lensNames.ts";
import type { PageState } from "./store.ts";

type FirstScreenState = Pick<
  PageState,
  | "focus"
  | "selection"
  | "lens"
  | "page"
  | "path"
  | "filters"
  | "hops"
  | "list"
  | "docked"
  | "embedded"
>;

/** True on the first screen: nothing chosen yet, so the text column stands beside the picture. */
export function onFirstScreen(state: FirstScreenState): boolean {
  const { focus, selection, lens, page, path, filters, hops, list, docked, embedded } = state;
  const chosen = focus ?? selection ?? page ?? hops;
  return (
    !embedded &&
    chosen === null &&
    isFocused({ lens }) &&
    path.length === 0 &&
    filters.length === 0 &&
    !list &&
    !docked
  );
}

/** What stands beside the picture, as the style sheets name it: `[data-shows~="panel"]`. */
type ShownPart = "first" | "embedded" | "panel" | "filters" | "list" | "dock";

/** The parts of the page that take room from the picture. */
export function shownParts(state: PageState): ShownPart[] {
  const shown: Record<ShownPart, boolean> = {
    first: onFirstScreen(state),
    embedded: state.embedded,
    panel: state.selection !== null,
    filters: state.filtering,
    list: state.list,
    dock: state.docked && state.page === null,
  };
  return (Object.keys(shown) as ShownPart[]).filter((part) => shown[part]);
}
