/** What a reader can switch off for good: keys that type a character, and the offer of the tour. */
export type Setting = "single-keys" | "tour";

const keyOf = (setting: Setting) => `licensing-atlas ${setting}`;

/** Whether a setting is on, as this browser remembers it; true where it remembers nothing, or may not. */
export function keptOn(setting: Setting): boolean {
  try {
    return window.localStorage.getItem(keyOf(setting)) !== "off";
  } catch {
    return true;
  }
}

/** Remembers it; where storage is closed the setting holds until the page is left. */
export function keepOn(setting: Setting, on: boolean): void {
  try {
    if (on) window.localStorage.removeItem(keyOf(setting));
    else window.localStorage.setItem(keyOf(setting), "off");
  } catch {
    // A closed storage is no fault: the setting is kept in the state of the page.
  }
}
