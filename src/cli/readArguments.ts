import { type Arguments, type Command, CommandError } from "./command.ts";

/** Takes the typed words apart: plain words, `--option value` or `--option=value`, `-o` for `--output`, `--flag` and `--json`. A misuse is exit 2. */
export function readArguments(
  command: Command,
  typed: readonly string[],
): Arguments & { json: boolean } {
  const words: string[] = [];
  const options = new Map<string, string>();
  let json = false;
  for (let i = 0; i < typed.length; i++) {
    const word = typed[i] === "-o" ? "--output" : (typed[i] ?? "");
    if (!word.startsWith("--")) words.push(word);
    else if (word === "--json") json = true;
    else if (command.flags?.includes(word.slice(2))) options.set(word.slice(2), "yes");
    else {
      const [name = "", ...rest] = word.slice(2).split("=");
      if (!command.options.includes(name))
        throw new CommandError(
          `${command.name} knows no option --${name}. Usage: ${command.usage}`,
          2,
        );
      const value = rest.length > 0 ? rest.join("=") : typed[++i];
      if (value === undefined || value === "" || (rest.length === 0 && value.startsWith("--")))
        throw new CommandError(`--${name} wants a value. Usage: ${command.usage}`, 2);
      options.set(name, value);
    }
  }
  const [least, most] = command.words;
  if (words.length < least || words.length > most)
    throw new CommandError(`Usage: ${command.usage}`, 2);
  return { words, options, json };
}
