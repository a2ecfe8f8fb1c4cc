import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { SUMS, sumsOf } from "../../scripts/core/sums.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { attestationCommand, requireCommit, standingOf } from "../../scripts/commands/verify/standing.ts";
import { BIN, type Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { QLINGO } from "../support/qlingo.ts";
import { runGit } from "../support/repository.ts";

/** A repository of its own with this project's files, as a company has that publishes with it. */
const folder = mkdtempSync(join(tmpdir(), "verify-"));
const root = join(folder, "project");
const out = join(folder, "dist");
const FILES = ["schema", "scripts", "lib", "package.json", "package-lock.json", "tsconfig.json"];

const git = (...args: readonly string[]): string => runGit(root, args);

const npmRun = (name: string, args: readonly string[], cwd = root): Outcome => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, name, ...args], {
    cwd,
    encoding: "utf8",
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { code: status, stdout, stderr };
};

const linkPackages = (project: string): void => {
  symlinkSync(engineFile("node_modules"), join(project, "node_modules"), "junction");
};

let commit = "";
const published = join(out, "qlingo-1.0.0.zip");

/** The published archive with some of its files changed, and the sums made right again, as a forger would. */
const forged = (name: string, change: (path: string, text: string) => string): string => {
  const files = Object.entries(unzipSync(readFileSync(published)))
    .filter(([path]) => !path.endsWith(SUMS))
    .map(([path, bytes]) => {
      const text = strFromU8(bytes, true);
      return { path: path.replace("qlingo-1.0.0/", ""), content: strToU8(change(path, text), true) };
    });
  const all = [...files, sumsOf(files)].map(({ path, content }) => [
    `qlingo-1.0.0/${path}`,
    typeof content === "string" ? strToU8(content) : content,
  ]);
  const path = join(folder, name);
  writeFileSync(path, zipSync(Object.fromEntries(all) as Record<string, Uint8Array>)); // pairs of path and bytes
  return path;
};

