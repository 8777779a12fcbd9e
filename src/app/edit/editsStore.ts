import { createStore, type StoreApi } from "zustand/vanilla";
import {
  changed,
  type EditHistory,
  mergedHistory,
  NO_EDITS,
  redone,
  settled,
  undone,
} from "../../editing/editHistory.ts";
import type { Edits } from "../../editing/edits.ts";
import { KeptPart } from "../kept/keptPart.ts";

interface EditsState {
  history: EditHistory;
  /** What the browser keeps was looked up. */
  looked: boolean;
  /** The browser keeps the changes. */
  kept: boolean;
  /** Records that another tab changed at the same time as this one. */
  both: readonly string[];
}

/** The reader's changes to the data, on every page of this browser. */
export interface EditsStore {
  state: StoreApi<EditsState>;
  /** Looks up what the browser keeps, once. */
  read(): Promise<void>;
  /** Goes on to other changes; changes of one field (`at`) are one step until it is left. */
  change(now: Edits, at?: string | null): void;
  leaveField(): void;
  undo(): void;
  redo(): void;
}

export function createEditsStore(): EditsStore {
  const state = createStore<EditsState>(() => ({
    history: NO_EDITS,
    looked: false,
    kept: true,
    both: [],
  }));
  let part: KeptPart<EditHistory> | null = null;
  const go = (step: (history: EditHistory) => EditHistory) => {
    const { history } = state.getState();
    const next = step(history);
    if (next !== history) part?.write(next);
  };
  return {
    state,
    async read() {
      if (part) return;
      part = new KeptPart<EditHistory>("edits", {
        empty: NO_EDITS,
        merge: (base, ours, theirs) => {
          const { history, both } = mergedHistory(base, ours, theirs);
          if (both.length > 0) state.setState({ both });
          return history;
        },
        changed: (history, kept) => state.setState({ history, kept }),
      });
      await part.read();
      state.setState({ looked: true });
    },
    change: (now, at = null) => go((history) => changed(history, now, at)),
    leaveField: () => go(settled),
    undo: () => go(undone),
    redo: () => go(redone),
  };
}
