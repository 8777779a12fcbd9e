import type { PageState } from "./store.ts";
import { changedFields, VIEW_FIELDS } from "./viewFields.ts";

/** The names of what differs between two states: fields of the view by value, all else by identity. */
export function stateChange(now: PageState, before: PageState): ReadonlySet<keyof PageState> {
  const names = Object.keys(now) as (keyof PageState)[];
  const others = names.filter((name) => !(name in VIEW_FIELDS) && now[name] !== before[name]);
  return new Set([...changedFields(now, before), ...others]);
}
