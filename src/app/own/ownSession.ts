import { WorkerClient } from "../data/workerClient.ts";
import type { OwnDesk, OwnNews } from "./ownMessages.ts";

/** No question takes so long, and a file that is read is told of as it goes. */
const PATIENCE_MS = 120_000;

/** One worker with one file of the reader's own; ending it is the way to stop whatever it does. */
export type OwnSession = WorkerClient<OwnDesk, OwnNews>;

export function openOwnSession(): OwnSession {
  return new WorkerClient<OwnDesk, OwnNews>({
    start: () => new Worker(new URL("./ownWorker.ts", import.meta.url), { type: "module" }),
    patience: PATIENCE_MS,
    stopped: "The part of the page that reads files stopped, perhaps for want of memory.",
    replayed: ["read", "match", "take", "restore", "keep", "pin"],
  });
}
