import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test, vi } from "vitest";
import { GitError, readFilesAt, readPast } from "../../scripts/io/git.ts";
import type { Past } from "../../scripts/core/past.ts";
import { type Head, isSuperseded, readHead, readReleases, releaseTags } from "../../scripts/change/tags.ts";
import { loadSource } from "../../scripts/io/load.ts";
import { commandInProcess } from "../support/in-process.ts";
import { repository, runGit, type TestRepository } from "../support/repository.ts";

let repo: TestRepository;

/** All that is read of a repository. */
interface Known {
  readonly head: Head | undefined;
  readonly past: Past;
  readonly releases: readonly string[];
  readonly isSuperseded: boolean;
}

const known = (answers = repo.answers): Known => ({
  head: readHead(answers),
  past: readPast(answers, loadSource(answers)?.files ?? [], "2020-01-01", "2026-11-30"),
  releases: readReleases(answers).map(({ version, commit, date }) => `${version} ${commit} ${date}`),
  isSuperseded: isSuperseded(answers),
});

/** A commit that bears a signature, which nobody here can verify. */
const commitSigned = (): void => {
  const [tree, parent] = ["HEAD^{tree}", "HEAD"].map((name) => repo.git("rev-parse", name));
  const person = "A <a@example.com> 1795500000 +0900";
  const lines = [`tree ${tree ?? ""}`, `parent ${parent ?? ""}`, `author ${person}`, `committer ${person}`];
  const signature = ["gpgsig -----BEGIN PGP SIGNATURE-----", " ", " eA==", " -----END PGP SIGNATURE-----"];
  const file = join(repo.root, "commit");
  writeFileSync(file, [...lines, ...signature, "", "signed", ""].join("\n"));
  repo.git("reset", "-q", "--hard", repo.git("hash-object", "-t", "commit", "-w", file));
  rmSync(file);
};

/** As `git config --global` does. */
const set = (key: string, value: string): void => {
  vi.stubEnv("GIT_CONFIG_COUNT", "1");
  vi.stubEnv("GIT_CONFIG_KEY_0", key);
  vi.stubEnv("GIT_CONFIG_VALUE_0", value);
};

let usual: Known;

beforeAll(() => {
  repo = repository("2026-11-22");
  repo.git("tag", "v1.0.0");
  repo.git("checkout", "-q", "-b", "topic");
  repo.edit(30, "P7D", "P8D");
  repo.commit("2026-11-23");
  repo.git("checkout", "-q", "main");
  repo.edit(32, "backupGenerations: 7", "backupGenerations: 6");
  repo.commit("2026-11-24");
  repo.git("merge", "-q", "--no-ff", "-m", "merge", "topic");
  for (const tag of ["v1.1.0", "v1.2.0"]) repo.git("tag", tag);
  commitSigned();
  for (const tag of ["v2.0.0-rc1", "v3", "v1.2.3.4"]) repo.git("tag", tag);
  usual = known();
});

afterAll(() => {
  repo.remove();
});

afterEach(() => {
  vi.unstubAllEnvs();
});

it("knows merges, releases and nothing else that is tagged", () => {
  expect(usual.head).toMatchObject({ tag: expect.stringMatching(/^1\.[12]\.0$/) as string, isTagged: false });
  expect(usual.past.get("30-backup-retention.yaml")).toHaveLength(2);
  expect(usual.releases.map((line) => line.split(" ")[0])).toEqual(["1.2.0", "1.1.0", "1.0.0"]);
  expect(usual.isSuperseded).toBe(false);
});

it("lists the newest release first", () => {
  repo.git("tag", "v1.10.0", "v1.0.0");
  expect(releaseTags(repo.answers).map(({ version }) => version)).toEqual([
    "1.10.0",
    "1.2.0",
    "1.1.0",
    "1.0.0",
  ]);
  repo.git("tag", "-d", "v1.10.0");
});

