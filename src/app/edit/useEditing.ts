import { usePage } from "../parts/pageContext.ts";
import { type AtlasNotes, createAtlasNotes } from "./atlasNotes.ts";
import { createEditingStore, type EditingStore } from "./editingStore.ts";
import { createEditsStore, type EditsStore } from "./editsStore.ts";

/** The records as they are edited on this page. */
export const useEditing = (): EditingStore => usePage().stores.get(createEditingStore);

/** The reader's changes, on this page as on all others. */
export const useEdits = (): EditsStore => usePage().stores.get(createEditsStore);

/** The reader's notes on things of the atlas. */
export const useAtlasNotes = (): AtlasNotes => usePage().stores.get(createAtlasNotes);
