// Finds the Chromium that the browser tests, the benchmark and the pictures drive.
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];
const PACKAGE = ["install", "-y", "--no-install-recommends", "chromium"];
const TRIES = 2;

/** Draws WebGL without a graphics card, asks nobody anything, and fetches nothing of its own. */
export const BROWSER_FLAGS = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * The path of a Chromium: `CHROME_PATH`, the system's own, Playwright's, or Debian's package, installed when we are root there.
 * Ends the process in one plain sentence when there is none.
 */
export function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named && !runnable(named))
    fail(`CHROME_PATH names ${named}, which is not a program that can be run.`);
  const found =
    named || systemBrowser() || playwrightBrowser() || (installDebianBrowser() && systemBrowser());
  return (
    found || fail("No Chromium was found: install Chromium or Chrome, or let CHROME_PATH name one.")
  );
}

function systemBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  return [...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))), ...PLACES].find(
    runnable,
  );
}

function playwrightBrowser() {
  const path = createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  return path && runnable(path) ? path : undefined;
}

/** Only where that is ours to do: as root on Debian or what descends from it. True when the package stands. */
function installDebianBrowser() {
  if (process.getuid?.() !== 0 || !existsSync("/etc/debian_version")) return false;
  console.log("Installing Debian's Chromium for the browser tests …");
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  for (let i = 0; i < TRIES; i++) {
    const done = [["update"], PACKAGE].every(
      (words) =>
        spawnSync("apt-get", ["-q", ...words], { env, stdio: ["ignore", "ignore", "inherit"] })
          .status === 0,
    );
    if (done) return true;
  }
  return false;
}

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
