import { bySlug, compareRevisions } from "../../scripts/change/compare.ts";
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { readRevision } from "../../scripts/commands/revisions.ts";
import { revisionOf } from "../../scripts/change/revision.ts";
import { commandInProcess } from "../support/in-process.ts";
import { repository, runGit, type TestRepository } from "../support/repository.ts";
import { sheetWith, form } from "../support/sheet.ts";

let repo: TestRepository;
let clone: string;
const told: string[] = [];

const read = (name: string, answers = repo.answers) =>
  readRevision(name, answers, (line) => {
    told.push(line);
  });

const AT = "30-backup-retention.yaml";

beforeAll(() => {
  repo = repository("2026-11-22");
  repo.git("tag", "v1.9.0");
  repo.edit(30, "text:", "text: [");
  repo.commit("2026-11-23", "broken");
  repo.git("tag", "broken");
  repo.git("rm", "-q", "-r", "answers");
  repo.commit("2026-11-24", "no answers");
  repo.git("tag", "-a", "-m", "annotated", "v1.10.0");
  repo.git("checkout", "-q", "v1.9.0");
  clone = mkdtempSync(join(tmpdir(), "clone-"));
  runGit(clone, ["clone", "-q", "--depth", "1", "--no-tags", `file://${repo.root}`, "."]);
});

afterAll(() => {
  repo.remove();
  rmSync(clone, { recursive: true });
});

beforeEach(() => {
  told.length = 0;
});

