// The worker client: remote procedure calls to a worker, with watchdog and one restart.
import type { AnswerOf, InputOf, WorkerCall, WorkerReply } from "./workerProtocol.ts";

/** What of a worker the client uses; a test stands something else in for it. */
export interface WorkerPort {
  postMessage(call: unknown): void;
  terminate(): void;
  onmessage: ((event: MessageEvent) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  onmessageerror: ((event: MessageEvent) => void) | null;
}

interface ClientOptions<Service, News> {
  start(): WorkerPort;
  /** So long (ms) a worker that owes an answer may say nothing before it counts as dead. */
  patience: number;
  /** The sentence for a caller whose call two workers died of. */
  stopped: string;
  /** Calls that a fresh worker must have had before all others, since they make its state. */
  replayed?: readonly (keyof Service & string)[];
  onNews?: (news: News) => void;
}

/** The number of a call that is only repeated for its effect. */
const REPLAY = 0;

interface Pending {
  kind: string;
  /** Made anew for each worker that gets it. */
  input(): unknown[];
  tries: number;
  good(answer: unknown): void;
  bad(fault: Error): void;
}

/**
 * A remote procedure call (RPC) client for one worker, which is started with the first call. A worker that dies or falls
 * silent is started once more and gets the calls that it owes again; a call that fails twice so is rejected with a plain
 * sentence, and the next call starts a worker anew.
 */
export class WorkerClient<Service extends object, News = never> {
  private worker: WorkerPort | null = null;
  private calls = 0;
  private readonly pending = new Map<number, Pending>();
  /** The calls that made the state, and how many of them this worker has had. */
  private readonly history: Pick<Pending, "kind" | "input">[] = [];
  private had = 0;
  private watchdog: ReturnType<typeof setTimeout> | undefined;
  /** Told what the worker says unasked. */
  onNews: (news: News) => void;

  constructor(private readonly options: ClientOptions<Service, News>) {
    this.onNews = options.onNews ?? (() => {});
  }

  /** Calls a method of the worker. Rejects with what the method threw, or with a plain sentence where the worker stopped. */
  call<K extends keyof Service & string>(
    kind: K,
    ...input: InputOf<Service, K>
  ): Promise<AnswerOf<Service, K>> {
    return this.callWith(kind, () => input);
  }

  /** The same with an input that is made anew where the call must be repeated. */
  callWith<K extends keyof Service & string>(
    kind: K,
    input: () => InputOf<Service, K>,
  ): Promise<AnswerOf<Service, K>> {
    return new Promise((good, bad) => {
      const pending: Pending = {
        kind,
        input,
        tries: 0,
        good: (answer) => good(answer as AnswerOf<Service, K>),
        bad,
      };
      this.take(++this.calls, pending);
    });
  }

  /** Ends the worker; calls that it owes are never answered. */
  end(): void {
    this.close();
    this.pending.clear();
    this.history.length = 0;
    this.had = 0;
  }

  private open(): WorkerPort {
    const worker = this.options.start();
    worker.onmessage = ({ data }: MessageEvent<WorkerReply>) => this.hear(data);
    worker.onerror = () => this.died();
    worker.onmessageerror = () => this.died();
    this.worker = worker;
    this.had = 0;
    this.replay();
    return worker;
  }

  private take(call: number, pending: Pending): void {
    try {
      this.worker ??= this.open();
    } catch (cause) {
      pending.bad(new Error(this.options.stopped, { cause }));
      return;
    }
    pending.tries += 1;
    this.pending.set(call, pending);
    if (this.had === this.history.length) this.post(call, pending);
    this.watch();
  }

  private post(call: number, { kind, input }: Pick<Pending, "kind" | "input">): void {
    this.worker?.postMessage({ call, kind, input: input() } satisfies WorkerCall);
  }

  /** Sends the next call that made the state, or, after the last of them, what is owed. Nobody waits for the answers to the former. */
  private replay(): void {
    const next = this.history[this.had];
    if (next) this.post(REPLAY, next);
    else for (const [call, pending] of this.pending) this.post(call, pending);
  }

  private hear(reply: WorkerReply): void {
    if ("news" in reply) this.onNews(reply.news as News);
    else if (reply.call === REPLAY) {
      this.had += 1;
      this.replay();
    } else this.settle(reply);
    this.watch();
  }

  private settle(reply: Exclude<WorkerReply, { news: unknown }>): void {
    const pending = this.pending.get(reply.call);
    this.pending.delete(reply.call);
    if (!pending) return;
    if ("fault" in reply) {
      pending.bad(new Error(reply.fault));
      return;
    }
    if (this.options.replayed?.some((kind) => kind === pending.kind))
      this.had = this.history.push(pending);
    pending.good(reply.answer);
  }

  private watch(): void {
    clearTimeout(this.watchdog);
    if (this.pending.size > 0) this.watchdog = setTimeout(() => this.died(), this.options.patience);
  }

  private close(): void {
    clearTimeout(this.watchdog);
    this.worker?.terminate();
    this.worker = null;
  }

  private died(): void {
    this.close();
    const owed = [...this.pending];
    this.pending.clear();
    for (const [call, pending] of owed) {
      if (pending.tries > 1) pending.bad(new Error(this.options.stopped));
      else this.take(call, pending);
    }
  }
}
