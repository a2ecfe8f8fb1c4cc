import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projectPath } from "../../scripts/sheet/load.ts";
import type { Outcome } from "./command.ts";

export interface ProjectCopy {
  readonly root: string;
  /** Runs one of the copy's own commands in its folder. */
  readonly run: (name: string, ...args: readonly string[]) => Outcome;
  readonly remove: () => void;
}

/** A copy of this project in a temporary folder, outside any repository, for what changes more than answers. */
export const copiedProject = (): ProjectCopy => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "project-")));
  for (const part of ["scripts", "schema", "answers", "docs", ".github", "package.json"])
    cpSync(projectPath(part), join(root, part), { recursive: true });
  symlinkSync(projectPath("node_modules"), join(root, "node_modules"), "junction");
  return {
    root,
    run: (name, ...args) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", `scripts/${name}.ts`, ...args],
        { cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
      );
      return { code: status, stdout, stderr };
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
};
