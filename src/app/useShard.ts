import { useEffect, useState } from "react";
import { fetchShard, keptShard } from "./shards.ts";

/** What is known of a file of the data folder that is being fetched. */
export type Loading<T> = { state: "loading" } | { state: "failed"; again(): void } | { state: "here"; data: T };

/** Fetches a file of the shipped data once (it was checked when it was built); a failure can be tried again. */
export function useShard<T>(path: string): Loading<T> {
  const [loading, setLoading] = useState<Loading<T>>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches again
  useEffect(() => {
    const kept = keptShard<T>(path);
    if (kept !== undefined) {
      setLoading({ state: "here", data: kept });
      return;
    }
    const stop = new AbortController();
    setLoading({ state: "loading" });
    fetchShard<T>(path, stop.signal)
      .then((data) => setLoading({ state: "here", data }))
      .catch(() => {
        if (!stop.signal.aborted) setLoading({ state: "failed", again: () => setAttempt((now) => now + 1) });
      });
    return () => stop.abort();
  }, [path, attempt]);
  return loading;
}
