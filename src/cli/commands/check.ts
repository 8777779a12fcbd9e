import { existsSync, statSync } from "node:fs";
import { checkDataset } from "../../dataset/checkDataset.ts";
import type { Fault } from "../../dataset/parseDataset.ts";
import { territoriesAreKnown } from "../../inference/territoriesAreKnown.ts";
import { type Answer, CommandError } from "../command.ts";
import { readFolder } from "../readFolder.ts";

/** Whether a data folder holds: every fault at once as `path · field · message`; exit 1 if any. */
export function check(folder: string): Answer {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) throw new CommandError(`There is no folder “${folder}” to check.`, 1);
  const { faults, records } = checkDataset(readFolder(folder), [territoriesAreKnown]);
  const lines = faults.map((fault: Fault) => `${fault.path} · ${fault.field} · ${fault.message}`);
  const sum =
    faults.length === 0
      ? `${records} records, no fault.`
      : `${records} records, ${faults.length} ${faults.length === 1 ? "fault" : "faults"}.`;
  return { json: { faults, records }, text: [...lines, sum].join("\n"), exit: faults.length === 0 ? 0 : 1 };
}
