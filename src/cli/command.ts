import type { Session } from "./session.ts";

/** What a command answers: one JSON object, the same in plain text, and the exit code. */
export interface Answer {
  json: object;
  text: string;
  exit?: 0 | 1;
}

/** A plain sentence for stderr: exit 2 for a misuse, 1 for "not found". */
export class CommandError extends Error {
  readonly exit: 1 | 2;
  constructor(message: string, exit: 1 | 2) {
    super(message);
    this.exit = exit;
  }
}

/** What the reader typed after the command's name. */
export interface Arguments {
  words: string[];
  options: ReadonlyMap<string, string>;
}

/** One command of the terminal. `options` are the long options that take a value, `flags` those that take none. */
export interface Command {
  name: string;
  usage: string;
  about: string;
  options: readonly string[];
  flags?: readonly string[];
  /** How many words it takes, least and most. */
  words: readonly [number, number];
  run(session: Session, given: Arguments): Answer | Promise<Answer>;
}
