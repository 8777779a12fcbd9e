import type { PageParts } from "../parts/pageContext.ts";
import type { Action } from "./action.ts";
import { suits, THING_ACTIONS } from "./thingActions.ts";
import { VIEW_ACTIONS } from "./viewActions.ts";

/** Everything that one can do, once: keys, palette, menu and the list of keys are read from it. */
export const ACTIONS: readonly Action[] = [...THING_ACTIONS, ...VIEW_ACTIONS];

/** An action made ready on the selected thing or the view; `undefined` while there is nothing that it could do. */
export function ready(action: Action, parts: PageParts): (() => void) | undefined {
  if (action.about === "view")
    return (action.when?.(parts) ?? true) ? () => action.run(parts) : undefined;
  const { selection } = parts.store.getState();
  if (selection === null || !suits(action, parts, selection)) return undefined;
  return () => action.run(parts, selection);
}
