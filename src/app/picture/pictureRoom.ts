import type { Breadth } from "../../layout/scene.ts";
import type { Insets } from "../../renderer/camera.ts";
import type { PageState } from "../state/store.ts";

const WIDE = 1100;
export const NARROW = 720;

/** The widths of a page that want pictures of their own: below `medium` few things, below `wide` a hub as a list. */
export function breadthOf(width: number): Breadth {
  return width < NARROW ? "narrow" : width < WIDE ? "medium" : "wide";
}

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
    lens === "focus" &&
    path.length === 0 &&
    filters.length === 0 &&
    !list &&
    !docked
  );
}

/** The px at each side of the canvas that panels cover. */
export function insetsFor(state: PageState, width: number): Insets {
  if (state.embedded)
    return { left: 12, right: 12, top: 12, bottom: state.selection === null ? 12 : 150 };
  const title = state.path.length > 0 ? 140 : 0;
  if (width < NARROW)
    return {
      left: 8,
      right: 8,
      top: Math.max(title, state.lens === "focus" ? 12 : 48),
      bottom:
        state.selection === null
          ? onFirstScreen(state)
            ? 12
            : 60
          : Math.round(window.innerHeight * 0.4),
    };
  if (onFirstScreen(state))
    return { left: width >= WIDE ? 452 : 340, right: 24, top: 32, bottom: 56 };
  const panel = state.selection === null ? 0 : width >= WIDE ? 456 : 420;
  const legend = state.filtering
    ? 350
    : state.lens !== "focus" && !state.docked && state.selection === null && width >= WIDE
      ? 240
      : 0;
  const left = state.list ? (width >= WIDE ? 340 : 300) : legend;
  return {
    left: left + 24,
    right: panel + 24,
    top: Math.max(title, state.lens === "focus" ? 72 : 44),
    bottom: state.lens === "focus" ? 52 : 24,
  };
}

/** What the style sheet needs to know of the state. */
export function setClasses(state: PageState): void {
  document.body.classList.toggle("first", onFirstScreen(state));
  document.body.classList.toggle("embedded", state.embedded);
  document.body.classList.toggle("with-panel", state.selection !== null);
  document.body.classList.toggle("with-filters", state.filtering);
  document.body.classList.toggle("with-list", state.list);
  document.body.classList.toggle("with-dock", state.docked && state.page === null);
}
