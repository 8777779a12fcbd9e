// `npm test`: installs when needed, builds, runs the unit and then the browser tests, and closes with one line that counts both.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./findBrowser.mjs";
import { ensureInstalled } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const bin = (name) => join(root, "node_modules", ".bin", name);

/** Runs one of the test projects; a file that cannot be run at all counts as one failed test. */
function runTests(project, folder, env) {
  const report = join(folder, `${project}.json`);
  const words = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  const { status } = spawnSync(bin("vitest"), words, {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, ...env },
  });
  if (!existsSync(report)) return { passed: 0, failed: 1, good: false };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    good: status === 0 && numPassedTests > 0,
  };
}

ensureInstalled();
const browser = findBrowser();
for (const [tool, ...words] of [
  ["tsx", "scripts/buildData.ts"],
  ["vite", "build", "--logLevel", "warn"],
]) {
  const { status } = spawnSync(bin(tool), words, { cwd: root, stdio: "inherit" });
  if (status !== 0) {
    console.error("The page could not be built, so nothing was tested; the lines above say why.");
    process.exit(status ?? 1);
  }
}
const folder = mkdtempSync(join(tmpdir(), "atlas-test-"));
const results = [
  runTests("unit", folder, {}),
  runTests("browser", folder, { CHROME_PATH: browser }),
];
rmSync(folder, { recursive: true, force: true });
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(results.every(({ good }) => good) ? 0 : 1);
