import { useId, useState } from "react";
import { type ComboboxState, comboboxStep } from "./comboboxKeys.ts";

interface ComboboxParts {
  open: boolean;
  options: number;
  /** Names field and list. */
  label: string | undefined;
  /** Takes an option; -1, where `free`, for what is typed. */
  choose(option: number): void;
  /** Whether what is typed may stand too: then nothing is active until an arrow asks for it. */
  free?: boolean;
  /** Shows the list again after Escape. */
  reopen?(): void;
  /** Hides the list; without it Escape is left to what stands around the field. */
  close?(): void;
  /** Escape on a closed list; without it the key is left to what stands around the field. */
  leave?(): void;
}

/**
 * A text field with a list of what it finds (the ARIA combobox): the attributes of the field, of the list and of each option,
 * with one behaviour of keys and pointer. `restart` makes the first option active again; call it whenever the text changes.
 */
export function useCombobox(parts: ComboboxParts) {
  const { open, options, label, choose, free = false } = parts;
  const first = free ? -1 : 0;
  const [walked, setWalked] = useState<number>(first);
  const list = useId();
  const active = Math.max(first, Math.min(walked, options - 1));
  const idOf = (option: number) => `${list}-${option}`;
  const state: ComboboxState = { open, options, active, first };

  /** Whether the key was taken. */
  const take = (key: string): boolean => {
    const step = comboboxStep(key, state);
    switch (step?.kind) {
      case "walk":
        setWalked(step.to);
        document.getElementById(idOf(step.to))?.scrollIntoView({ block: "nearest" });
        return true;
      case "choose":
        choose(step.option);
        return true;
      case "open":
        parts.reopen?.();
        return parts.reopen !== undefined;
      case "close":
        parts.close?.();
        return parts.close !== undefined;
      case "leave":
        parts.leave?.();
        return parts.leave !== undefined;
      default:
        return false;
    }
  };

  return {
    restart: () => setWalked(first),
    field: {
      role: "combobox",
      "aria-label": label,
      "aria-expanded": open && options > 0,
      "aria-controls": list,
      "aria-activedescendant": open && options > 0 && active >= 0 ? idOf(active) : undefined,
      "aria-autocomplete": "list",
      autoComplete: "off",
      spellCheck: false,
      onKeyDown: (event: React.KeyboardEvent) => {
        const chord = event.shiftKey || event.ctrlKey || event.metaKey || event.altKey;
        // While characters are being composed, Enter and the arrows belong to the composition.
        if (chord || event.nativeEvent.isComposing || !take(event.key)) return;
        event.preventDefault();
        event.stopPropagation();
      },
    },
    list: { id: list },
    option: (option: number) => ({
      id: idOf(option),
      role: "option",
      tabIndex: -1,
      "aria-selected": option === active,
      // The field keeps the focus.
      onPointerDown: (event: React.PointerEvent) => event.preventDefault(),
      onClick: () => choose(option),
      onPointerEnter: () => setWalked(option),
    }),
  } as const;
}
