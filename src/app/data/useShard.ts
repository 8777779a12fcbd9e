import { useEffect, useEffectEvent, useState } from "react";
import { fetchShard } from "./shards.ts";

/** What is known of a file of the data folder that is being fetched. */
export type Loading<T> =
  | { state: "loading" }
  | { state: "failed"; again(): void }
  | { state: "here"; data: T };

/** Fetches a file of the shipped data once (it was checked when it was built); a failure can be tried again. */
export function useShard<T>(path: string): Loading<T> {
  return useFetched(path, (signal) => fetchShard<T>(path, signal));
}

/** Fetches several files of the shipped data; they are here when all are here. */
export function useShards<T>(paths: readonly string[]): Loading<T[]> {
  return useFetched(paths.join(" "), (signal) =>
    Promise.all(paths.map((path) => fetchShard<T>(path, signal))),
  );
}

function useFetched<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loading<T> {
  const [attempt, setAttempt] = useState(0);
  const asked = `${attempt} ${key}`;
  const [came, setCame] = useState<{ asked: string; now: Loading<T> } | null>(null);
  const begin = useEffectEvent(load);
  useEffect(() => {
    const stop = new AbortController();
    const come = (now: Loading<T>) => {
      if (!stop.signal.aborted) setCame({ asked, now });
    };
    begin(stop.signal)
      .then((data) => come({ state: "here", data }))
      .catch(() => come({ state: "failed", again: () => setAttempt((now) => now + 1) }));
    return () => stop.abort();
  }, [asked]);
  return came?.asked === asked ? came.now : { state: "loading" };
}
