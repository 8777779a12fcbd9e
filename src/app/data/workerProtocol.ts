/** The remote procedure calls between the page and a worker: what a call, an answer and news look like on their way. */
export interface WorkerCall {
  call: number;
  kind: string;
  input: unknown[];
}

/** An answer or a fault to one call, or (`news`) what the worker says unasked. */
export type WorkerReply =
  | { call: number; answer: unknown }
  | { call: number; fault: string }
  | { news: unknown };

/** What a kind of call takes, and what its caller gets. */
export type InputOf<Service, K extends keyof Service> = Service[K] extends (
  ...input: infer Input
) => unknown
  ? Input
  : never;
export type AnswerOf<Service, K extends keyof Service> = Service[K] extends (
  ...input: never[]
) => infer Answer
  ? Awaited<Answer>
  : never;
