import { writeFileSync } from "node:fs";
import type { Written } from "../formats/written.ts";
import { type Answer, CommandError } from "./command.ts";

/** Prints a written file, or puts it where the user said; either way with what it could not carry. */
export function writeOut(
  format: string,
  { text, lost }: Written,
  file: string | undefined,
): Answer {
  if (file === undefined) return { json: { format, text, lost }, text: text.trimEnd() };
  try {
    writeFileSync(file, text);
  } catch {
    throw new CommandError(`The file “${file}” could not be written.`, 1);
  }
  const note = lost.length === 0 ? "" : ` Not carried over: ${lost.join("; ")}.`;
  return {
    json: { format, file, bytes: Buffer.byteLength(text), lost },
    text: `Wrote ${file}.${note}`,
  };
}
