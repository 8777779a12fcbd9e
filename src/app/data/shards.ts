// Shards: lazily fetched chunks of data.
import { dataUrl } from "./dataUrl.ts";

const kept = new Map<string, unknown>();

/** A file of the data folder that was fetched before. */
export function keptShard<T>(path: string): T | undefined {
  return kept.get(path) as T | undefined;
}

let elsewhere: ((path: string) => Promise<unknown>) | null = null;

/** Has the files answered by somebody else first, who says `null` to those that are to be fetched. */
export function answerShards(by: (path: string) => Promise<unknown>): void {
  elsewhere = by;
}

/** Fetches a file of the shipped data once (it was checked when it was built). */
export async function fetchShard<T>(path: string, signal?: AbortSignal): Promise<T> {
  const known = keptShard<T>(path);
  if (known !== undefined) return known;
  const own = (await elsewhere?.(path)) as T | null | undefined;
  if (own) {
    kept.set(path, own);
    return own;
  }
  const answer = await fetch(dataUrl(path), signal ? { signal } : {});
  if (!answer.ok) throw new Error(String(answer.status));
  const data = (await answer.json()) as T;
  kept.set(path, data);
  return data;
}
