// `npm test [-- NAME …]`: installs and builds when needed, runs the unit and then the browser tests (all, or those that a
// path or a sentence names), and closes with the slowest ten and one line that counts both.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { findBrowser } from "./findBrowser.mjs";
import { ensureInstalled } from "./install.mjs";
import { selectTests } from "./testSelection.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const SLOWEST = 10;

/** Runs files of one of the test projects; a file that cannot be run at all counts as one failed test. */
function runTests(project, { files, sentence }, folder, env) {
  const report = join(folder, `${project}.json`);
  const named = sentence === null ? [] : [`--testNamePattern=${literally(sentence)}`];
  const { status } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      `--project=${project}`,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...named,
      ...files,
    ],
    { cwd: root, stdio: "inherit", env: { ...process.env, ...env } },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1, good: false, tests: [] };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, "utf8"));
  const broken = testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  ).length;
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken,
    good: status === 0,
    tests: testResults.flatMap(({ name, assertionResults }) =>
      assertionResults
        .filter(({ status }) => status === "passed" || status === "failed")
        .map(({ fullName, duration }) => ({
          seconds: (duration ?? 0) / 1000,
          words: `${relative(root, name)}: ${fullName}`,
        })),
    ),
  };
}

/** A pattern of the very words, whatever their case. */
const literally = (words) =>
  words
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replace(/\p{L}/gu, (letter) => `[${letter.toLowerCase()}${letter.toUpperCase()}]`);
const ofBrowser = (file) => file.startsWith("tests/browser/");

ensureInstalled();
const words = process.argv.slice(2);
const { files, sentence } = selectTests(root, words);
const chosen = {
  unit: files.filter((file) => !ofBrowser(file)),
  browser: files.filter(ofBrowser),
};
const CHROME_PATH = chosen.browser.length > 0 ? findBrowser() : "";
if (chosen.browser.length > 0 && !ensureBuilt()) {
  console.error("The page could not be built, so nothing was tested; the lines above say why.");
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), "atlas-test-"));
const results = Object.entries(chosen)
  .filter(([, named]) => named.length > 0)
  .map(([project, named]) =>
    runTests(project, { files: words.length > 0 ? named : [], sentence }, folder, { CHROME_PATH }),
  );
rmSync(folder, { recursive: true, force: true });

const sum = (key) => results.reduce((total, result) => total + result[key], 0);
if (sum("passed") + sum("failed") === 0)
  console.error(`No test file and no test is called “${words.join(" ")}”.`);
const slowest = results
  .flatMap(({ tests }) => tests)
  .sort((a, b) => b.seconds - a.seconds)
  .slice(0, SLOWEST);
if (slowest.length > 0) console.log("\nThe slowest:");
for (const test of slowest) console.log(`${test.seconds.toFixed(1).padStart(6)} s  ${test.words}`);
console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
process.exit(sum("passed") > 0 && results.every(({ good }) => good) ? 0 : 1);
