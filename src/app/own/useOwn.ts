import { useEffect, useEffectEvent, useState } from "react";
import { useStore } from "zustand";
import type { NodeDetails } from "../../network/nodeDetails.ts";
import { usePage } from "../parts/pageContext.ts";
import type { OwnDesk } from "./ownMessages.ts";
import type { OwnSession } from "./ownSession.ts";
import { createOwnStore, type OwnState, type OwnStore } from "./ownStore.ts";

/** The store of own files of this page. */
export function useOwn(): OwnStore {
  return usePage().stores.get(createOwnStore);
}

/** A part of its state that the panel follows. */
export function useOwnState<T>(pick: (state: OwnState) => T): T {
  return useStore(useOwn().state, pick);
}

/** The latest answer to a question that is asked anew when `key` changes; `null` until it came, or where none is asked. */
export function useAnswer<T>(
  session: OwnSession,
  key: string,
  ask: (session: OwnSession) => Promise<T> | null,
): T | null {
  const [answer, setAnswer] = useState<{ key: string; found: T | null } | null>(null);
  const question = useEffectEvent(ask);
  useEffect(() => {
    const asked = question(session);
    let wanted = true;
    if (asked) void asked.then((found) => wanted && setAnswer({ key, found }));
    else setAnswer({ key, found: null });
    return () => {
      wanted = false;
    };
  }, [session, key]);
  return answer?.found ?? null;
}

/** The node with an id, and all that the file says of it; its neighbours' labels are noted. Whoever knows it already may say so. */
export function useThing(
  session: OwnSession,
  id: string | null,
  labels: Map<number, string>,
): [thing: NodeDetails | null, know: (thing: NodeDetails | null) => void] {
  const [thing, setThing] = useState<NodeDetails | null>(null);
  const know = (found: NodeDetails | null) => {
    if (found) for (const near of [found, ...found.neighbours]) labels.set(near.row, near.label);
    setThing(found);
  };
  const learn = useEffectEvent(know);
  const isKnown = useEffectEvent((wanted: string) => thing?.id === wanted);
  useEffect(() => {
    let wanted = true;
    if (id === null) learn(null);
    else if (!isKnown(id))
      void session
        .call("row", id)
        .then((row) => (row === null ? null : session.call("thing", row)))
        .then((found) => wanted && learn(found));
    return () => {
      wanted = false;
    };
  }, [session, id]);
  return [thing?.id === id ? thing : null, know];
}

type Way = NonNullable<ReturnType<OwnDesk["way"]>>;

/** The way between two nodes; `"none"` where there is none. */
export function useWay(
  session: OwnSession,
  from: string | null,
  to: string | null,
): Way | "none" | null {
  return useAnswer(session, JSON.stringify([from, to]), () => {
    if (from === null || to === null) return null;
    return Promise.all([session.call("row", from), session.call("row", to)]).then(([begin, end]) =>
      begin === null || end === null
        ? "none"
        : session.call("way", begin, end).then((found) => found ?? "none"),
    );
  });
}
