import { type IDBPDatabase, openDB } from "idb";

const NAME = "licensing-atlas";
const STORE = "work";

/** A part of the work as it is kept; every change has a revision of its own. */
export interface Kept<T> {
  revision: number;
  value: T;
}

/** What became of a change: kept, or refused since somebody else (another tab) changed the part first. */
export type Saved<T> =
  | { state: "kept"; revision: number }
  | { state: "overtaken"; other: Kept<T> | null };

let opened: Promise<IDBPDatabase> | null = null;

function database(): Promise<IDBPDatabase> {
  opened ??= openDB(NAME, 1, {
    upgrade: (base) => {
      base.createObjectStore(STORE);
    },
    blocking: (_now, _wanted, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

/** A part of the kept work; `null` where none was kept. Rejects where the browser keeps nothing. */
export async function readKept<T>(part: string): Promise<Kept<T> | null> {
  return ((await (await database()).get(STORE, part)) as Kept<T> | undefined) ?? null;
}

/**
 * Keeps a part, whole or not at all, if nobody changed it since the revision that the change is based on (0: nothing was kept).
 * Works in the page and in a worker. Rejects where the browser keeps nothing or has no room.
 */
export async function keepPart<T>(part: string, value: T, basedOn: number): Promise<Saved<T>> {
  const change = (await database()).transaction(STORE, "readwrite", { durability: "strict" });
  const now = (await change.store.get(part)) as Kept<T> | undefined;
  if ((now?.revision ?? 0) !== basedOn) {
    await change.done;
    return { state: "overtaken", other: now ?? null };
  }
  const revision = basedOn + 1;
  // The request's own failure is the transaction's: it is awaited once.
  await Promise.all([change.store.put({ revision, value }, part), change.done]);
  tell({ part, revision });
  return { state: "kept", revision };
}

function channel(): BroadcastChannel {
  return new BroadcastChannel(NAME);
}

function tell(change: { part: string; revision: number }): void {
  const told = channel();
  told.postMessage(change);
  told.close();
}

/** Told when another tab or worker kept a change of a part; the answer ends it. */
export function onKept(part: string, changed: (revision: number) => void): () => void {
  const heard = channel();
  heard.onmessage = ({ data }: MessageEvent<{ part: string; revision: number }>) => {
    if (data.part === part) changed(data.revision);
  };
  return () => heard.close();
}
