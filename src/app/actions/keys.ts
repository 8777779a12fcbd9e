import type { PageParts } from "../parts/pageContext.ts";
import { keptOn } from "../state/keptSettings.ts";
import { openMenu } from "../state/pageActions.ts";
import type { Action } from "./action.ts";
import { ACTIONS, ready } from "./actions.ts";

const BY_KEY = new Map<string, Action[]>();
for (const action of ACTIONS)
  for (const key of action.keys) BY_KEY.set(key, [...(BY_KEY.get(key) ?? []), action]);

const PRINTED = new Map([
  [" ", "Space"],
  ["Escape", "Esc"],
  ["ArrowRight", "→"],
  ["ArrowLeft", "←"],
  ["ArrowUp", "↑"],
  ["ArrowDown", "↓"],
]);

/** A stroke as the actions print it: `E`, `Alt+1`, `Ctrl+Shift+Z`. Shift counts only beside Ctrl: it is part of typing a `?`. */
export function strokeOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): string {
  const chord = ctrlKey || metaKey;
  // With Alt a Mac types another character than the key shows.
  const plain =
    altKey && code.startsWith("Digit")
      ? code.slice(5)
      : (PRINTED.get(key) ?? (key.length === 1 ? key.toUpperCase() : key));
  return `${chord ? "Ctrl+" : ""}${chord && shiftKey ? "Shift+" : ""}${altKey ? "Alt+" : ""}${plain}`;
}

/** Keys that help wherever the focus stands, as long as nothing is being typed. */
const ANYWHERE = new Set(["Esc", "/", "?"]);
/** What a framed picture, which has no panels, can do. */
const IN_A_FRAME = new Set(["next", "previous", "fit", "out", "in"]);
const IN_CONTROL =
  "input, textarea, select, button, a, summary, dialog, [role=listbox], [role=menu]";

/**
 * Single keys act while the picture, its list or the page itself has the focus; inside a control the control's own keys win.
 * Those that type a character can be switched off.
 */
export function bindKeys(page: Document, parts: PageParts): void {
  parts.store.setState({ singleKeys: keptOn("single-keys") });
  page.addEventListener("keydown", (event) => {
    const run = event.defaultPrevented ? undefined : actionFor(event, parts);
    if (!run) return;
    event.preventDefault();
    run();
  });
}

function actionFor(event: KeyboardEvent, parts: PageParts): (() => void) | undefined {
  const { target } = event;
  const { dialog, menu, selection, singleKeys, embedded } = parts.store.getState();
  const stroke = strokeOf(event);
  if (dialog !== null || menu !== null) return undefined;
  const typing =
    target instanceof HTMLInputElement
      ? target.type !== "range"
      : target instanceof HTMLTextAreaElement;
  if (typing && stroke !== "Ctrl+K") return undefined;
  if (event.key === "F10" && event.shiftKey && !embedded) return menuAt(parts, selection);
  if (!singleKeys && stroke.length === 1 && event.key.length === 1) return undefined;
  const inControl = target instanceof Element && target.closest(IN_CONTROL) !== null;
  if (inControl && !stroke.includes("+") && !ANYWHERE.has(stroke)) return undefined;
  for (const action of BY_KEY.get(stroke) ?? []) {
    if (embedded && !IN_A_FRAME.has(action.id) && !(action.id === "back" && selection !== null))
      continue;
    const run = ready(action, parts);
    if (run) return run;
  }
  return undefined;
}

/** The menu of the selected thing, where it stands; in the middle of the page where the picture does not show it. */
function menuAt({ store, picture }: PageParts, selection: string | null): (() => void) | undefined {
  if (selection === null) return undefined;
  const { x, y } = picture?.positionOf(selection) ?? {
    x: window.innerWidth / 3,
    y: window.innerHeight / 3,
  };
  return () => store.setState(openMenu(selection, x, y)());
}
