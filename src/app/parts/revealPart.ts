const PATIENCE_MS = 3000;

/** Brings a part of the page into view and moves the focus there, once it stands; parts that need facts come a little later. */
export function revealPart(selector: string): void {
  const show = () => {
    const part = document.querySelector<HTMLElement>(selector);
    if (!part) return false;
    if (part.tabIndex < 0 && !part.hasAttribute("tabindex")) part.tabIndex = -1;
    part.focus({ preventScroll: true });
    part.scrollIntoView({ block: "nearest" });
    return true;
  };
  const watcher = new MutationObserver(() => {
    if (show()) watcher.disconnect();
  });
  if (show()) return;
  watcher.observe(document.body, { childList: true, subtree: true });
  window.setTimeout(() => watcher.disconnect(), PATIENCE_MS);
}
