import { type Edits, HEADER, isObject } from "./edits.ts";
import { placeOfPath } from "./recordPlace.ts";

const FORMAT = "licensing-atlas-edits";
const VERSION = 1;

/** The reader's changes and notes, as one file carries them. */
export interface CarriedWork {
  edits: Edits;
  notes: readonly (readonly [id: string, text: string])[];
}

/** The changes and notes as one file. */
export function writeWork({ edits, notes }: CarriedWork): string {
  const records = [...edits].map(([path, { before, record }]) => ({ path, before, record }));
  return `${JSON.stringify({ format: FORMAT, schemaVersion: VERSION, edits: records, notes: [...notes] }, null, 2)}\n`;
}

/** Reads a file of changes and notes, whole or not at all; a plain sentence where it is none. What it holds is checked like all else. */
export function readWork(text: string): CarriedWork | { fault: string } {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { fault: "The file is no JSON; nothing was taken from it." };
  }
  if (!isObject(file) || file.format !== FORMAT)
    return {
      fault: "The file does not hold changes of the Licensing Atlas; nothing was taken from it.",
    };
  if (file.schemaVersion !== VERSION)
    return { fault: `The file is of another version than ${VERSION}; nothing was taken from it.` };
  const [edits, notes] = [
    Array.isArray(file.edits) ? file.edits : [],
    Array.isArray(file.notes) ? file.notes : [],
  ];
  const bad = edits.findIndex((edit: unknown) => !isEdit(edit));
  if (bad >= 0)
    return {
      fault: `Change ${bad + 1} of the file is no record of the data; nothing was taken from it.`,
    };
  return {
    edits: new Map(
      edits.map(({ path, before, record }) => [path, { before: before ?? null, record }]),
    ),
    notes: notes.filter(
      (note: unknown): note is [string, string] =>
        Array.isArray(note) && note.length === 2 && note.every((part) => typeof part === "string"),
    ),
  };
}

function isEdit(edit: unknown): edit is { path: string; before: unknown; record: unknown } {
  return (
    isObject(edit) &&
    typeof edit.path === "string" &&
    (edit.path === HEADER || placeOfPath(edit.path) !== null) &&
    isObject(edit.record)
  );
}
