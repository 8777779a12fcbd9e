import { useEffect, useState } from "react";
import type { EntityPage } from "../graph/entityPage.ts";
import { dataUrl } from "./dataUrl.ts";

/** What is known of a page that is being fetched. */
export type Loading = { state: "loading" } | { state: "failed"; again(): void } | { state: "here"; page: EntityPage };

/** Fetches an entity's shard; a failure can be tried again. */
export function useEntityPage(id: string): Loading {
  const [loading, setLoading] = useState<Loading>({ state: "loading" });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new attempt fetches again
  useEffect(() => {
    const stop = new AbortController();
    setLoading({ state: "loading" });
    fetch(dataUrl(`entity/${id.replace(":", "/")}.json`), { signal: stop.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(String(answer.status));
        const page = (await answer.json()) as EntityPage;
        setLoading({ state: "here", page });
      })
      .catch(() => {
        if (!stop.signal.aborted) setLoading({ state: "failed", again: () => setAttempt((now) => now + 1) });
      });
    return () => stop.abort();
  }, [id, attempt]);
  return loading;
}
