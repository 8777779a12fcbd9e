import { copyLink } from "./copyLink.ts";
import type { PictureControls } from "./pictureBinding.ts";
import {
  type Atlas,
  collapse,
  expand,
  hide,
  home,
  open,
  openMenu,
  type PageState,
  type PageStore,
  readOn,
  select,
  showLens,
  showPage,
} from "./store.ts";
import { monthEnds } from "./timeScale.ts";

interface Reach {
  atlas: Atlas;
  store: PageStore;
  picture: PictureControls | null;
}
type KeyAction = (reach: Reach) => void;

/** An action on the selected thing. */
const onSelected =
  (action: (id: string) => () => Partial<PageState>): KeyAction =>
  ({ store }) => {
    const { selection } = store.getState();
    if (selection !== null) store.setState(action(selection)());
  };

const KEYS = new Map<string, KeyAction>([
  [" ", ({ picture }) => picture?.toggleLayout()],
  ["0", ({ picture }) => picture?.fit()],
  ["[", ({ picture }) => picture?.zoomBy(1 / 1.4)],
  ["]", ({ picture }) => picture?.zoomBy(1.4)],
  ["Escape", ({ store }) => store.setState(back(store.getState()))],
  ["f", onSelected(open)],
  ["e", ({ store }) => grow(store, expand)],
  ["c", ({ store }) => grow(store, collapse)],
  ["h", ({ store }) => grow(store, hide)],
  ["n", (reach) => walk(reach, 1)],
  ["p", (reach) => walk(reach, -1)],
  ["r", ({ store }) => store.setState(showLens("rivals")())],
  ["l", ({ store }) => store.setState(showPage("deals")())],
  ["y", ({ store }) => copyLink(store)],
  ["?", ({ store }) => store.setState({ help: true })],
  [",", (reach) => month(reach, -1)],
  [".", (reach) => month(reach, 1)],
]);
const ALT = new Map<string, KeyAction>([
  ["1", ({ store }) => store.setState(showLens("focus")())],
  ["2", ({ store }) => store.setState(showLens("rivals")())],
  ["3", ({ store }) => store.setState(showLens("whole")())],
]);

function grow(store: PageStore, action: (id: string) => (state: PageState) => Partial<PageState>): void {
  const { selection } = store.getState();
  if (selection !== null) store.setState(action(selection));
}

/** One step out: first the page or the panel closes, then the first screen comes back. */
function back(state: PageState): Partial<PageState> {
  if (state.page !== null) return showPage(null)();
  return state.selection === null ? home()() : select(null)();
}

/** Selects the next neighbour, by name, of the thing in the middle; on a drawn way, the next thing along it. */
function walk({ atlas, store }: Reach, step: 1 | -1): void {
  const { focus, selection, path } = store.getState();
  const middle = focus ?? atlas.index.lead;
  const ordered = path.length > 0 ? path : neighboursByName(atlas, middle);
  const at = selection === null ? -1 : ordered.indexOf(selection);
  const next = ordered[at < 0 ? (step > 0 ? 0 : ordered.length - 1) : (at + step + ordered.length) % ordered.length];
  if (next !== undefined) store.setState({ ...select(next)(), ...(path.length > 0 ? {} : { focus: middle }) });
}

function neighboursByName(atlas: Atlas, middle: string): string[] {
  const deal = atlas.deals.get(middle);
  const near = deal
    ? [...deal.parties.map(({ id }) => id), ...deal.assets]
    : atlas.graph.hasNode(middle)
      ? atlas.graph.neighbors(middle)
      : [];
  return [...new Set(near)].sort((a, b) => (atlas.names.get(a) ?? a).localeCompare(atlas.names.get(b) ?? b, "en"));
}

function month({ atlas, store }: Reach, step: 1 | -1): void {
  const { version } = atlas.index;
  const days = monthEnds(1990, version);
  const at = days.findIndex((day) => day >= (store.getState().on ?? version));
  const day = days[at + step];
  if (day !== undefined) store.setState(readOn(day === version ? null : day)());
}

const IN_CONTROL = "input, textarea, select, button, a, summary, dialog, [role=listbox], [role=menu]";

/** Single keys act while the picture or the page itself has the focus; inside a control the control's own keys win. */
export function bindKeys(page: Document, reach: Reach): void {
  page.addEventListener("keydown", (event) => {
    if (event.defaultPrevented) return;
    const action = actionFor(event, reach);
    if (!action) return;
    action(reach);
    event.preventDefault();
  });
}

function actionFor(event: KeyboardEvent, { store, picture }: Reach): KeyAction | undefined {
  const { target, key } = event;
  if (target instanceof HTMLInputElement && target.type !== "range") return undefined;
  if (store.getState().help || store.getState().menu) return undefined;
  if (event.ctrlKey || event.metaKey)
    return key.toLowerCase() === "z" ? () => (event.shiftKey ? window.history.forward() : window.history.back()) : undefined;
  if (event.altKey) return ALT.get(key);
  if (key === "F10" && event.shiftKey) {
    const { selection } = store.getState();
    const at = selection === null ? null : picture?.positionOf(selection);
    return selection !== null && at ? () => store.setState(openMenu(selection, at.x, at.y)()) : undefined;
  }
  const inControl = target instanceof Element && target.closest(IN_CONTROL) !== null;
  if (inControl && key !== "Escape") return undefined;
  return KEYS.get(key.length === 1 ? key.toLowerCase() : key);
}
