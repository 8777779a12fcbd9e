import { openDesk } from "./ownDesk.ts";
import type { OwnCall, OwnReply } from "./ownMessages.ts";

const reply = (words: OwnReply, moved: Transferable[] = []) =>
  self.postMessage(words, { transfer: moved });
const desk = openDesk((news) => reply(news));

self.onmessage = async ({ data: { call, kind, input } }: MessageEvent<OwnCall>) => {
  try {
    const answer = await (desk[kind] as (...input: unknown[]) => unknown)(...input);
    reply({ call, answer }, moves(answer));
  } catch (fault) {
    reply({ call, fault: fault instanceof Error ? fault.message : String(fault) });
  }
};

/** The columns of an answer, which are handed over and not copied. */
function moves(answer: unknown): Transferable[] {
  if (typeof answer !== "object" || answer === null) return [];
  const columns = ArrayBuffer.isView(answer)
    ? [answer]
    : Object.values(answer).filter((value) => ArrayBuffer.isView(value));
  return [...new Set(columns.map(({ buffer }) => buffer as ArrayBuffer))];
}
