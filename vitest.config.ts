import { defineConfig } from "vitest/config";

/** `unit` needs nothing but Node; `browser` drives the built page in a real Chromium. */
export default defineConfig({
  test: {
    projects: [
      {
        define: { __DATA_PATH__: JSON.stringify("/data") },
        test: {
          name: "unit",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/browser/**"],
          testTimeout: 60_000,
          // The shipped records are read once for all files of a worker.
          isolate: false,
          maxWorkers: 2,
        },
      },
      {
        test: {
          name: "browser",
          include: ["tests/browser/**/*.test.ts"],
          // A page is as quick as its machine; only a test that fails waits so long.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
    ],
  },
});
