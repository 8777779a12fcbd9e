// Ten thousand cases for every property of the readers; the tests try some hundreds.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const CASES = 10_000;
const root = fileURLToPath(new URL("../..", import.meta.url));
const begun = performance.now();
const words = [
  "node_modules/vitest/vitest.mjs",
  "run",
  "--project",
  "unit",
  "--testTimeout",
  "1200000",
  "tests/formats/fuzz.test.ts",
];
const run = spawnSync(process.execPath, words, {
  cwd: root,
  encoding: "utf8",
  env: { ...process.env, FUZZ_CASES: String(CASES) },
});
if (run.status !== 0) console.log(run.stdout, run.stderr);
console.table([
  {
    cases: CASES,
    outcome: run.status === 0 ? "all sound" : "FAILED",
    s: Math.round((performance.now() - begun) / 1000),
  },
]);
process.exitCode = run.status ?? 1;
