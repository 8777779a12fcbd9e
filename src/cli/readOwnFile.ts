import { readFileSync, statSync } from "node:fs";
import { basename } from "node:path";
import { ENCODINGS } from "../formats/decodeText.ts";
import type { Reading, Refusal } from "../formats/importReport.ts";
import { MOST_BYTES, readFile } from "../formats/readFile.ts";
import { type Arguments, CommandError } from "./command.ts";
import { wordOption } from "./named.ts";

/** The options of every command that reads a file of the user's own. */
export const READING_OPTIONS = ["refused", "missing-ends", "encoding"] as const;
export const READING_USAGE =
  "[--refused stop|leave-out] [--missing-ends refuse|add] [--encoding E]";

/** Reads a file of any known format as the options say; one that is not there is a plain sentence and exit 1. */
export function readOwnFile(path: string, options: Arguments["options"]): Reading {
  const encoding = wordOption(options, "encoding", ENCODINGS);
  const wanted = {
    refused: wordOption(options, "refused", ["stop", "leave-out"]) ?? "stop",
    missingEnds: wordOption(options, "missing-ends", ["refuse", "add"]) ?? "refuse",
    ...(encoding ? { encoding } : {}),
  } as const;
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) throw new CommandError(`There is no file “${path}”.`, 1);
  if (found.size > MOST_BYTES)
    throw new CommandError(
      `“${path}” has more than ${MOST_BYTES / 2 ** 20} MB, which is the most that is read.`,
      1,
    );
  return readFile(basename(path), readFileSync(path), wanted);
}

/** A refusal as one line: where, what, why. */
export function refusalLine({ line, field, reason }: Refusal): string {
  return [line === null ? "" : `line ${line}`, field, reason].filter(Boolean).join(" · ");
}
