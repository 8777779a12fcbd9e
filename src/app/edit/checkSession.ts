import type { Fault } from "../../dataset/parseDataset.ts";
import type { Edits, Records } from "../../editing/edits.ts";
import type { CheckCall, CheckReply } from "./checkMessages.ts";

/** No check takes so long: on a slow machine the whole takes about a second. */
const PATIENCE_MS = 20_000;

/** The checks of schema and rules, run away from the page. A check that another overtakes is never answered. */
export class CheckSession {
  private worker: Worker | null = null;
  private calls = 0;
  private waiting: {
    call: number;
    good(faults: Fault[]): void;
    bad(fault: Error): void;
    timer: number;
  } | null = null;

  constructor(private readonly records: Records) {}

  /** Every fault of the data set with the changes laid over it. Rejects where the check stopped; the next call begins anew. */
  check(edits: Edits): Promise<Fault[]> {
    const first = this.worker === null;
    const worker = this.worker ?? this.start();
    window.clearTimeout(this.waiting?.timer);
    const call = ++this.calls;
    const order: CheckCall = {
      call,
      ...(first ? { records: [...this.records] } : {}),
      edits: [...edits].map(([path, { record }]) => [path, record] as const),
    };
    return new Promise((good, bad) => {
      this.waiting = { call, good, bad, timer: window.setTimeout(() => this.stop(), PATIENCE_MS) };
      worker.postMessage(order);
    });
  }

  private start(): Worker {
    const worker = new Worker(new URL("./checkWorker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<CheckReply>) => {
      if (data.call !== this.waiting?.call) return;
      window.clearTimeout(this.waiting.timer);
      this.waiting.good(data.faults);
      this.waiting = null;
    };
    worker.onerror = () => this.stop();
    worker.onmessageerror = () => this.stop();
    this.worker = worker;
    return worker;
  }

  private stop(): void {
    this.worker?.terminate();
    this.worker = null;
    window.clearTimeout(this.waiting?.timer);
    this.waiting?.bad(new Error("The check stopped."));
    this.waiting = null;
  }
}
