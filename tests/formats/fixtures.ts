import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Every file of another program, by its path under `tests/fixtures`. */
export function fixtures(): { path: string; text: string }[] {
  const root = fileURLToPath(new URL("../fixtures", import.meta.url));
  return ["otherPrograms", "dialects"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .sort()
      .map((name) => ({
        path: `${folder}/${name}`,
        text: readFileSync(join(root, folder, name), "utf8"),
      })),
  );
}

/** One of them. */
export function fixture(path: string): string {
  const found = fixtures().find((file) => file.path === path);
  if (!found) throw new Error(`there is no fixture ${path}`);
  return found.text;
}
