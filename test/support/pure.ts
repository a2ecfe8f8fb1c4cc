import childProcess from "node:child_process";
import { syncBuiltinESMExports } from "node:module";
import { basename } from "node:path";
import { expect } from "vitest";

// Loaded before each of the quick tests: whoever runs them after every change must not wait for other programs.

const refuse = (): never => {
  const file = basename(expect.getState().testPath ?? "this file");
  throw new Error(`${file} starts a process: name it ${file.replace(/\.test\./, ".slow.test.")}`);
};

for (const name of ["spawn", "spawnSync", "exec", "execSync", "execFile", "execFileSync", "fork"] as const)
  Object.defineProperty(childProcess, name, { value: refuse });
syncBuiltinESMExports();
