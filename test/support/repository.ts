import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { QLINGO } from "./qlingo.ts";

/** A git repository of its own, with a copy of the answers and their CODEOWNERS at first. */
export interface TestRepository {
  readonly root: string;
  readonly answers: string;
  readonly git: (...args: readonly string[]) => string;
  /** Replaces a text in the file of an item. */
  readonly edit: (item: number, from: string | RegExp, to: string) => void;
  /** Commits everything at noon in Japan of a day; gives the commit's hash. */
  readonly commit: (day: string, message?: string) => string;
  readonly remove: () => void;
}

export const runGit = (folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): string => {
  const identity = {
    GIT_AUTHOR_NAME: "A",
    GIT_AUTHOR_EMAIL: "a@example.com",
    GIT_COMMITTER_NAME: "A",
    GIT_COMMITTER_EMAIL: "a@example.com",
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_SYSTEM: "/dev/null",
  };
  const { status, stdout, stderr } = spawnSync("git", ["-C", folder, ...args], {
    encoding: "utf8",
    env: { ...process.env, ...identity, ...env },
  });
  if (status !== 0) throw new Error(`git ${args.join(" ")}: ${stderr}`);
  return stdout.trim();
};

export const repository = (firstDay: string): TestRepository => {
  const root = mkdtempSync(join(tmpdir(), "repository-"));
  const answers = join(root, "answers");
  cpSync(QLINGO, root, { recursive: true });
  const git = (...args: readonly string[]): string => runGit(root, args);
  const names = new Map(readdirSync(answers).map((name) => [Number(name.slice(0, 2)), name]));
  git("init", "-q", "-b", "main", "--template=");
  const commit = (day: string, message = "change"): void => {
    const date = `${day}T12:00:00+09:00`;
    git("add", "-A");
    runGit(root, ["commit", "-q", "--allow-empty", "-m", message], {
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_DATE: date,
    });
  };
  commit(firstDay, "first");
  return {
    root,
    answers,
    git,
    edit: (item, from, to) => {
      const path = join(answers, names.get(item) ?? "");
      const text = readFileSync(path, "utf8");
      const changed = text.replace(from, () => to);
      if (changed === text) throw new Error(`${path} does not hold ${String(from)}`);
      writeFileSync(path, changed);
    },
    commit: (day, message) => {
      commit(day, message);
      return git("rev-parse", "HEAD");
    },
    remove: () => {
      rmSync(root, { recursive: true });
    },
  };
};
