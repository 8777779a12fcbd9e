import type { z } from "zod";
import {
  COLLECTIONS,
  type CollectionName,
  DatasetHeader,
  type RecordOf,
} from "../schema/collections.ts";
import { parseJson } from "./parseJson.ts";
import { zodFaults } from "./zodFaults.ts";

/** One thing wrong with the data, in plain words: which file, which field, what. */
export interface Fault {
  path: string;
  field: string;
  message: string;
}

/** The facts: a map of records by id for each collection. */
export type Dataset = { header: DatasetHeader } & {
  [C in CollectionName]: Map<string, RecordOf<C>>;
};

export interface DataFile {
  /** Relative to the data folder: `deals/hengrui-glenmark-2025.json`. */
  path: string;
  text: string;
}

const NAMES = Object.keys(COLLECTIONS) as CollectionName[];

/** A data set without records. */
function emptyDataset(header: DatasetHeader): Dataset {
  return { header, ...Object.fromEntries(NAMES.map((name) => [name, new Map()])) } as Dataset;
}

/**
 * Reads the files of a data folder. Every fault is reported at once; `dataset` holds all records of sound shape
 * and is absent only when `dataset.json` itself is unusable.
 */
export function parseDataset(files: readonly DataFile[]): { dataset?: Dataset; faults: Fault[] } {
  const faults: Fault[] = [];
  const headerFile = files.find(({ path }) => path === "dataset.json");
  if (!headerFile)
    return {
      faults: [{ path: "dataset.json", field: "", message: "the data folder has no dataset.json" }],
    };
  const header = parseRecord(headerFile, DatasetHeader, faults);
  if (!header) return { faults };
  const dataset = emptyDataset(header);
  for (const file of files) {
    if (file.path === "dataset.json" || !file.path.endsWith(".json")) continue;
    const [folder = "", name = "", ...deeper] = file.path.split("/");
    const collection = NAMES.find((known) => known === folder);
    if (!collection || deeper.length > 0) {
      faults.push({
        path: file.path,
        field: "",
        message: `“${folder}” is no folder of the data set; known are ${NAMES.join(", ")}`,
      });
      continue;
    }
    const shape: z.ZodType<{ id: string }> = COLLECTIONS[collection];
    const record = parseRecord(file, shape, faults);
    if (!record) continue;
    const expected = name.replace(/\.json$/, "");
    if (record.id !== expected) {
      faults.push({
        path: file.path,
        field: "id",
        message: `the id “${record.id}” must equal the file name “${expected}”`,
      });
      continue;
    }
    (dataset[collection] as Map<string, typeof record>).set(record.id, record);
  }
  return { dataset, faults };
}

function parseRecord<T>(file: DataFile, shape: z.ZodType<T>, faults: Fault[]): T | undefined {
  const json = parseJson(file);
  if (!("value" in json)) {
    faults.push(json);
    return undefined;
  }
  const parsed = shape.safeParse(json.value);
  if (parsed.success) return parsed.data;
  faults.push(...zodFaults(file.path, parsed.error));
  return undefined;
}
