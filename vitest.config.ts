import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts", "test/**/*.test.tsx"],
    testTimeout: 30_000,
    // No test changes what another one imports, so the modules are loaded once for all files of a worker.
    isolate: false,
    maxWorkers: "100%",
  },
});
