// Installs the dependencies when the lock file, the Node version or the platform differ from the last time.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends the process in a plain sentence when Node is too old or the install fails. */
export function ensureInstalled() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Licensing Atlas needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const stampFile = `${root}node_modules/.atlas-stamp`;
  const lock = readFileSync(`${root}package-lock.json`);
  const stamp = createHash("sha256")
    .update(lock)
    .update(`${process.version} ${process.platform} ${process.arch}`)
    .digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  console.log("Installing dependencies …");
  const done = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: root,
    stdio: "inherit",
  });
  if (done.status !== 0) {
    console.error("The dependencies could not be installed; the lines above say why.");
    process.exit(1);
  }
  writeFileSync(stampFile, stamp);
}
