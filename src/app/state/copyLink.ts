import { withVersion } from "./dataVersion.ts";
import type { PageStore } from "./store.ts";

/** Puts the address of this view on the clipboard; it holds all of the view, and which data it was made with. */
export function copyLink(store: PageStore, version: string): void {
  const tell = (words: string) =>
    store.setState((state) => ({ notices: [...state.notices, words] }));
  navigator.clipboard.writeText(withVersion(window.location.href, version)).then(
    () => tell("The link to this view was copied."),
    () => tell("The link could not be copied; it stands in the address bar."),
  );
}