test.each([
  ["color.ui", "always"],
  ["column.ui", "always"],
  ["log.showSignature", "true"],
  ["log.diffMerges", "combined"],
  ["log.showRoot", "false"],
  ["log.follow", "true"],
  ["log.decorate", "full"],
  ["format.pretty", "oneline"],
  ["diff.renames", "copies"],
  ["core.quotePath", "true"],
])("reads the same whatever a person has set for their own eyes: %s=%s", (key, value) => {
  set(key, value);
  expect(known()).toEqual(usual);
});

it("knows what a later release holds, in columns or not", () => {
  repo.git("checkout", "-q", "v1.0.0");
  expect(isSuperseded(repo.answers)).toBe(true);
  set("column.ui", "always");
  expect(isSuperseded(repo.answers)).toBe(true);
  repo.git("checkout", "-q", "main");
});

describe("within a hook of git, which names its repository", () => {
  it("reads the folder's own one", () => {
    const other = mkdtempSync(join(tmpdir(), "worktree-"));
    repo.git("worktree", "add", "-q", "--detach", join(other, "tree"), "v1.1.0");
    const answers = join(other, "tree", "answers");
    const apart = known(answers);
    vi.stubEnv("GIT_DIR", runGit(answers, ["rev-parse", "--absolute-git-dir"]));
    vi.stubEnv("GIT_INDEX_FILE", join(repo.root, ".git", "index.lock"));
    expect(known(answers)).toEqual(apart);
    expect(known()).toEqual(usual);
    vi.unstubAllEnvs();
    repo.git("worktree", "remove", "--force", join(other, "tree"));
    rmSync(other, { recursive: true });
  });
});

describe("a history with wrong clocks", () => {
  /** A commit whose clock says something else. */
  const commitOn = (of: TestRepository, day: string): void => {
    runGit(of.root, ["commit", "-q", "-a", "--allow-empty", "-m", "clock"], {
      GIT_AUTHOR_DATE: `${day}T12:00:00+09:00`,
      GIT_COMMITTER_DATE: `${day}T12:00:00+09:00`,
    });
  };

  it("hides no release behind commits that claim to be older", () => {
    const skewed = repository("2026-11-22");
    skewed.git("tag", "v1.0.0");
    for (let count = 0; count < 12; count++) commitOn(skewed, "2001-01-01");
    expect(readReleases(skewed.answers).map(({ version }) => version)).toEqual(["1.0.0"]);
    expect(readHead(skewed.answers)).toMatchObject({ tag: "1.0.0", isTagged: false });
    skewed.remove();
  });

  it("hides no change behind one that claims to be older, nor in it", () => {
    const skewed = repository("2026-11-22");
    skewed.edit(30, "P7D", "P8D");
    commitOn(skewed, "2026-11-24");
    skewed.edit(32, "backupGenerations: 7", "backupGenerations: 6");
    commitOn(skewed, "2001-01-01");
    const files = loadSource(skewed.answers)?.files ?? [];
    const past = readPast(skewed.answers, files, "2026-11-23", "2026-11-30");
    const dates = ["30-backup-retention.yaml", "32-backup-generations.yaml"].map((name) =>
      past.get(name)?.map(({ date }) => date),
    );
    expect(dates).toEqual([["2026-11-24"], ["2026-11-30"]]);
    skewed.remove();
  });
});

