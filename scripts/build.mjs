// `npm run build`: the data and the page into `dist/`, unless what stands there was built from these very sources.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const SOURCES = [
  "graph-data",
  "src",
  "scripts",
  "index.html",
  "vite.config.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];
const BUILT = ["build/public", "build/manifest.json", "dist"];
const STEPS = [
  ["node_modules/tsx/dist/cli.mjs", "scripts/buildData.ts"],
  ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"],
];
/** Stands in a folder that every build of the data removes first, so it never outlives what it vouches for. */
const stampFile = join(root, "build", "stamp");

/** Builds when the sources or the built files are others than at the last build; false when that fails. */
export function ensureBuilt() {
  const sources = hashOf(SOURCES);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === `${sources} ${hashOf(BUILT)}`)
    return true;
  for (const step of STEPS)
    if (spawnSync(process.execPath, step, { cwd: root, stdio: "inherit" }).status !== 0)
      return false;
  writeFileSync(stampFile, `${sources} ${hashOf(BUILT)}`);
  return true;
}

/** A hash over the names and contents of files and folders. */
function hashOf(paths) {
  const hash = createHash("sha256").update(process.version);
  for (const path of paths.flatMap(filesOf))
    hash
      .update(`${path}\n`)
      .update(readFileSync(join(root, path)))
      .update("\n");
  return hash.digest("hex");
}

function filesOf(path) {
  const file = join(root, path);
  if (!existsSync(file)) return [];
  if (!statSync(file).isDirectory()) return [path];
  return readdirSync(file)
    .sort()
    .flatMap((name) => filesOf(`${path}/${name}`));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  process.exit(ensureBuilt() ? 0 : 1);
}
