import type { Breadth } from "../../layout/scene.ts";
import type { Insets } from "../../renderer/camera.ts";
import { breadthOf } from "../parts/breadth.ts";
import { isFocused } from "../state/lensNames.ts";
import { onFirstScreen } from "../state/pageLayout.ts";
import type { PageState } from "../state/store.ts";

/** The room of the page, px, as the style sheets give it. */
export interface PageRoom {
  breadth: Breadth;
  height: number;
  intro: number;
  details: number;
  list: number;
  filters: number;
}

/** Reads the widths of the panels and the breadth from the tokens of the style sheets, where alone they stand. */
export function readRoom(page: Window): PageRoom {
  const tokens = page.getComputedStyle(page.document.documentElement);
  const px = (name: string) => Number.parseFloat(tokens.getPropertyValue(name)) || 0;
  return {
    breadth: breadthOf(tokens),
    height: page.innerHeight,
    intro: px("--intro-width"),
    details: px("--details-width"),
    list: px("--list-width"),
    filters: px("--filters-width"),
  };
}

/** The px at each side of the canvas that panels cover. */
export function insetsFor(state: PageState, room: PageRoom): Insets {
  const wide = room.breadth === "wide";
  const open = state.selection !== null;
  if (state.embedded) return { left: 12, right: 12, top: 12, bottom: open ? 150 : 12 };
  const first = onFirstScreen(state);
  const title = state.path.length > 0 ? 140 : 0;
  const focused = isFocused(state);
  if (room.breadth === "narrow")
    return {
      left: 8,
      right: 8,
      top: Math.max(title, focused ? 12 : 48),
      bottom: open ? Math.round(room.height * 0.4) : first ? 12 : 60,
    };
  if (first) return { left: room.intro + (wide ? 16 : 0), right: 24, top: 32, bottom: 56 };
  const legend = state.filtering
    ? room.filters + 50
    : !focused && !state.docked && !open && wide
      ? 240
      : 0;
  return {
    left: (state.list ? room.list : legend) + 24,
    right: (open ? room.details : 0) + 24,
    top: Math.max(title, focused ? 72 : 44),
    bottom: focused ? 52 : 24,
  };
}