describe("a history that cannot be read", () => {
  let damaged: TestRepository;
  beforeEach(() => {
    damaged = repository("2026-11-22");
    damaged.git("tag", "v1.0.0");
    damaged.edit(30, "P7D", "P8D");
    damaged.commit("2026-11-23");
  });
  afterEach(() => {
    damaged.remove();
  });

  const loseObject = (name: string): void => {
    const hash = damaged.git("rev-parse", name);
    rmSync(join(damaged.root, ".git/objects", hash.slice(0, 2), hash.slice(2)));
  };

  test.each([
    ["the released commit", "v1.0.0"],
    ["a folder of it", "v1.0.0:answers"],
    ["one file of it", "v1.0.0:answers/30-backup-retention.yaml"],
  ])("is no release without answers: %s is missing", (_, name) => {
    loseObject(name);
    expect(() => readReleases(damaged.answers)).toThrow(GitError);
  });

  test.each([
    ["the tag", "refs/tags/v1.0.0", () => readReleases(damaged.answers)],
    ["the branch", "refs/heads/main", () => readHead(damaged.answers)],
  ])("is not the same as none: %s is garbled", (_, ref, read) => {
    writeFileSync(join(damaged.root, ".git", ref), "?\n");
    expect(read).toThrow(GitError);
  });

  test.each(["build", "release", "diff"])("stops %s with 2 and one line", async (name) => {
    loseObject("v1.0.0:answers");
    const args = name === "diff" ? ["v1.0.0"] : [];
    const { code, stdout, stderr } = await commandInProcess(name, [
      ...args,
      ...["--answers", damaged.answers],
      ...(name === "build" ? ["--out", join(damaged.root, "dist")] : []),
    ]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("git fsck");
    expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  });

  it("holds none where a folder was not there yet", () => {
    mkdirSync(join(damaged.root, ".github"));
    expect(readFilesAt(join(damaged.root, ".github"), damaged.git("rev-parse", "HEAD"))).toEqual([]);
    damaged.git("mv", "answers", "sheet");
    damaged.commit("2026-11-24");
    expect(readFilesAt(join(damaged.root, "sheet"), damaged.git("rev-parse", "v1.0.0"))).toEqual([]);
  });

  test.each(["build", "release"])(
    "%s takes a folder that git does not trust for no empty one",
    async (name) => {
      const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1", GIT_CONFIG_GLOBAL: "/dev/null" };
      const { code, stderr } = await commandInProcess(name, ["--answers", damaged.answers], env);
      expect([code, stderr]).toEqual([2, expect.stringContaining("safe.directory")]);
    },
  );
});

describe("what check and doctor say of a history that is not there", () => {
  const WITHOUT_GIT = { PATH: "/nonexistent" };
  const NOT_OURS = { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1", GIT_CONFIG_GLOBAL: "/dev/null" };

  const shallow = (): string => {
    const clone = mkdtempSync(join(tmpdir(), "shallow-"));
    runGit(clone, ["clone", "-q", "--depth=1", `file://${repo.root}`, "clone"]);
    return join(clone, "clone/answers");
  };
  const unborn = (): string => {
    const folder = mkdtempSync(join(tmpdir(), "unborn-"));
    cpSync(repo.answers, join(folder, "answers"), { recursive: true });
    runGit(folder, ["init", "-q"]);
    return join(folder, "answers");
  };
  const bare = (): string => {
    const folder = mkdtempSync(join(tmpdir(), "copy-"));
    cpSync(repo.answers, folder, { recursive: true });
    return folder;
  };

  test.each<[string, () => string, Record<string, string>, string]>([
    ["shallow", shallow, {}, "git fetch --unshallow --tags"],
    ["without git", () => repo.answers, WITHOUT_GIT, "install git"],
    ["somebody else's", () => repo.answers, NOT_OURS, "safe.directory"],
    ["without a commit", unborn, {}, "no git commit yet"],
    ["without a repository", bare, {}, "work in a clone"],
  ])("%s: one line with the remedy, apart from the findings", async (_, folderOf, env, said) => {
    const folder = folderOf();
    const args = ["--answers", folder, "--lang", "en", "--format", "json"];
    const { stdout, stderr } = await commandInProcess("check", args, env);
    expect(JSON.parse(stdout)).toBeInstanceOf(Array);
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^Not looked at: what changed since a review; /),
    ]);
    expect(stderr).toContain(said);
    if (folder !== repo.answers) rmSync(folder, { recursive: true });
  });

  it("says nothing where all of it is there", async () => {
    const { stderr } = await commandInProcess("check", ["--answers", repo.answers, "--lang", "en"]);
    expect(stderr).toBe("");
  });

  test.each<[string, Record<string, string>, string]>([
    ["without git", WITHOUT_GIT, "git is not found"],
    ["somebody else's", NOT_OURS, "belongs to somebody else"],
  ])("doctor names the cause: %s", async (_, env, said) => {
    const { stdout } = await commandInProcess("doctor", ["--answers", repo.answers, "--lang", "en"], env);
    expect(stdout).toContain(said);
    expect(stdout).not.toContain("no git repository");
  });
});
