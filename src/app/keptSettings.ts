const KEY = "licensing-atlas single-keys";

/** Whether single keys act, as this browser remembers it; true where it remembers nothing, or may not. */
export function keptSingleKeys(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== "off";
  } catch {
    return true;
  }
}

/** Remembers it; where storage is closed the setting holds until the page is left. */
export function keepSingleKeys(on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(KEY);
    else window.localStorage.setItem(KEY, "off");
  } catch {
    // A closed storage is no fault: the setting is kept in the state of the page.
  }
}
