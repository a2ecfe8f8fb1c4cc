import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { engineFile } from "../../scripts/io/engine.ts";
import type { Outcome } from "./command.ts";
import { QLINGO } from "./qlingo.ts";

export interface ProjectCopy {
  readonly root: string;
  /** Runs one of the copy's own commands in its folder, from source, which may have been changed. */
  readonly run: (name: string, ...args: readonly string[]) => Outcome;
  readonly remove: () => void;
}

/** A copy of this project, with the tests' answers, in a temporary folder outside any repository, for what changes more than answers. */
export const copiedProject = (): ProjectCopy => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), "project-")));
  for (const part of [
    "scripts",
    "lib",
    "schema",
    "starter",
    "docs",
    ".github",
    ".editorconfig",
    ".vscode",
    "package.json",
  ])
    cpSync(engineFile(part), join(root, part), { recursive: true });
  cpSync(QLINGO, root, { recursive: true });
  symlinkSync(engineFile("node_modules"), join(root, "node_modules"), "junction");
  return {
    root,
    run: (name, ...args) => {
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", "tsx", "scripts/bin.ts", name, ...args],
        {
          cwd: root,
          encoding: "utf8",
          env: { ...process.env, NO_COLOR: "1" },
        },
      );
      return { code: status, stdout, stderr };
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
};
