import type { PictureControls } from "./pictureBinding.ts";
import { home, type PageState, type PageStore, select, showPage } from "./store.ts";

/** Keys that act on the picture, as `?` would list them. */
type KeyAction = (store: PageStore, picture: PictureControls | null) => void;

const KEYS = new Map<string, KeyAction>([
  [" ", (_store, picture) => picture?.toggleLayout()],
  ["0", (_store, picture) => picture?.fit()],
  ["[", (_store, picture) => picture?.zoomBy(1 / 1.4)],
  ["]", (_store, picture) => picture?.zoomBy(1.4)],
  ["Escape", (store) => store.setState(back(store.getState()))],
]);

/** One step out: first the panel closes, then the first screen comes back. */
function back(state: PageState): Partial<PageState> {
  if (state.page !== null) return showPage(null)();
  return state.selection === null ? home()() : select(null)();
}

/** Single keys act while the picture or the page itself has the focus; inside a control the control's own keys win. */
export function bindKeys(page: Document, store: PageStore, picture: PictureControls | null): void {
  page.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    const { target } = event;
    const inControl = target instanceof Element && target.closest("input, textarea, select, button, a, summary, [role=listbox]") !== null;
    if (inControl && event.key !== "Escape") return;
    if (target instanceof HTMLInputElement) return;
    const action = KEYS.get(event.key);
    if (!action) return;
    action(store, picture);
    event.preventDefault();
  });
}
