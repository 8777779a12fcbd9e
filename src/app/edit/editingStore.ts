import { createStore, type StoreApi } from "zustand/vanilla";
import type { Fault } from "../../dataset/parseDataset.ts";
import { type Edits, editedRecords, type Records } from "../../editing/edits.ts";
import type { Shape } from "../../editing/shape.ts";
import type { CollectionName } from "../../schema/collections.ts";
import { fetchShard } from "../data/shards.ts";
import type { PageStores } from "../parts/pageStores.ts";
import { CheckSession } from "./checkSession.ts";
import { createEditsStore, type EditsStore } from "./editsStore.ts";

const PAUSE_MS = 250;

/** The shipped records with the shapes of their forms. */
export interface Shipped {
  records: Records;
  shapes: ReadonlyMap<CollectionName, Shape>;
}

interface EditingState {
  shipped: Shipped | null;
  /** The records as they stand with the changes. */
  edited: Records;
  /** What the last check found, and of which changes. */
  checked: { edits: Edits; faults: readonly Fault[] } | null;
  /** What failed: the records could not be fetched, or the check stopped. */
  failed: "records" | "check" | null;
}

/** The records as the reader edits them on one page, with what the checks say. */
export interface EditingStore {
  state: StoreApi<EditingState>;
  /** Fetches the records, brings back the reader's changes and checks them from now on. */
  load(): Promise<void>;
  /** Checks the changes as they stand. */
  check(): void;
  /** Puts records in the place of those that stand, as one step. */
  put(records: readonly (readonly [path: string, record: unknown])[], at?: string | null): void;
  /** Takes back all that was changed in a record, as one step. */
  drop(path: string): void;
}

export function createEditingStore(stores: PageStores): EditingStore {
  const edits = stores.get(createEditsStore);
  const state = createStore<EditingState>(() => ({
    shipped: null,
    edited: new Map(),
    checked: null,
    failed: null,
  }));
  const set = state.setState;
  let session: CheckSession | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => edits.state.getState().history.now;

  const check = () => {
    const asked = now();
    set({ failed: null });
    session?.check(asked).then(
      (faults) => set({ checked: { edits: asked, faults } }),
      () => set({ failed: "check" }),
    );
  };
  return {
    state,
    check,
    async load() {
      if (state.getState().shipped) return;
      set({ failed: null });
      try {
        const shipped = await fetchShipped(edits);
        if (state.getState().shipped) return;
        session = new CheckSession(shipped.records);
        const follow = () => {
          set({ shipped, edited: editedRecords(shipped.records, now()) });
          clearTimeout(timer);
          timer = setTimeout(check, PAUSE_MS);
        };
        follow();
        edits.state.subscribe(
          ({ history }, before) => history.now !== before.history.now && follow(),
        );
      } catch {
        set({ failed: "records" });
      }
    },
    put(records, at = null) {
      const shipped = state.getState().shipped?.records;
      const next = new Map(now());
      for (const [path, record] of records)
        next.set(path, {
          before: (next.get(path) ?? { before: shipped?.get(path) ?? null }).before,
          record,
        });
      edits.change(next, at);
    },
    drop(path) {
      const next = new Map(now());
      if (next.delete(path)) edits.change(next);
    },
  };
}

/** The shipped records and shapes, once the reader's changes have been looked up too. */
async function fetchShipped(edits: EditsStore): Promise<Shipped> {
  const [records, shapes] = await Promise.all([
    fetchShard<Record<string, unknown>>("edit/records.json"),
    fetchShard<Record<CollectionName, Shape>>("edit/shapes.json"),
    edits.read(),
  ]);
  return {
    records: new Map(Object.entries(records)),
    shapes: new Map(Object.entries(shapes) as [CollectionName, Shape][]),
  };
}
