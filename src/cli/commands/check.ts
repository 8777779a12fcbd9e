import { existsSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { checkDataset } from "../../dataset/checkDataset.ts";
import type { Fault } from "../../dataset/parseDataset.ts";
import { territoriesAreKnown } from "../../inference/territoriesAreKnown.ts";
import { type Answer, type Command, CommandError } from "../command.ts";
import { readFolder } from "../readFolder.ts";
import { readOwnFile } from "../readOwnFile.ts";

/** Whether a data folder, a record or a file of the user's own holds; without a path, the facts themselves. */
export const check: Command = {
  name: "check",
  usage: "check [DIR|FILE]",
  about: "whether a data folder, one of its records or a file of your own holds",
  options: [],
  words: [0, 1],
  run: ({ folder }, { words: [path = folder] }) => faultsOf(path),
};

/**
 * Whether a data folder, one record of it, or a file of the user's own holds: every fault at once as `path · field · message`;
 * exit 1 if any. A record is checked among the others, since most rules need them.
 */
function faultsOf(path: string): Answer {
  if (!existsSync(path))
    throw new CommandError(`There is no folder or file “${path}” to check.`, 1);
  if (statSync(path).isDirectory()) return answer(folderFaults(path));
  const folder = dirname(dirname(resolve(path)));
  if (path.endsWith(".json") && existsSync(join(folder, "dataset.json"))) {
    const record = relative(folder, resolve(path)).replaceAll("\\", "/");
    const faults = folderFaults(folder).faults.filter((fault) => fault.path === record);
    return answer({ faults, records: 1 });
  }
  const { report } = readOwnFile(path, new Map());
  const faults = report.refusals.map(({ line, field, reason }) => ({
    path: line === null ? path : `${path}:${line}`,
    field,
    message: reason,
  }));
  return answer({ faults, records: report.rows.read });
}

function folderFaults(folder: string): { faults: Fault[]; records: number } {
  return checkDataset(readFolder(folder), [territoriesAreKnown]);
}

function answer({ faults, records }: { faults: Fault[]; records: number }): Answer {
  const lines = faults.map(({ path, field, message }) =>
    [path, field, message].filter(Boolean).join(" · "),
  );
  const count = `${records} ${records === 1 ? "record" : "records"}`;
  const sum =
    faults.length === 0
      ? `${count}, no fault.`
      : `${count}, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}.`;
  return {
    json: { faults, records },
    text: [...lines, sum].join("\n"),
    exit: faults.length === 0 ? 0 : 1,
  };
}
