import { type Answer, CommandError } from "./command.ts";
import { COMMANDS } from "./commands.ts";
import { readArguments } from "./readArguments.ts";
import type { Session } from "./session.ts";

/** What a command line prints, and its exit code: 0, 1 for "not found" or a failed check, 2 for a misuse. */
export interface Printed {
  stdout: string;
  stderr: string;
  code: 0 | 1 | 2;
}

/** Answers one command line, its words as typed, from a session. */
export async function answer(typed: readonly string[], session: Session): Promise<Printed> {
  try {
    const [name, ...rest] = typed;
    if (name === undefined || name === "help" || name === "--help")
      return printed({ json: helpJson(), text: helpText() }, rest.includes("--json"));
    const command = COMMANDS.find((known) => known.name === name);
    if (!command) throw new CommandError(`There is no command “${name}”.\n${helpText()}`, 2);
    const given = readArguments(command, rest);
    return printed(await command.run(session, given), given.json);
  } catch (fault) {
    if (!(fault instanceof CommandError)) throw fault;
    return { stdout: "", stderr: `${fault.message}\n`, code: fault.exit };
  }
}

function printed({ json, text, exit = 0 }: Answer, asJson: boolean): Printed {
  return { stdout: `${asJson ? JSON.stringify(json, null, 2) : text}\n`, stderr: "", code: exit };
}

function helpJson(): object {
  return { commands: COMMANDS.map(({ usage, about }) => ({ usage, about })) };
}

function helpText(): string {
  return [
    "Usage: npm run -s atlas -- COMMAND … [--json]",
    "",
    ...COMMANDS.map(({ usage, about }) => `  ${usage}\n      ${about}`),
  ].join("\n");
}
