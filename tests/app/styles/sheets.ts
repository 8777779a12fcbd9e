import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../src/app", import.meta.url));

/** The files of the app's source that end so, by their paths in `src/app`, with their text. */
export function sources(...ends: readonly string[]): Map<string, string> {
  const paths = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile() && ends.some((end) => each.name.endsWith(end)))
    .map((each) => relative(root, join(each.parentPath, each.name)));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(root, path), "utf8")]));
}
