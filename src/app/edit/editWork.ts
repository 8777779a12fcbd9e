import { createStore } from "zustand/vanilla";
import type { Fault } from "../../dataset/parseDataset.ts";
import { type Edits, editedRecords, type Records } from "../../editing/edits.ts";
import type { Shape } from "../../editing/shape.ts";
import type { CollectionName } from "../../schema/collections.ts";
import { fetchShard } from "../data/shards.ts";
import { CheckSession } from "./checkSession.ts";
import { changeEdits, keptEdits, readEdits } from "./keptEdits.ts";

const PAUSE_MS = 250;

/** The shipped records with the shapes of their forms. */
export interface Shipped {
  records: Records;
  shapes: ReadonlyMap<CollectionName, Shape>;
}

interface EditWork {
  shipped: Shipped | null;
  /** The records as they stand with the changes. */
  edited: Records;
  /** What the last check found, and of which changes. */
  checked: { edits: Edits; faults: readonly Fault[] } | null;
  /** What failed: the records could not be fetched, or the check stopped. */
  failed: "records" | "check" | null;
}

export const editWork = createStore<EditWork>(() => ({
  shipped: null,
  edited: new Map(),
  checked: null,
  failed: null,
}));
const set = editWork.setState;
let session: CheckSession | null = null;
let timer = 0;

/** Fetches the records, brings back the reader's changes and checks them from now on. */
export async function loadEditing(): Promise<void> {
  if (editWork.getState().shipped) return;
  set({ failed: null });
  try {
    const [records, shapes] = await Promise.all([
      fetchShard<Record<string, unknown>>("edit/records.json"),
      fetchShard<Record<CollectionName, Shape>>("edit/shapes.json"),
      readEdits(),
    ]);
    if (editWork.getState().shipped) return;
    const shipped = {
      records: new Map(Object.entries(records)),
      shapes: new Map(Object.entries(shapes) as [CollectionName, Shape][]),
    };
    session = new CheckSession(shipped.records);
    const follow = (edits: Edits) => {
      set({ shipped, edited: editedRecords(shipped.records, edits) });
      window.clearTimeout(timer);
      timer = window.setTimeout(checkNow, PAUSE_MS);
    };
    follow(keptEdits.getState().history.now);
    keptEdits.subscribe(
      ({ history }, before) => history.now !== before.history.now && follow(history.now),
    );
  } catch {
    set({ failed: "records" });
  }
}

/** Checks the changes as they stand. */
export function checkNow(): void {
  const edits = keptEdits.getState().history.now;
  set({ failed: null });
  session?.check(edits).then(
    (faults) => set({ checked: { edits, faults } }),
    () => set({ failed: "check" }),
  );
}

/** Puts records in the place of those that stand, as one step. */
export function putRecords(
  records: readonly (readonly [path: string, record: unknown])[],
  at: string | null = null,
): void {
  const shipped = editWork.getState().shipped?.records;
  const now = new Map(keptEdits.getState().history.now);
  for (const [path, record] of records)
    now.set(path, {
      before: (now.get(path) ?? { before: shipped?.get(path) ?? null }).before,
      record,
    });
  changeEdits(now, at);
}

/** Takes back all that was changed in a record, as one step. */
export function dropRecord(path: string): void {
  const now = new Map(keptEdits.getState().history.now);
  if (now.delete(path)) changeEdits(now);
}
