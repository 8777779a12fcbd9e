import { dataUrl } from "./dataUrl.ts";

const kept = new Map<string, unknown>();

/** A file of the data folder that was fetched before. */
export function keptShard<T>(path: string): T | undefined {
  return kept.get(path) as T | undefined;
}

/** Fetches a file of the shipped data once (it was checked when it was built). */
export async function fetchShard<T>(path: string, signal?: AbortSignal): Promise<T> {
  const known = keptShard<T>(path);
  if (known !== undefined) return known;
  const answer = await fetch(dataUrl(path), signal ? { signal } : {});
  if (!answer.ok) throw new Error(String(answer.status));
  const data = (await answer.json()) as T;
  kept.set(path, data);
  return data;
}
