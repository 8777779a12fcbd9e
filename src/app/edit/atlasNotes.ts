import { createStore } from "zustand/vanilla";
import { KeptNotes } from "../kept/keptNotes.ts";
import type { Notes } from "../kept/noteMerge.ts";

/** The reader's own notes on things of the atlas, by prefixed id; kept in this browser, part of no patch. */
export const atlasNotes = createStore<{ notes: Notes; fault: string | null }>(() => ({
  notes: new Map(),
  fault: null,
}));
let kept: KeptNotes | null = null;

function keeper(): KeptNotes {
  kept ??= new KeptNotes("notes on the atlas", (notes, fault) =>
    atlasNotes.setState({ notes, fault }),
  );
  return kept;
}

/** Looks up what the browser keeps, once. */
export async function readAtlasNotes(): Promise<void> {
  if (kept === null) await keeper().read();
}

export const writeAtlasNote = (id: string, text: string) => keeper().write(id, text);
export const addAtlasNotes = (notes: readonly (readonly [string, string])[]) => keeper().add(notes);
