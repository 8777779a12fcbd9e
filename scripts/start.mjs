// `npm start`: installs when needed, builds, serves the page on loopback and prints its address.
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./build.mjs";
import { ensureInstalled } from "./install.mjs";
import { serve } from "./server.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
ensureInstalled();
if (!ensureBuilt()) process.exit(1);
const { address } = await serve(`${root}dist`, { port: Number(process.env.PORT ?? 4173) });
console.log(`Licensing Atlas is at ${address}`);
