import { join } from "node:path";
import { readFolder } from "../src/cli/readFolder.ts";

/** The records as they are shipped, by path, as their files hold them. */
export function shippedRecords(): Map<string, unknown> {
  const files = readFolder(join(import.meta.dirname, "..", "graph-data"));
  return new Map(files.map(({ path, text }) => [path, JSON.parse(text) as unknown]));
}
