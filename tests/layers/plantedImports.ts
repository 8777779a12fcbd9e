import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** What the linter said about one planted file. */
export interface Finding {
  path: string;
  rule: string;
  message: string;
}

interface Report {
  diagnostics: { category: string; message: string; location: { path: string } }[];
}

/** Lints planted files (path to text) under the real rules, in a folder of their own. */
export function lintPlanted(files: ReadonlyMap<string, string>): Finding[] {
  const folder = mkdtempSync(join(tmpdir(), "atlas-layers-"));
  try {
    for (const name of ["biome.json", "layers.json", "package.json"])
      copyFileSync(join(root, name), join(folder, name));
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const words = [
      "lint",
      "--reporter=json",
      "--max-diagnostics=none",
      "--diagnostic-level=error",
      "src",
    ];
    const { stdout, stderr } = spawnSync(join(root, "node_modules", ".bin", "biome"), words, {
      cwd: folder,
      encoding: "utf8",
    });
    if (!stdout.startsWith("{")) throw new Error(`The linter gave no report: ${stderr}`);
    const { diagnostics } = JSON.parse(stdout) as Report;
    return diagnostics.map(({ category, message, location }) => ({
      path: location.path,
      rule: category,
      message,
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
