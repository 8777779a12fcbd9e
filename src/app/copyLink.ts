import type { PageStore } from "./store.ts";

/** Puts the address of this view on the clipboard; the address holds all of it. */
export function copyLink(store: PageStore): void {
  const tell = (words: string) => store.setState((state) => ({ notices: [...state.notices, words] }));
  navigator.clipboard.writeText(window.location.href).then(
    () => tell("The link to this view was copied."),
    () => tell("The link could not be copied; it stands in the address bar."),
  );
}
