import type { OwnCall, OwnDesk, OwnNews, OwnReply } from "./ownMessages.ts";

type Answer<K extends keyof OwnDesk> = Awaited<ReturnType<OwnDesk[K]>>;

/** One worker with one file of the reader's own; ending it is the way to stop whatever it does. */
export class OwnSession {
  private readonly worker = new Worker(new URL("./ownWorker.ts", import.meta.url), {
    type: "module",
  });
  private readonly waiting = new Map<
    number,
    { good(answer: unknown): void; bad(fault: Error): void }
  >();
  private calls = 0;
  /** Told of progress and of places that the layout reached. */
  onNews: (news: OwnNews) => void = () => {};

  constructor() {
    this.worker.onmessage = ({ data }: MessageEvent<OwnReply>) => {
      if ("news" in data) {
        this.onNews(data);
        return;
      }
      const waiter = this.waiting.get(data.call);
      this.waiting.delete(data.call);
      if ("fault" in data) waiter?.bad(new Error(data.fault));
      else waiter?.good(data.answer);
    };
    this.worker.onerror = () =>
      this.fail("The part of the page that reads files stopped, perhaps for want of memory.");
    this.worker.onmessageerror = () =>
      this.fail("The answer of the part that reads files was damaged.");
  }

  ask<K extends keyof OwnDesk>(kind: K, ...input: Parameters<OwnDesk[K]>): Promise<Answer<K>> {
    const call = ++this.calls;
    const order: OwnCall = { call, kind, input };
    return new Promise<Answer<K>>((good, bad) => {
      this.waiting.set(call, { good: (answer) => good(answer as Answer<K>), bad });
      this.worker.postMessage(order);
    });
  }

  end(): void {
    this.worker.terminate();
    this.waiting.clear();
  }

  private fail(words: string): void {
    for (const { bad } of this.waiting.values()) bad(new Error(words));
    this.waiting.clear();
  }
}
