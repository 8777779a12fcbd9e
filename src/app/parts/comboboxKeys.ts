/** A combobox at the moment of a key: how many options it lists and which of them is active. */
export interface ComboboxState {
  /** Whether its list is shown. */
  open: boolean;
  options: number;
  /** The active option; -1, for what is typed, only where `first` is. */
  active: number;
  /** 0; or -1 where what is typed may stand too: then it takes part in the walk, before the first option. */
  first: 0 | -1;
}

/** What a key asks of a combobox. */
export type ComboboxStep =
  | { kind: "walk"; to: number }
  /** Takes an option; -1 for what is typed. */
  | { kind: "choose"; option: number }
  | { kind: "open" }
  | { kind: "close" }
  | { kind: "leave" };

/**
 * The keys of every combobox of the page: arrows walk and wrap, Home and End go to the ends, Enter takes what is active,
 * Escape closes the list and, when it is closed, leaves. `null` for a key that the text field keeps.
 */
export function comboboxStep(key: string, state: ComboboxState): ComboboxStep | null {
  const { open, options, active, first } = state;
  if (key === "Escape") return { kind: open ? "close" : "leave" };
  if (!open) return key === "ArrowDown" ? { kind: "open" } : null;
  if (key === "Enter")
    return active < options && active >= first ? { kind: "choose", option: active } : null;
  const stops = options - first;
  if (options === 0) return null;
  const wrapped = (to: number) => first + ((to - first + stops) % stops);
  switch (key) {
    case "ArrowDown":
      return { kind: "walk", to: wrapped(active + 1) };
    case "ArrowUp":
      return { kind: "walk", to: wrapped(active - 1) };
    case "Home":
      return { kind: "walk", to: 0 };
    case "End":
      return { kind: "walk", to: options - 1 };
    default:
      return null;
  }
}
