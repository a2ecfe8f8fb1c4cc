import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectPath } from "../../scripts/sheet/load.ts";

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the project's commands as npm does, from the project's folder. */
export const command = (
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Outcome => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", projectPath(`scripts/${name}.ts`), ...args],
    { cwd: projectPath("."), encoding: "utf8", env: { ...process.env, NO_COLOR: "1", ...env } },
  );
  return { code: status, stdout, stderr };
};

/** A copy of the real answers in a temporary folder, and how to take it away again. */
export const copiedAnswers = (): { readonly folder: string; readonly remove: () => void } => {
  const temporary = mkdtempSync(join(tmpdir(), "sheet-"));
  const folder = join(temporary, "answers");
  cpSync(projectPath("answers"), folder, { recursive: true });
  return {
    folder,
    remove: () => {
      rmSync(temporary, { recursive: true });
    },
  };
};
