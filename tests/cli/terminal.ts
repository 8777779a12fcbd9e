import { fileURLToPath } from "node:url";
import { answer, type Printed } from "../../src/cli/answer.ts";
import type { Answer, Command } from "../../src/cli/command.ts";
import { readArguments } from "../../src/cli/readArguments.ts";
import { openSession, type Session } from "../../src/cli/session.ts";

/** A session over a folder of records with a reader who types these lines; `shown` is what was asked. */
export function sessionOver(
  folder: string,
  typed: readonly string[] = [],
): { session: Session; shown: string[] } {
  const shown: string[] = [];
  const session = openSession(folder, {
    show: (text) => shown.push(text),
    async *lines() {
      yield* typed;
    },
  });
  return { session, shown };
}

/** A session over the facts as they are shipped; they are parsed once for all tests of a file. */
export const { session: shipped } = sessionOver(
  fileURLToPath(new URL("../../graph-data", import.meta.url)),
);

/** What the terminal prints for a command line. */
export const atlas = (...words: string[]): Promise<Printed> => answer(words, shipped);

/** The JSON that a command line prints. */
// biome-ignore lint/suspicious/noExplicitAny: a test reads anywhere in plain JSON
export const json = async (...words: string[]): Promise<any> =>
  JSON.parse((await atlas(...words, "--json")).stdout);

/** What one command answers, before it is printed. */
export const run = async (command: Command, ...typed: string[]): Promise<Answer> =>
  command.run(shipped, readArguments(command, typed));
