import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { WorkerClient } from "../../../src/app/data/workerClient.ts";
import { fakeWorkers } from "./fakeWorker.ts";

interface Service {
  hold(text: string): void;
  count(word: string): Promise<number>;
  end(): string;
}
const PATIENCE = 1000;
const STOPPED = "The counting stopped.";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function client() {
  const fakes = fakeWorkers();
  const news: number[] = [];
  const worker = new WorkerClient<Service, number>({
    start: fakes.start,
    patience: PATIENCE,
    stopped: STOPPED,
    replayed: ["hold"],
    onNews: (told) => news.push(told),
  });
  return { ...fakes, worker, news };
}
const words = (worker: { sent: { kind: string; input: unknown[] }[] }) =>
  worker.sent.map(({ kind, input }) => [kind, ...input].join(" "));

it("starts a worker with the first call, and gives every caller the answer to its own call", async () => {
  const { worker, workers, last } = client();
  expect(workers).toHaveLength(0);
  const [a, b] = [worker.call("count", "a"), worker.call("count", "b")];
  const [first, second] = last().sent;
  last().say({ call: second?.call ?? 0, answer: 2 });
  last().say({ call: first?.call ?? 0, answer: 1 });
  expect(await Promise.all([a, b])).toEqual([1, 2]);
  expect(workers).toHaveLength(1);
});

it("tells news as they come, and waits on as long as there are any", async () => {
  const { worker, workers, last, news } = client();
  const answer = worker.call("count", "a");
  for (let i = 1; i <= 5; i++) {
    vi.advanceTimersByTime(PATIENCE - 1);
    last().say({ news: i });
  }
  last().answer(7);
  expect(await answer).toBe(7);
  expect(news).toEqual([1, 2, 3, 4, 5]);
  vi.advanceTimersByTime(PATIENCE * 9);
  expect(workers).toHaveLength(1);
  expect(last().ended).toBe(false);
});

it("rejects with what the worker threw, and goes on with the same worker", async () => {
  const { worker, workers, last } = client();
  const bad = worker.call("count", "a");
  last().say({ call: last().sent[0]?.call ?? 0, fault: "no such word" });
  await expect(bad).rejects.toThrow("no such word");
  const good = worker.call("count", "b");
  last().answer(1);
  expect(await good).toBe(1);
  expect(workers).toHaveLength(1);
});

it.each([
  ["dies", (fakes: ReturnType<typeof client>) => fakes.last().die()],
  ["falls silent", () => void vi.advanceTimersByTime(PATIENCE)],
])(
  "one that %s is started once more, with what made its state and what it owes",
  async (_, fail) => {
    const it = client();
    const { worker, workers, last } = it;
    const held = worker.call("hold", "some text");
    last().answer(undefined);
    await held;
    const answer = worker.call("count", "a");
    fail(it);
    expect(workers.map(({ ended }) => ended)).toEqual([true, false]);
    expect(words(last())).toEqual(["hold some text"]);
    last().answer(undefined);
    expect(words(last())).toEqual(["hold some text", "count a"]);
    last().answer(3);
    expect(await answer).toBe(3);
  },
);

it("a call that two workers died of is rejected with a plain sentence, and the next call starts anew", async () => {
  const { worker, workers, last } = client();
  const answer = worker.call("count", "a");
  vi.advanceTimersByTime(PATIENCE);
  last().die();
  await expect(answer).rejects.toThrow(STOPPED);
  vi.advanceTimersByTime(PATIENCE * 9);
  expect(workers).toHaveLength(2);
  const next = worker.call("count", "b");
  expect(workers).toHaveLength(3);
  last().answer(1);
  expect(await next).toBe(1);
});

it("a call that only one of them died of is not lost with the other", async () => {
  const { worker, last } = client();
  const first = worker.call("count", "a");
  last().die();
  const second = worker.call("count", "b");
  last().die();
  await expect(first).rejects.toThrow(STOPPED);
  expect(words(last())).toEqual(["count b"]);
  last().answer(4);
  expect(await second).toBe(4);
});

it("sends nothing else before what made the state is answered, one after the other", async () => {
  const { worker, last } = client();
  for (const text of ["one", "two"]) {
    const held = worker.call("hold", text);
    last().answer(undefined);
    await held;
  }
  last().die();
  const first = worker.call("count", "a");
  void worker.call("count", "b");
  expect(words(last())).toEqual(["hold one"]);
  last().answer(undefined);
  expect(words(last())).toEqual(["hold one", "hold two"]);
  last().say({ call: 0, fault: "no room" });
  expect(words(last())).toEqual(["hold one", "hold two", "count a", "count b"]);
  last().say({ call: last().sent[2]?.call ?? 0, answer: 5 });
  expect(await first).toBe(5);
});

it("gives up where a worker dies again of what made the state", async () => {
  const { worker, workers, last } = client();
  const held = worker.call("hold", "text");
  last().answer(undefined);
  await held;
  last().die();
  const answer = worker.call("count", "a");
  last().die();
  last().die();
  await expect(answer).rejects.toThrow(STOPPED);
  expect(workers).toHaveLength(3);
});

it("makes the input of a repeated call anew", () => {
  const { worker, last } = client();
  let word: string = "before";
  void worker.callWith("count", () => [word] as const);
  word = "after";
  last().die();
  expect(words(last())).toEqual(["count after"]);
});

it("rejects with the plain sentence where no worker can be started", async () => {
  const worker = new WorkerClient<Service>({
    start: () => {
      throw new Error("no workers here");
    },
    patience: PATIENCE,
    stopped: STOPPED,
  });
  await expect(worker.call("end")).rejects.toThrow(STOPPED);
});

it("once ended, it owes nothing, remembers nothing, and wakes for nothing", () => {
  const { worker, workers, last } = client();
  void worker.call("hold", "some text");
  last().answer(undefined);
  void worker.call("count", "a");
  worker.end();
  vi.advanceTimersByTime(PATIENCE * 9);
  expect(workers.map(({ ended }) => ended)).toEqual([true]);
  void worker.call("count", "b");
  expect(words(last())).toEqual(["count b"]);
});
