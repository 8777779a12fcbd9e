import type { Atlas } from "./atlas.ts";
import { checkedView } from "./checkedView.ts";
import type { PageState, PageStore } from "./store.ts";
import { writeView } from "./urlState.ts";
import { changedFields, type FieldName, VIEW_FIELDS } from "./viewFields.ts";
import { writeQuery } from "./writeQuery.ts";

/** Keeps the address and the state in step: a step makes a history entry, what passes replaces it. */
export function bindAddress(store: PageStore, atlas: Atlas, page: Window): void {
  let applying = false;
  store.subscribe((now, before) => {
    if (applying) return;
    // In a frame, Back belongs to the page around it; the tour ends where it began.
    const inPassing = now.embedded || now.tour === "running" || before.tour === "running";
    const step = !inPassing && changedFields(now, before).some(isStep);
    writeQuery(page, writeView(now, page.location.search), step ? "step" : "passing");
  });
  page.addEventListener("popstate", () => {
    applying = true;
    store.setState((state) => atEntry(state, atlas, page.location.search));
    applying = false;
  });
}

const isStep = (name: FieldName) => VIEW_FIELDS[name].history === "step";

/** What differs at another history entry; all that is equal stays the same value, and no notice closes. */
function atEntry(state: PageState, { names }: Atlas, search: string): Partial<PageState> {
  const { notices, ...view } = checkedView(names, search);
  const changed = changedFields(view, state).map((name) => [name, view[name]] as const);
  return {
    ...Object.fromEntries(changed),
    notices: [...new Set([...state.notices, ...notices])],
    hovered: null,
  };
}
