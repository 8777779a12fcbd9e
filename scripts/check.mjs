// `npm run check`: types, lint and layers, dead code, data, build and size. One line a step; all run, then the exit code.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const STEPS = [
  ["types", "node_modules/.bin/tsc", "-p", "."],
  ["lint and layers", "node_modules/.bin/biome", "check", "--error-on-warnings"],
  ["dead code", "node_modules/.bin/knip"],
  ["data", "node_modules/.bin/tsx", "src/cli/main.ts", "check"],
  ["build", process.execPath, "scripts/build.mjs"],
  ["size", process.execPath, "scripts/size.mjs"],
];

/** Runs a step; what it printed is shown only when it fails. */
function holds([name, tool, ...words]) {
  const begun = performance.now();
  const run = spawnSync(tool, words, { cwd: root, encoding: "utf8", maxBuffer: 2 ** 26 });
  const good = run.status === 0;
  console.log(
    `${good ? "ok    " : "FAILED"} ${name.padEnd(16)} ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  if (!good)
    console.log(
      `${`${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`.trimEnd()}\n`,
    );
  return good;
}

ensureInstalled();
const failed = STEPS.filter((step) => !holds(step)).map(([name]) => name);
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(", ")}.`);
  process.exit(1);
}
