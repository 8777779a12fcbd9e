import { createStore, type StoreApi } from "zustand/vanilla";
import { KeptNotes } from "../kept/keptNotes.ts";
import type { Notes } from "../kept/noteMerge.ts";

/** The reader's own notes on things of the atlas, by prefixed id; kept in this browser, part of no patch. */
export interface AtlasNotes {
  state: StoreApi<{ notes: Notes; fault: string | null }>;
  /** Looks up what the browser keeps, once. */
  read(): Promise<void>;
  write(id: string, text: string): void;
  add(notes: readonly (readonly [string, string])[]): void;
}

export function createAtlasNotes(): AtlasNotes {
  const state = createStore<{ notes: Notes; fault: string | null }>(() => ({
    notes: new Map(),
    fault: null,
  }));
  const kept = new KeptNotes("notes on the atlas", (notes, fault) =>
    state.setState({ notes, fault }),
  );
  let looked: Promise<void> | null = null;
  return {
    state,
    read() {
      looked ??= kept.read();
      return looked;
    },
    write: (id, text) => kept.write(id, text),
    add: (notes) => kept.add(notes),
  };
}
