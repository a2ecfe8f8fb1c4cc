import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it, test, vi } from "vitest";
import { readPast } from "../../scripts/io/git.ts";
import type { Past } from "../../scripts/core/past.ts";
import { type Head, isSuperseded, readHead, readReleases, releaseTags } from "../../scripts/change/tags.ts";
import { loadSource } from "../../scripts/io/load.ts";
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
