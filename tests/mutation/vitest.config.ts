import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { mutants } from "./instrument.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const rooms = (process.env.MUTATION_ROOMS ?? "").split(",").filter(Boolean);
const folder = process.env.MUTATION_FOLDER ?? `${root}build/mutation`;

/** The unit tests over sources that hold their mutants. One process: what one test killed, the next need not. */
export default defineConfig({
  root,
  plugins: [mutants(root, rooms, `${folder}/mutants`)],
  test: {
    include: ["tests/**/*.test.ts"],
    exclude: ["tests/{browser,layers,cli,app,renderer,mutation}/**"],
    runner: fileURLToPath(new URL("./runner.ts", import.meta.url)),
    testTimeout: 3_600_000,
    isolate: false,
    maxWorkers: 1,
    fileParallelism: false,
    reporters: ["dot"],
  },
});
