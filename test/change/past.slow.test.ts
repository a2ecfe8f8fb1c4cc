import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { examine } from "../../scripts/commands/judge.ts";
import { readHead } from "../../scripts/change/tags.ts";
import { upkeepRules } from "../../scripts/kits/kits.ts";
import { repository, runGit, type TestRepository } from "../support/repository.ts";
import { brief, form } from "../support/sheet.ts";

const upkeep = new Set(upkeepRules.map(({ id }) => id));

/** What the upkeep rules say of a folder on a day. */
const found = (folder: string, today: string): readonly string[] =>
  examine(form, folder, today)
    .findings.filter(({ rule }) => upkeep.has(rule))
    .map(brief);

const REVIEWED = 'reviewed: "2026-11-22"';
const WEEK = "最大で1週間";
const IN_WORDS = ["最大で7日間", "one week", "seven days"] as const;

let repo: TestRepository;

beforeEach(() => {
  repo = repository("2026-11-22");
});

afterEach(() => {
  repo.remove();
});

const reword = (): void => {
  repo.edit(30, WEEK, IN_WORDS[0]);
  repo.edit(30, IN_WORDS[1], IN_WORDS[2]);
};

const weaken = (): void => {
  repo.edit(32, "backupGenerations: 7", "backupGenerations: 6");
  repo.edit(32, "7世代", "6世代");
  repo.edit(32, "Seven", "Six");
};

describe("a change of content", () => {
  it("asks for a review, whatever it changed", () => {
    reword();
    repo.commit("2026-11-25");
    expect(found(repo.answers, "2026-11-26")).toEqual(["reviewed-after-change 30:9 []"]);
  });

  it("asks before it is committed, too", () => {
    reword();
    const findings = examine(form, repo.answers, "2026-11-26").findings;
    const [finding] = findings.filter(({ rule }) => rule === "reviewed-after-change");
    expect(finding?.message.ja).toContain("2026-11-26 に内容が変わっています(まだコミットしていない変更)");
  });

  it("is confirmed by a review that came with it, though its merge came later", () => {
    reword();
    repo.edit(30, REVIEWED, 'reviewed: "2026-11-24"');
    repo.commit("2026-12-20");
    expect(found(repo.answers, "2026-12-21")).toEqual([]);
  });

  it("is not confirmed by a review long before", () => {
    reword();
    repo.edit(30, REVIEWED, 'reviewed: "2025-11-25"');
    repo.commit("2026-11-25");
    expect(found(repo.answers, "2026-11-26")).toContain("reviewed-after-change 30:9 []");
  });

  it("is confirmed by a later review", () => {
    reword();
    repo.commit("2026-11-25");
    repo.edit(30, REVIEWED, 'reviewed: "2026-11-26"');
    repo.commit("2026-11-26");
    expect(found(repo.answers, "2026-11-27")).toEqual([]);
  });

  it("is none where only the owner, a comment or the layout changed", () => {
    repo.edit(30, "facts:", "# 保存期間\nfacts:");
    repo.edit(30, 'owner: "@xtra/operations"', "owner: '@xtra/operations'");
    repo.edit(
      30,
      `ja: バックアップデータの保存期間は${WEEK}となります。`,
      `ja: |\n    バックアップデータの保存期間は${WEEK}となります。`,
    );
    repo.commit("2026-11-25");
    expect(found(repo.answers, "2026-11-26")).toEqual([]);
  });

  it("is told with the commit that a merge brought", () => {
    repo.git("checkout", "-q", "-b", "topic");
    reword();
    repo.commit("2026-11-23");
    repo.git("checkout", "-q", "main");
    repo.commit("2026-11-24", "elsewhere");
    runGit(repo.root, ["merge", "-q", "--no-ff", "-m", "merge", "topic"], {
      GIT_COMMITTER_DATE: "2026-11-25T12:00:00+09:00",
    });
    expect(found(repo.answers, "2026-11-26")).toEqual(["reviewed-after-change 30:9 []"]);
  });

  it("counts by the calendar of Japan", () => {
    reword();
    repo.edit(30, REVIEWED, 'reviewed: "2026-11-23"');
    repo.git("add", "-A");
    // 8 a.m. of the 23rd in Japan is still the 22nd in London, and half past ten at night there is the 24th in Japan.
    runGit(repo.root, ["commit", "-qm", "change"], { GIT_COMMITTER_DATE: "2026-11-22T23:00:00Z" });
    expect(found(repo.answers, "2026-11-23")).toEqual([]);
  });
});

