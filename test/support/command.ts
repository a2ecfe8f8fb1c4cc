import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineFile } from "../../scripts/io/engine.ts";
import { QLINGO } from "./qlingo.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Where the bundled engine lies: below the folder of a copy, too. */
export const BIN = "lib/bin.js";

/** How Node runs a command of the engine: bundled (see engine.ts), as a company has it installed. */
export const ENGINE = [engineFile(BIN)];

/**
 * Runs one of the project's commands in a process of its own, in the folder of the answers' repository; `input`
 * comes from standard input.
 */
export const command = (
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  input = "",
): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...ENGINE, name, ...args], {
    cwd: QLINGO,
    input,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1", ...env },
  });
  return { code: status, stdout, stderr };
};

/** A copy of the answers and their CODEOWNERS in a temporary folder without git, and how to take it away again. */
export const copiedAnswers = (): { readonly folder: string; readonly remove: () => void } => {
  const temporary = mkdtempSync(join(tmpdir(), "sheet-"));
  cpSync(QLINGO, temporary, { recursive: true });
  return {
    folder: join(temporary, "answers"),
    remove: () => {
      rmSync(temporary, { recursive: true });
    },
  };
};
