import { createStore } from "zustand/vanilla";
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

interface KeptEdits {
  history: EditHistory;
  /** What the browser keeps was looked up. */
  looked: boolean;
  /** The browser keeps the changes. */
  kept: boolean;
  /** Records that another tab changed at the same time as this one. */
  both: readonly string[];
}

/** The reader's changes to the data, on every page of this browser. */
export const keptEdits = createStore<KeptEdits>(() => ({
  history: NO_EDITS,
  looked: false,
  kept: true,
  both: [],
}));
const set = keptEdits.setState;
let part: KeptPart<EditHistory> | null = null;

/** Looks up what the browser keeps, once. */
export async function readEdits(): Promise<void> {
  if (part) return;
  part = new KeptPart<EditHistory>("edits", {
    empty: NO_EDITS,
    merge: (base, ours, theirs) => {
      const { history, both } = mergedHistory(base, ours, theirs);
      if (both.length > 0) set({ both });
      return history;
    },
    changed: (history, kept) => set({ history, kept }),
  });
  await part.read();
  set({ looked: true });
}

/** Goes on to other changes; changes of one field (`at`) are one step until it is left. */
export function changeEdits(now: Edits, at: string | null = null): void {
  go((history) => changed(history, now, at));
}

export const leaveField = () => go(settled);
export const undoEdit = () => go(undone);
export const redoEdit = () => go(redone);

function go(step: (history: EditHistory) => EditHistory): void {
  const { history } = keptEdits.getState();
  const next = step(history);
  if (next !== history) part?.write(next);
}
