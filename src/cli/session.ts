import { type Dataset, parseDataset } from "../dataset/parseDataset.ts";
import { CommandError } from "./command.ts";
import { readFolder } from "./readFolder.ts";

/** The reader at the terminal, for a command that asks. */
export interface Reader {
  /** Shows a text at once, before the answer stands. */
  show(text: string): void;
  /** The lines that are typed, to the end of the input. */
  lines(): AsyncIterable<string>;
}

/** What a command works on beside its words. */
export interface Session extends Reader {
  /** The folder of the records. */
  readonly folder: string;
  /** The facts of that folder, parsed when a command first asks for them; a `CommandError` where they have faults. */
  readonly dataset: Dataset;
}

/** A session over a folder of records. */
export function openSession(folder: string, reader: Reader): Session {
  let parsed: Dataset | undefined;
  return {
    ...reader,
    folder,
    get dataset() {
      parsed ??= readFacts(folder);
      return parsed;
    },
  };
}

function readFacts(folder: string): Dataset {
  const { dataset, faults } = parseDataset(readFolder(folder));
  if (!dataset || faults.length > 0)
    throw new CommandError(`The facts have ${faults.length} faults; see: check`, 1);
  return dataset;
}
