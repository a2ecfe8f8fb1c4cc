import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // No test changes what another one imports, so the modules are loaded once for all files of a worker.
    isolate: false,
    // A worker is a process: a command that runs in it has a working folder and an environment (test/support/in-process.ts).
    pool: "forks",
    maxWorkers: "100%",
  },
});
