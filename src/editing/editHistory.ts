import type { Edit, Edits } from "./edits.ts";
import { recordText } from "./recordText.ts";

const MOST_STEPS = 200;

/** The reader's changes with those before them and those that were undone; it can be kept by the browser as it is. */
export interface EditHistory {
  past: readonly Edits[];
  now: Edits;
  future: readonly Edits[];
  /** The field that was changed last, as long as it has the focus: more changes of it are the same step. */
  at: string | null;
}

export const NO_EDITS: EditHistory = { past: [], now: new Map(), future: [], at: null };

/** The next step: other changes than now. Going on in one field (`at`) is one step. */
export function changed(history: EditHistory, now: Edits, at: string | null): EditHistory {
  if (at !== null && at === history.at) return { ...history, now, future: [] };
  return { past: [...history.past, history.now].slice(-MOST_STEPS), now, future: [], at };
}

/** The field was left: what comes next is a step of its own. */
export function settled(history: EditHistory): EditHistory {
  return history.at === null ? history : { ...history, at: null };
}

export function undone(history: EditHistory): EditHistory {
  const now = history.past[history.past.length - 1];
  if (now === undefined) return history;
  return {
    past: history.past.slice(0, -1),
    now,
    future: [history.now, ...history.future],
    at: null,
  };
}

export function redone(history: EditHistory): EditHistory {
  const [now, ...future] = history.future;
  return now === undefined
    ? history
    : { past: [...history.past, history.now], now, future, at: null };
}

/**
 * Two tabs that began with the same changes. Theirs come first, ours are a step upon them, so that nothing of theirs is lost:
 * where both changed a record, ours stands, it is named in `both`, and undo brings theirs back.
 */
export function mergedHistory(
  base: EditHistory,
  ours: EditHistory,
  theirs: EditHistory,
): { history: EditHistory; both: string[] } {
  const now = new Map(theirs.now);
  const both: string[] = [];
  for (const path of new Set([...base.now.keys(), ...ours.now.keys()])) {
    const [before, here, there] = [base, ours, theirs].map((each) => each.now.get(path));
    if (same(before, here) || same(here, there)) continue;
    if (!same(before, there)) both.push(path);
    if (here) now.set(path, here);
    else now.delete(path);
  }
  if (sameEdits(now, theirs.now)) return { history: theirs, both: [] };
  return {
    history: {
      past: [...theirs.past, theirs.now].slice(-MOST_STEPS),
      now,
      future: [],
      at: ours.at,
    },
    both,
  };
}

function same(a: Edit | undefined, b: Edit | undefined): boolean {
  return (
    a === b || (a !== undefined && b !== undefined && recordText(a.record) === recordText(b.record))
  );
}

function sameEdits(a: Edits, b: Edits): boolean {
  return a.size === b.size && [...a].every(([path, edit]) => same(edit, b.get(path)));
}
