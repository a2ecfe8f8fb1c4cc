import { defineConfig } from "vitest/config";

/** Tests that start processes or git, open a browser or compile a PDF say so in their name; test/support/pure.ts holds the others to it. */
const SLOW = "test/**/*.slow.test.ts";

export default defineConfig({
  test: {
    // No test changes what another one imports, so the modules are loaded once for all files of a worker.
    isolate: false,
    // A worker is a process: a command that runs in it has a working folder and an environment (test/support/in-process.ts).
    pool: "forks",
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "quick",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [SLOW],
          setupFiles: ["test/support/pure.ts"],
          testTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: "slow",
          globalSetup: "test/support/engine.ts",
          include: [SLOW],
          // A loaded machine takes many times as long; what hangs still ends.
          testTimeout: 180_000,
          hookTimeout: 180_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
