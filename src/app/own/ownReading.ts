import { refusedFile } from "../../formats/importReport.ts";
import type { OwnDeal } from "../../formats/readDealsCsv.ts";
import { MOST_BYTES, readFile } from "../../formats/readFile.ts";
import type { FileFound, ReadWishes } from "./ownMessages.ts";

/** Reads the file whole as the reader wishes; one too large, or one that went away, is a report. */
export async function readWhole(
  name: string,
  file: Blob | string,
  wishes: ReadWishes,
  progress: (fraction: number) => void,
): Promise<ReturnType<typeof readFile>> {
  const options = {
    refused: wishes.leaveOut ? ("leave-out" as const) : ("stop" as const),
    missingEnds: wishes.addEnds ? ("add" as const) : ("refuse" as const),
    ...(wishes.encoding ? { encoding: wishes.encoding } : {}),
    ...(wishes.columns ? { columns: wishes.columns } : {}),
    progress,
  };
  if (typeof file === "string") return readFile(name, file, options);
  const size = Math.round(file.size / 2 ** 20);
  if (file.size > MOST_BYTES)
    return refusedFile("", `The file has ${size} MB; at most ${MOST_BYTES / 2 ** 20} MB are read.`);
  try {
    return readFile(name, new Uint8Array(await file.arrayBuffer()), options);
  } catch (fault) {
    if (fault instanceof DOMException)
      return refusedFile(
        "",
        "The file could not be read; perhaps it was moved or is open elsewhere.",
      );
    throw fault;
  }
}

/** A deal as the review shows it. */
export function dealBrief({
  line,
  licensors,
  licensees,
  parties,
  assets,
  values,
}: OwnDeal): FileFound["deals"][number] {
  const from = licensors.length > 0 ? licensors : parties;
  return {
    line,
    from: from.join(", "),
    to: licensees.join(", "),
    assets: assets.join(", "),
    values: values.slice(0, 4),
  };
}
