// `npm run check`: types, lint and layers, dead code, data, build and size. One line a step; all run, then the exit code.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const STEPS = [
  ["types", ["tsc", "-p", "."]],
  ["lint and layers", ["biome", "check", "--error-on-warnings"]],
  ["dead code", ["knip"]],
  ["data", ["tsx", "src/cli/main.ts", "check"]],
  ["build", ["tsx", "scripts/buildData.ts"], ["vite", "build", "--logLevel", "warn"]],
  ["size", ["size-limit"]],
];

/** Runs the commands of a step until one fails; what they printed is shown only then. */
function holds([name, ...commands]) {
  const begun = performance.now();
  let said = "";
  const good = commands.every(([tool, ...words]) => {
    const run = spawnSync(`${root}node_modules/.bin/${tool}`, words, {
      cwd: root,
      encoding: "utf8",
      maxBuffer: 2 ** 26,
    });
    said += `${run.stdout ?? ""}${run.stderr ?? ""}${run.error?.message ?? ""}`;
    return run.status === 0;
  });
  console.log(
    `${good ? "ok    " : "FAILED"} ${name.padEnd(16)} ${((performance.now() - begun) / 1000).toFixed(1)} s`,
  );
  if (!good) console.log(`${said.trimEnd()}\n`);
  return good;
}

ensureInstalled();
const failed = STEPS.filter((step) => !holds(step)).map(([name]) => name);
if (failed.length > 0) {
  console.log(`Failed: ${failed.join(", ")}.`);
  process.exit(1);
}
