import type { WorkerPort } from "../../../src/app/data/workerClient.ts";
import type { WorkerCall, WorkerReply } from "../../../src/app/data/workerProtocol.ts";

/** A worker without a thread: what it was sent, and the means to answer, to say something and to die. */
export class FakeWorker implements WorkerPort {
  onmessage: WorkerPort["onmessage"] = null;
  onerror: WorkerPort["onerror"] = null;
  onmessageerror: WorkerPort["onmessageerror"] = null;
  ended = false;
  readonly sent: WorkerCall[] = [];

  postMessage(call: unknown): void {
    this.sent.push(call as WorkerCall);
  }
  terminate(): void {
    this.ended = true;
  }
  say(reply: WorkerReply): void {
    if (!this.ended) this.onmessage?.({ data: reply } as MessageEvent);
  }
  /** Answers the call that was sent last. */
  answer(answer: unknown): void {
    this.say({ call: this.sent.at(-1)?.call ?? 0, answer });
  }
  die(): void {
    this.onerror?.({} as ErrorEvent);
  }
}

/** Starts fake workers and remembers them, oldest first. */
export function fakeWorkers(): { workers: FakeWorker[]; start(): FakeWorker; last(): FakeWorker } {
  const workers: FakeWorker[] = [];
  return {
    workers,
    start() {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    last() {
      const worker = workers.at(-1);
      if (!worker) throw new Error("no worker was started");
      return worker;
    },
  };
}
