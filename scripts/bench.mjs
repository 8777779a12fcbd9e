// `npm run bench`: what we do and the plain route, side by side in one run, as ratios. Prints a table; asserts nothing.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
ensureInstalled();
const wanted = process.argv.slice(2);
const folder = join(root, "tests", "bench");
if (!existsSync(join(root, "dist", "index.html")))
  spawnSync("npm", ["run", "-s", "build"], { cwd: root, stdio: "inherit" });
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith(".bench.ts"))
  .sort()) {
  if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
  console.log(`\n${file.replace(".bench.ts", "")}`);
  const run = spawnSync(process.execPath, ["node_modules/tsx/dist/cli.mjs", join(folder, file)], {
    cwd: root,
    stdio: "inherit",
  });
  if (run.status !== 0) process.exitCode = 1;
}