beforeAll(async () => {
  cpSync(QLINGO, root, { recursive: true });
  for (const name of FILES) cpSync(engineFile(name), join(root, name), { recursive: true });
  git("init", "-q", "-b", "main");
  git("add", "-A");
  git("commit", "-q", "-m", "first");
  git("commit", "-q", "-m", "second", "--allow-empty");
  commit = git("rev-parse", "HEAD");
  git("tag", "v1.0.0");
  // As a clone knows where it came from.
  runGit(folder, ["init", "-q", "--bare", "-b", "main", "origin.git"]);
  git("remote", "add", "origin", join(folder, "origin.git"));
  git("push", "-q", "origin", "main");
  git("remote", "set-head", "origin", "main");
  linkPackages(root);
  // One edition is enough here, and makes for a faster build.
  const answers = join(root, "answers");
  const state = ["--release", "1.0.0", "--lang", "en"];
  const { code, stderr } = await commandInProcess("build", ["--answers", answers, "--out", out, ...state]);
  expect([code, stderr.replace(/^警告.*\n/, "")]).toEqual([0, ""]);
}, 120_000);

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("a published archive", () => {
  it("is genuine as far as its sums and its commit tell, and none of its code runs", () => {
    // Whoever builds would run this.
    const build = join(root, "scripts/commands/build/build.ts");
    const real = readFileSync(build, "utf8");
    writeFileSync(build, "process.exit(9)");
    const { code, stdout, stderr } = npmRun("verify", [published]);
    writeFileSync(build, real);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`version 1.0.0`);
    expect(stdout).toContain(`${commit}: タグ v1.0.0 のとおりで、origin/main の履歴にあります`);
    expect(stdout).toContain(`gh attestation verify ${JSON.stringify(published)} --repo OWNER/REPO`);
    expect(stdout).toContain("or --rebuild tells");
    expect(stdout).not.toContain("compared with a new build");
  });

  it("is genuine, to the last byte, where it is built again", () => {
    const { code, stdout, stderr } = npmRun("verify", [published, "--rebuild"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("this runs the code of that commit on this machine");
    for (const path of ["en/qlingo.pdf", "en/qlingo.xlsx", "qlingo.json", "qlingo-1.0.0.zip"])
      expect(stdout).toContain(`同じ / same     ${path}\n`);
    expect(stdout).not.toMatch(/DIFFERS|MISSING|EXTRA/);
    expect(stdout).toContain("it is genuine");
  }, 120_000);

  /** What verify says while the repository is in another state; nothing is built, even where that is asked for. */
  const inState = (change: () => void, undo: () => void): string => {
    change();
    const { code, stdout } = npmRun("verify", [published, "--rebuild"]);
    undo();
    expect(code).toBe(1);
    expect(stdout).not.toMatch(/this runs the code|it is genuine/);
    return stdout;
  };

  it("is none where its tag names another commit, or there is no such tag", () => {
    const moved = (): void => void git("tag", "-f", "v1.0.0", "HEAD~1");
    const back = (): void => void git("tag", "-f", "v1.0.0", commit);
    expect(inState(moved, back)).toContain("the tag v1.0.0 names another commit");
    expect(inState(() => void git("tag", "-d", "v1.0.0"), back)).toContain("there is no tag v1.0.0 here");
  });

  it("is none where its commit was never merged, whatever tags and branches say", () => {
    const stdout = inState(
      () => void git("update-ref", "refs/remotes/origin/main", "HEAD~1"),
      () => void git("update-ref", "refs/remotes/origin/main", commit),
    );
    expect(stdout).toContain("is not in the history of the default branch (origin/main)");
  });

  it("is found out where somebody has altered it and its sums", () => {
    const archive = forged("forged.zip", (path, text) =>
      path.endsWith(".csv") ? text.replaceAll("7 days", "9 days") : text,
    );
    const { code, stdout } = npmRun("verify", [archive, "--rebuild"]);
    expect(code).toBe(1);
    for (const path of ["en/qlingo.csv", "qlingo-1.0.0.zip"]) expect(stdout).toContain(`DIFFERS  ${path}\n`);
    expect(stdout).toContain("同じ / same     en/qlingo.md\n");
  }, 120_000);

  it("is checked by its sums alone where that is asked for", async () => {
    const sumsOnly = (path: string) => commandInProcess("verify", [path, "--sums-only"]);
    expect(await sumsOnly(published)).toMatchObject({ code: 0, stderr: "" });
    const damaged = join(folder, "damaged.zip");
    const files = unzipSync(readFileSync(published));
    writeFileSync(damaged, zipSync({ ...files, "qlingo-1.0.0/en/qlingo.md": strToU8("# Qlingo") }));
    const { code, stdout } = await sumsOnly(damaged);
    expect([code, stdout.match(/DIFFERS {2}\S+/g)]).toEqual([1, ["DIFFERS  en/qlingo.md"]]);
  });

  it("is refused where it is no archive of ours", async () => {
    const path = join(folder, "evil.zip");
    writeFileSync(path, zipSync({ "../evil": strToU8("") }));
    const { code, stdout } = await commandInProcess("verify", [path]);
    expect(code).toBe(1);
    expect(stdout).toContain('"../evil"');
    expect(stdout).toMatch(/[ぁ-ん]/);
  });
});

describe("an archive of a commit that cannot be built here", () => {
  const claiming = (hash: string): string =>
    forged("claiming.zip", (path, text) =>
      path.endsWith("qlingo.json") ? text.replaceAll(commit, hash) : text,
    );

  it("is of another repository", () => {
    const { code, stderr } = npmRun("verify", [claiming("f".repeat(40))]);
    expect([code, stderr]).toEqual([2, expect.stringContaining("git fetch --tags")]);
  });

  it("lies in the part of the history that a shallow clone does not have", () => {
    const shallow = join(folder, "shallow");
    runGit(folder, ["clone", "-q", "--depth", "1", `file://${root}`, shallow]);
    expect(() => {
      requireCommit(shallow, git("rev-parse", "HEAD~1"));
    }).toThrow("git fetch --unshallow");
    requireCommit(root, commit);
  });

  it("is a draft: its commit has to be in the default branch's history, and no tag is asked for", () => {
    const stray = git("commit-tree", "HEAD^{tree}", "-m", "stray");
    const draft = { id: "qlingo", version: `1.0.0-g${commit.slice(0, 12)}`, date: "2026-11-22" };
    expect(standingOf(root, { ...draft, commit }).faults).toEqual([]);
    expect(standingOf(root, { ...draft, commit: git("rev-parse", "HEAD~1") }).faults).toEqual([]);
    expect(standingOf(root, { ...draft, commit: stray }).faults).toHaveLength(1);
    expect(standingOf(root, { ...draft, version: `${draft.version}.modified`, commit }).faults).toHaveLength(
      1,
    );
  });

  it("is in a repository that does not know its provider's default branch", () => {
    git("remote", "set-head", "origin", "--delete");
    try {
      const claim = { id: "qlingo", version: "1.0.0", date: "2026-11-22", commit };
      expect(() => standingOf(root, claim)).toThrow("git remote set-head origin --auto");
    } finally {
      git("remote", "set-head", "origin", "main");
    }
  });

  it("is verified with GitHub by the address of its provider", () => {
    git("remote", "set-url", "origin", "git@github.com:Acme/trust.git");
    expect(attestationCommand(root, "a.zip")).toBe(
      'gh attestation verify "a.zip" --repo acme/trust --signer-workflow acme/trust/.github/workflows/release.yml --source-ref refs/heads/main',
    );
    git("remote", "set-url", "origin", join(folder, "origin.git"));
  });

  it("uses other packages: it says how to verify by hand", () => {
    const lock = join(root, "package-lock.json");
    const real = readFileSync(lock, "utf8");
    writeFileSync(lock, real.replace('"lockfileVersion": 3', '"lockfileVersion": 2'));
    const { code, stderr } = npmRun("verify", [published, "--rebuild"]);
    writeFileSync(lock, real);
    expect([code, stderr]).toEqual([2, expect.stringContaining(`git worktree add ../verify ${commit}`)]);
    expect(stderr).toContain("npm ci");
  });

  it("is outside any repository", () => {
    renameSync(join(root, ".git"), join(folder, "git"));
    try {
      expect(() => {
        requireCommit(root, commit);
      }).toThrow("no git repository");
    } finally {
      renameSync(join(folder, "git"), join(root, ".git"));
    }
  });
});

describe("verify", () => {
  test.each([
    [[], "give one ZIP file"],
    [["a.zip", "b.zip"], "give one ZIP file"],
    [["nowhere.zip"], "nowhere.zip"],
    [["answers"], "is no file"],
    [["--wrong"], "--wrong"],
  ])("exits with 2 for %j", async (args, said) => {
    const { code, stdout, stderr } = await commandInProcess("verify", args);
    expect([code, stdout, stderr]).toEqual([2, "", expect.stringContaining(said)]);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("build --release", () => {
  const build = (...args: readonly string[]) =>
    commandInProcess("build", ["--answers", join(root, "answers"), "--out", join(folder, "other"), ...args]);

  it("is not for what is in no commit", async () => {
    const path = join(root, "answers/30-backup-retention.yaml");
    const real = readFileSync(path, "utf8");
    writeFileSync(path, `${real}\n`);
    const { code, stderr } = await build("--release", "1.1.0");
    writeFileSync(path, real);
    expect([code, stderr]).toEqual([2, expect.stringContaining("commit them first")]);
  });

  test.each([
    [["--release", "latest"], "--release latest"],
    [["--release", "../1.0.0"], "--release ../1.0.0"],
    [["--today", "2026-02-30"], "--today 2026-02-30"],
  ])("%j is no state to build", async (args, said) => {
    const { code, stderr } = await build(...args);
    expect([code, stderr]).toEqual([2, expect.stringContaining(said)]);
  });
});
