// `npm start`: installs when needed, builds, serves the page on loopback and prints its address.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureInstalled } from "./install.mjs";
import { serve } from "./server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
ensureInstalled();
for (const step of [
  ["node_modules/tsx/dist/cli.mjs", "scripts/buildData.ts"],
  ["node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"],
]) {
  const done = spawnSync(process.execPath, step, { cwd: root, stdio: "inherit" });
  if (done.status !== 0) process.exit(done.status ?? 1);
}
const { address } = await serve(`${root}dist`, { port: Number(process.env.PORT ?? 4173) });
console.log(`Licensing Atlas is at ${address}`);
