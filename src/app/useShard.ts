import { useEffect, useState } from "react";
import { dataUrl } from "./dataUrl.ts";

/** What is known of a file of the data folder that is being fetched. */
export type Loading<T> = { state: "loading" } | { state: "failed"; again(): void } | { state: "here"; data: T };

const kept = new Map<string, unknown>();

/** Fetches a file of the shipped data once (it was checked when it was built); a failure can be tried again. */
export function useShard<T>(path: string): Loading<T> {
  const [loading, setLoading] = useState<Loading<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches again
  useEffect(() => {
    if (kept.has(path)) {
      setLoading({ state: "here", data: kept.get(path) as T });
      return;
    }
    const stop = new AbortController();
    setLoading({ state: "loading" });
    fetch(dataUrl(path), { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        const data = (await answer.json()) as T;
        kept.set(path, data);
        setLoading({ state: "here", data });
      })
      .catch(() => {
        if (!stop.signal.aborted) setLoading({ state: "failed", again: () => setAttempt((now) => now + 1) });
      });
    return () => stop.abort();
  }, [path, attempt]);
  return loading;
}
