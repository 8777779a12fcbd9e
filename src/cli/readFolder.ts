import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { DataFile } from "../dataset/parseDataset.ts";

/** The JSON files of a data folder, sorted by path; folders whose name begins with a dot are passed over. */
export function readFolder(folder: string): DataFile[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter(
      (path) => path.endsWith(".json") && !path.split("/").some((part) => part.startsWith(".")),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(join(folder, path), "utf8") }));
}
