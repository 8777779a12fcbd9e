import { nextNeighbour } from "../../graph/treeTwin.ts";
import type { PageParts } from "../parts/pageContext.ts";
import { home, showPage } from "../state/pageActions.ts";
import { readOn, select } from "../state/pictureActions.ts";
import type { PageState } from "../state/store.ts";
import { monthEnds } from "../state/timeScale.ts";

/** One step out: first the page, then the panel, the rings and the list close, then the first screen comes back. */
export function stepOut({ page, selection, hops, list }: PageState): Partial<PageState> {
  if (page !== null) return showPage(null)();
  if (selection !== null) return select(null)();
  if (hops !== null) return { hops: null, camera: null };
  return list ? { list: false } : home()();
}

/** Selects the next neighbour, in the stated order, of the thing in the middle; on a drawn way, the next thing along it. */
export function stepNeighbour({ atlas, store }: PageParts, step: 1 | -1): void {
  const state = store.getState();
  if (state.path.length > 0) {
    const at = state.path.indexOf(state.selection ?? "");
    const along =
      at < 0
        ? step > 0
          ? 0
          : state.path.length - 1
        : (at + step + state.path.length) % state.path.length;
    store.setState({ selection: state.path[along] ?? null });
    return;
  }
  const middle = state.focus ?? atlas.index.lead;
  const next = nextNeighbour(atlas.shownGraph(state), middle, state.selection, step);
  if (next !== undefined) store.setState({ ...select(next)(), focus: middle });
}

/** Reads the atlas on the last day of the month before or after; the last month is today. */
export function stepMonth({ atlas, store }: PageParts, step: 1 | -1): void {
  const { version } = atlas.index;
  const days = monthEnds(1990, version);
  const at = days.findIndex((day) => day >= (store.getState().on ?? version));
  const day = days[at + step];
  if (day !== undefined) store.setState(readOn(day === version ? null : day)());
}
