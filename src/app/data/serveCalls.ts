import type { WorkerCall, WorkerReply } from "./workerProtocol.ts";

/** The worker's side of a `WorkerClient`: answers each call with the method of its name; `tell` says something unasked. */
export function serveCalls<News = never>(open: (tell: (news: News) => void) => object): void {
  const reply = (words: WorkerReply, moved: Transferable[] = []) =>
    self.postMessage(words, { transfer: moved });
  const service = open((news) => reply({ news }));
  self.onmessage = async ({ data: { call, kind, input } }: MessageEvent<WorkerCall>) => {
    try {
      const method = Reflect.get(service, kind) as (...input: unknown[]) => unknown;
      const answer = await method.apply(service, input);
      reply({ call, answer }, buffersOf(answer));
    } catch (fault) {
      reply({ call, fault: fault instanceof Error ? fault.message : String(fault) });
    }
  };
}

/** The buffers of an answer's typed arrays, which are handed over and not copied. */
function buffersOf(answer: unknown): Transferable[] {
  if (typeof answer !== "object" || answer === null) return [];
  const arrays = ArrayBuffer.isView(answer)
    ? [answer]
    : Object.values(answer).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))];
}