describe("answers tied to a changed fact", () => {
  it("are suspect until their own review", () => {
    weaken();
    repo.edit(32, REVIEWED, 'reviewed: "2026-11-25"');
    repo.commit("2026-11-25");
    const tied = ["suspect-answer 6:13 [32]", "suspect-answer 28:14 [32]", "suspect-answer 30:9 [32]"];
    expect(found(repo.answers, "2026-11-26")).toEqual(tied);
    repo.edit(30, REVIEWED, 'reviewed: "2026-11-26"');
    repo.commit("2026-11-26");
    expect(found(repo.answers, "2026-11-26")).toEqual(tied.slice(0, 2));
  });

  it("are told what changed, from what, in which commit", () => {
    weaken();
    repo.edit(32, REVIEWED, 'reviewed: "2026-11-25"');
    const commit = repo.commit("2026-11-25");
    const finding = examine(form, repo.answers, "2026-11-26").findings.find(
      ({ rule, item }) => rule === "suspect-answer" && item === 30,
    );
    expect(finding?.message.en).toBe(
      "Since the review of 2026-11-22, facts that this answer is tied to have changed: backupGenerations 7 → 6 (item 32).",
    );
    expect(finding?.related[0]?.message.en).toBe(`backupGenerations: 2026-11-25 (${commit.slice(0, 7)})`);
  });

  it("are not suspect where they were reviewed together, nor where the fact is what it was", () => {
    weaken();
    for (const item of [6, 28, 30, 32]) repo.edit(item, REVIEWED, 'reviewed: "2026-11-24"');
    repo.commit("2026-11-28");
    expect(found(repo.answers, "2026-11-28")).toEqual([]);
    repo.edit(32, "backupGenerations: 6", "backupGenerations: 7");
    repo.edit(32, 'reviewed: "2026-11-24"', 'reviewed: "2026-11-29"');
    repo.commit("2026-11-29");
    repo.edit(32, "backupGenerations: 7", "backupGenerations: 6");
    repo.edit(32, 'reviewed: "2026-11-29"', 'reviewed: "2026-11-30"');
    repo.commit("2026-11-30");
    expect(found(repo.answers, "2026-11-30")).toEqual([]);
  });
});

describe("a translation", () => {
  it("is older where only the Japanese changed, until both are reviewed", () => {
    repo.edit(30, WEEK, IN_WORDS[0]);
    repo.edit(30, REVIEWED, 'reviewed: "2026-11-25"');
    repo.commit("2026-11-25");
    expect(found(repo.answers, "2026-11-26")).toEqual(["translation-older 30:5 [30]"]);
    repo.edit(30, 'reviewed: "2026-11-25"', 'reviewed: "2026-11-27"');
    repo.commit("2026-11-27");
    expect(found(repo.answers, "2026-11-27")).toEqual([]);
  });

  it("keeps up where it changed later", () => {
    repo.edit(30, WEEK, IN_WORDS[0]);
    repo.edit(30, REVIEWED, 'reviewed: "2026-11-25"');
    repo.commit("2026-11-25");
    repo.edit(30, IN_WORDS[1], IN_WORDS[2]);
    repo.commit("2026-11-25");
    expect(found(repo.answers, "2026-11-26")).toEqual([]);
  });
});

describe("where git knows little", () => {
  it("says nothing of a shallow clone's first commit", () => {
    reword();
    repo.commit("2026-11-25");
    const clone = mkdtempSync(join(tmpdir(), "clone-"));
    try {
      runGit(clone, ["clone", "-q", "--depth", "1", `file://${repo.root}`, "."]);
      expect(found(join(clone, "answers"), "2026-11-26")).toEqual([]);
      runGit(clone, ["fetch", "-q", "--unshallow"]);
      expect(found(join(clone, "answers"), "2026-11-26")).toEqual(["reviewed-after-change 30:9 []"]);
    } finally {
      rmSync(clone, { recursive: true });
    }
  });

  it("works without git, and in a repository without commits", () => {
    reword();
    rmSync(join(repo.root, ".git"), { recursive: true });
    expect(found(repo.answers, "2026-11-26")).toEqual([]);
    expect(readHead(repo.answers)).toBeUndefined();
    repo.git("init", "-q");
    expect(found(repo.answers, "2026-11-26")).toEqual([]);
    const script = `import { examine, readForm } from "./scripts/commands/judge.ts"; console.log(examine(readForm().form, ${JSON.stringify(repo.answers)}).isComplete)`;
    const { stdout } = spawnSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      encoding: "utf8",
      env: { ...process.env, PATH: "/nonexistent" },
    });
    expect(stdout.trim()).toBe("true");
  });
});

describe("the state that is checked out", () => {
  it("is a release where its tag is", () => {
    const commit = repo.git("rev-parse", "HEAD");
    const head = { commit, date: "2026-11-22" };
    expect(readHead(repo.answers)).toEqual({ ...head, isTagged: false, isModified: false });
    repo.git("tag", "v1.2.0");
    repo.git("tag", "nightly");
    expect(readHead(repo.answers)).toEqual({ ...head, tag: "1.2.0", isTagged: true, isModified: false });
    reword();
    expect(readHead(repo.answers)).toEqual({ ...head, tag: "1.2.0", isTagged: true, isModified: true });
    repo.commit("2026-11-25");
    expect(readHead(repo.answers)).toMatchObject({ tag: "1.2.0", isTagged: false, date: "2026-11-25" });
  });
});