it("reads a release whose answers would be refused today", async () => {
  const old = repository("2026-11-22");
  old.edit(30, "backupRetention: P7D", "backupRetention: 1 week");
  old.edit(28, "text:", "# \u200b\ntext:");
  old.edit(32, "backupGenerations: 7", "backupGenerations: 0o7");
  old.commit("2026-11-23", "old");
  old.git("tag", "v1.0.0");
  old.edit(30, "backupRetention: 1 week", "backupRetention: P7D");
  old.edit(28, "# \u200b\n", "");
  old.edit(32, "0o7", "7");
  old.commit("2026-11-24", "new");
  const { code, stdout, stderr } = await commandInProcess("diff", [
    "v1.0.0",
    "--answers",
    old.answers,
    "--lang",
    "en",
  ]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(stdout).toContain("Backup retention: 1 week → 7 days");
  expect(stdout.match(/^ {2}Item/gm)).toHaveLength(1);
  old.remove();
});

describe("a name on the command line", () => {
  test.each(["v1.9.0", "HEAD", "v1.10.0~2", "refs/tags/v1.9.0"])("is a revision: %s", (name) => {
    expect(read(name)).toEqual(revisionOf(sheetWith()));
    expect(told).toEqual([]);
  });

  test.each([
    [
      "unknown, with the releases that there are, the newest first",
      "v9.9.9",
      /v9\.9\.9: .*v1\.10\.0、v1\.9\.0 など/,
    ],
    ["what looks like an option of git", "--output=/tmp/x", /コミット、タグ、ブランチ/],
    ["a folder of a commit", "HEAD:answers", /コミット、タグ、ブランチ/],
    ["before the beginning", "HEAD~99", /コミット、タグ、ブランチ/],
    ["a JSON that is not there", "nosuch.json", /ファイルがありません/],
  ])("is refused where it is %s", (_what, name, message) => {
    expect(() => read(name)).toThrow(message);
  });

  it("is refused where it is empty, as a variable may be, with the usage", async () => {
    const { code, stdout, stderr } = await commandInProcess("diff", ["", "--answers", repo.answers]);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain("npm run diff -- BASE [HEAD]");
  });
});

describe("an older revision", () => {
  it("is compared without the files that cannot be read, and says so", () => {
    expect(read("broken").size).toBe(48);
    expect(told).toEqual([expect.stringMatching(new RegExp(`^broken: .*: ${AT}$`))]);
  });

  it("says so where it has no answers in that folder", () => {
    expect(read("v1.10.0").size).toBe(0);
    expect(told).toEqual([expect.stringContaining("has no answers in this folder")]);
  });

  it("is told of beside the result, which other programs can still read", async () => {
    const args = ["broken", "--format", "json", "--answers", repo.answers];
    const { code, stdout, stderr } = await commandInProcess("diff", args);
    expect([code, stderr.includes(AT)]).toEqual([0, true]);
    expect(JSON.parse(stdout)).toMatchObject({ changes: [{ item: 30, before: null, after: "P7D" }, {}, {}] });
  });
});

describe("where there is no history, or not all of it", () => {
  test.each<[string, () => string, RegExp]>([
    ["a part is missing", () => join(clone, "answers"), /git fetch --unshallow --tags/],
    ["there is no repository", () => tmpdir(), /clone/],
    [
      "there is no commit yet",
      () => {
        const folder = join(clone, "new");
        mkdirSync(folder, { recursive: true });
        runGit(folder, ["init", "-q"]);
        return folder;
      },
      /コミットがまだありません/,
    ],
  ])("says that %s, and what can be done", (_what, folder, message) => {
    expect(() => read("v1.9.0", folder())).toThrow(message);
  });

  it("says so where git does not trust the folder's owner", async () => {
    const args = ["v1.9.0", "--answers", repo.answers];
    const { code, stderr } = await commandInProcess("diff", args, { GIT_TEST_ASSUME_DIFFERENT_OWNER: "1" });
    expect([code, stderr]).toEqual([2, expect.stringContaining("safe.directory")]);
  });

  it("says so where git is not installed, for a release, too", async () => {
    for (const [name, ...args] of [["diff", "v1.9.0"], ["release"]] as const) {
      const all = [...args, "--answers", repo.answers];
      const { code, stderr } = await commandInProcess(name, all, { PATH: "/nonexistent" });
      expect([code, stderr]).toEqual([2, expect.stringContaining("git is not found")]);
    }
  });

  it("compares a published JSON all the same", async () => {
    const path = join(repo.root, "released.json");
    writeFileSync(path, `\uFEFF${JSON.stringify({ items: [...revisionOf(sheetWith()).values()] })}`);
    const args = [path, "--answers", repo.answers, "--format", "json"];
    const { code, stdout } = await commandInProcess("diff", args, { PATH: "/nonexistent" });
    expect([code, JSON.parse(stdout)]).toEqual([0, { bump: "none", changes: [], owners: [], suspects: [] }]);
    rmSync(path);
  });
});

describe("a JSON", () => {
  test.each(["{", "[]", '{"items": 1}', '{"items": []}', '{"items": [{"no": "30"}]}', "\u0000"])(
    "is refused where it is no sheet: %j",
    (text) => {
      const path = join(repo.root, "other.json");
      writeFileSync(path, text);
      expect(() => read(path)).toThrow(/JSON/);
      rmSync(path);
    },
  );

  it("is none where it is a folder", () => {
    const path = join(repo.root, "folder.json");
    mkdirSync(path);
    expect(() => read(path)).toThrow(/ファイルがありません/);
    rmSync(path, { recursive: true });
  });
});

it("an answer is known by its number, whatever its file is called", () => {
  const [from, to] = [join(repo.answers, AT), join(repo.answers, "30-保存 期間.yaml")];
  renameSync(from, to);
  writeFileSync(to, readFileSync(to, "utf8").replace(/^owner:.*\n/m, ""));
  repo.git("add", "-A");
  const tree = repo.git("write-tree");
  const commit = repo.git("commit-tree", tree, "-m", "renamed");
  repo.git("reset", "-q", "--hard");
  expect(bySlug(form.model, read(commit)).get("backup-retention")).toMatchObject({ no: 30, owner: "" });
  expect(compareRevisions(form.model, read(commit), read("HEAD"))).toEqual([]);
  expect(told).toEqual([]);
});
