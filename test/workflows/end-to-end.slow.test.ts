import { changesWords } from "../../scripts/report/changes/messages.ts";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { artifacts, sealed } from "../../scripts/render/bundle.ts";
import { toReleaseNotes } from "../../scripts/render/changelog/markdown.ts";
import type { OutputFile } from "../../scripts/core/sums.ts";
import { readAssets } from "../../scripts/commands/build/assets.ts";
import { decideRelease } from "../../scripts/commands/release/decide-release.ts";
import { examine } from "../../scripts/commands/judge.ts";
import { readPastReleases, readRevision } from "../../scripts/commands/revisions.ts";
import { CommandError } from "../../scripts/commands/command.ts";
import { type Comparison, compare } from "../../scripts/change/comparison.ts";
import { releaseTags, readHead } from "../../scripts/change/tags.ts";
import { releaseHistory } from "../../scripts/change/releases.ts";
import { commentBody } from "../../scripts/report/changes/comment.ts";
import { comparisonJson } from "../../scripts/report/changes/json.ts";
import { readComparison } from "../../scripts/report/changes/read-comparison.ts";
import { revisionOf } from "../../scripts/change/revision.ts";
import { LANGS } from "../../scripts/core/lang.ts";
import { count } from "../../scripts/report/outcome.ts";
import { relations } from "../../scripts/kits/kits.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import { command } from "../support/command.ts";
import { repository, runGit, type TestRepository } from "../support/repository.ts";
import { form } from "../support/sheet.ts";

const TODAY = "2026-11-30";
const SITE = "https://example.github.io/trust";

const sheetOf = (answers: string): Sheet => {
  const { sheet, findings } = examine(form, answers, TODAY);
  if (sheet === undefined || count(findings).errors > 0) throw new Error(JSON.stringify(findings));
  return sheet;
};

/** What release.yml works out for the commit that is checked out: `npm run release`. */
const release = (answers: string) => {
  const head = readHead(answers);
  if (head === undefined) throw new Error("no commit");
  // Each tag here was made with its release.
  const versions = new Set(releaseTags(answers).map(({ version }) => version));
  const published = { versions, drafts: [] };
  const { decision, changes } = decideRelease(
    answers,
    head,
    { model: form.model, sheets: [sheetOf(answers)], isAlone: true },
    published,
  );
  return {
    ...decision,
    notes: changes.map((each) => toReleaseNotes(form.model, each.changes, LANGS)).join(""),
  };
};

const SLOW = /\.(?:pdf|xlsx)$/;

/** The bundle that it builds, but for what takes long to make: `npm run build -- --release VERSION --lang ja`. */
const build = async (answers: string, version: string): Promise<readonly OutputFile[]> => {
  const sheet = sheetOf(answers);
  const named = { date: "", ...readHead(answers), version };
  const state = { version, date: named.date, ...("commit" in named ? { commit: named.commit } : {}) };
  const history = releaseHistory(sheet.model, readPastReleases(answers), {
    ...state,
    revision: revisionOf(sheet),
  });
  const files: OutputFile[] = [];
  for (const { path, render } of artifacts(sheet, ["ja"], state, await readAssets(), history))
    if (!SLOW.test(path)) files.push({ path, content: await render(files) });
  return sealed(files, sheet, state);
};

const neverTold = (line: string): never => {
  throw new Error(line);
};

const contentOf = (files: readonly OutputFile[], path: string): string =>
  Buffer.from(files.find((file) => file.path === path)?.content ?? "").toString();

/** Item 32 keeps fewer generations, in both languages, and was looked at on the day. */
const weaken = (repo: TestRepository, day: string): void => {
  repo.edit(32, "backupGenerations: 7", "backupGenerations: 6");
  repo.edit(32, "7世代", "6世代");
  repo.edit(32, "Seven", "Six");
  repo.edit(32, /reviewed: .*/, `reviewed: "${day}"`);
};

describe("from pull request to release", () => {
  let repo: TestRepository;
  let published: string;

  /** What the publish job does, or finds done: a tag, and the archive beside it. */
  const publish = (version: string, files: readonly OutputFile[]): void => {
    if (repo.git("tag", "--list", `v${version}`) === "") repo.git("tag", `v${version}`);
    for (const { path, content } of files.filter((file) => file.path.endsWith(".zip"))) {
      const file = join(published, version, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  };

  let first: readonly OutputFile[];
  let second: readonly OutputFile[];
  let between: string;
  let comparison: Comparison;

  beforeAll(() => {
    repo = repository("2026-11-22");
    published = mkdtempSync(join(tmpdir(), "published-"));
    const service = join(repo.answers, "service.yaml");
    // The commands judge by today's date, whenever this test runs.
    const text = readFileSync(service, "utf8").replace(/^freshness: .*$/m, "freshness: P50Y");
    writeFileSync(service, `${text}site: ${SITE}\n`);
    repo.commit("2026-11-22", "the address of the page");
  });

  afterAll(() => {
    repo.remove();
    rmSync(published, { recursive: true });
  });

  it("the first release is 1.0.0", async () => {
    const plan = release(repo.answers);
    expect(plan).toMatchObject({ release: true, version: "1.0.0", tag: "v1.0.0" });
    expect(plan.last).toBeUndefined();
    for (const lang of LANGS) expect(plan.notes).toContain(changesWords[lang].firstRelease);
    first = await build(repo.answers, plan.version);
    expect(first.map(({ path }) => path)).toContain("qlingo-1.0.0.zip");
    publish(plan.version, first);
  });

  it("a merge of nothing but words for editors releases nothing", () => {
    repo.edit(38, "facts:", "# 入力欄ごとの規則は開発部に確認\nfacts:");
    repo.commit("2026-11-23");
    expect(release(repo.answers)).toMatchObject({ release: false, version: "1.0.0", bump: "none" });
  });

  it("a pull request that weakens a promise says so, to customers and to the teams", () => {
    repo.edit(38, "形式や長さ", "形式と長さ");
    repo.edit(38, /reviewed: .*/, 'reviewed: "2026-11-23"');
    between = repo.commit("2026-11-24", "other words");
    repo.git("checkout", "-q", "-b", "fewer-generations");
    weaken(repo, "2026-11-23");
    repo.commit("2026-11-25", "fewer generations");
    const before = readRevision("main", repo.answers, neverTold);
    comparison = compare(form.model, relations, before, revisionOf(sheetOf(repo.answers)));
    expect(JSON.parse(comparisonJson(comparison))).toMatchObject({
      bump: "major",
      changes: [
        { item: 32, fact: "backupGenerations", before: 7, after: 6, direction: "weaker" },
        { item: 32, part: "text.ja", direction: "wording" },
        { item: 32, part: "text.en", direction: "wording" },
      ],
      owners: ["@xtra/operations"],
      suspects: [6, 28, 30],
    });
  });

  it("the comment is made from what was left behind, in both languages", () => {
    const read = readComparison(comparisonJson(comparison));
    expect(read).toEqual(comparison);
    const body = commentBody(form.model, comparison, LANGS);
    expect(body).toMatch(/^<!-- comparison -->\n/);
    expect(body).toMatch(/### 弱くなった約束[^]*### Promises that got weaker/);
    expect(body).toContain("<del>7世代</del><ins>6世代</ins>");
  });

  it("its merge is release 2.0.0, whose notes open with what got weaker", () => {
    repo.git("checkout", "-q", "main");
    runGit(repo.root, ["merge", "-q", "--no-ff", "-m", "merge", "fewer-generations"], {
      GIT_AUTHOR_DATE: "2026-11-26T12:00:00+09:00",
      GIT_COMMITTER_DATE: "2026-11-26T12:00:00+09:00",
    });
    const { notes, ...plan } = release(repo.answers);
    expect(plan).toMatchObject({ release: true, version: "2.0.0", last: "1.0.0", bump: "major" });
    const headings = [...notes.matchAll(/^### (.*)$/gm)].map(([, heading]) => heading);
    const groups = LANGS.map((lang) => changesWords[lang].groups);
    expect(headings).toEqual(groups.flatMap(({ weaker, wording }) => [weaker, wording]));
  });

  it("the second bundle brings changelog and feed", async () => {
    second = await build(repo.answers, "2.0.0");
    publish("2.0.0", second);
    const log = contentOf(second, "ja/changelog.md");
    expect(log).toContain("## 2.0.0 (2026-11-26)\n\n### 弱くなった約束\n");
    expect(log.indexOf("## 1.0.0 (2026-11-22)")).toBeGreaterThan(log.indexOf("## 2.0.0"));
    expect(JSON.parse(contentOf(second, "changelog.json"))).toMatchObject({
      releases: [{ version: "2.0.0" }, { version: "1.0.0" }],
    });
    const feed = contentOf(second, "ja/feed.xml");
    expect(feed.match(/<entry>/g)).toHaveLength(2);
    expect(feed).toContain(`${SITE}/ja/feed.xml`);
  });

  it("a second run of either release changes nothing", async () => {
    expect(release(repo.answers)).toMatchObject({ release: true, version: "2.0.0" });
    expect(await build(repo.answers, "2.0.0")).toEqual(second);
    repo.git("checkout", "-q", "v1.0.0");
    expect(release(repo.answers)).toMatchObject({ release: true, version: "1.0.0" });
    expect(await build(repo.answers, "1.0.0")).toEqual(first);
    repo.git("checkout", "-q", "main");
  });

  it("a run of an older commit that comes late releases nothing", () => {
    repo.git("checkout", "-q", between);
    expect(release(repo.answers)).toMatchObject({ release: false, bump: "patch" });
    repo.git("checkout", "-q", "main");
  });

  it("the site has the newest release at its root, and each one frozen at its own address", () => {
    const out = join(published, "site");
    const { code, stderr } = command("site", [published, "--out", out]);
    expect([code, stderr]).toEqual([0, ""]);
    const bundled = (files: readonly OutputFile[]): readonly OutputFile[] =>
      files.filter(({ path }) => !/\.zip$|^SHA256SUMS$/.test(path));
    const written = (path: string): Buffer => readFileSync(join(out, path));
    for (const { path, content } of bundled(second)) expect(written(path)).toEqual(Buffer.from(content));
    for (const { path, content } of bundled(second))
      expect(written(`v2.0.0/${path}`)).toEqual(Buffer.from(content));
    for (const { path, content } of bundled(first))
      expect(written(`v1.0.0/${path}`)).toEqual(Buffer.from(content));
    expect(written(".nojekyll")).toHaveLength(0);
    rmSync(out, { recursive: true });
  });

  it("npm run release hands the same to the workflow", () => {
    const [notes, output] = ["notes.md", "output"].map((name) => join(published, name)) as [string, string];
    writeFileSync(output, "before=1\n");
    const list = join(published, "releases.json");
    writeFileSync(list, '["v1.0.0"]');
    const args = ["--answers", repo.answers, "--releases", list, "--notes", notes, "--output", output];
    const { code, stdout } = command("release", args);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ release: true, version: "2.0.0", last: "1.0.0" });
    expect(readFileSync(output, "utf8")).toBe("before=1\nrelease=true\nversion=2.0.0\ntag=v2.0.0\n");
    expect(readFileSync(notes, "utf8")).toContain("### 弱くなった約束");
  });
});

describe("where the last release is not known for sure", () => {
  let repo: TestRepository;

  beforeAll(() => {
    repo = repository("2026-11-22");
  });

  afterAll(() => {
    repo.remove();
  });

  it("a clone without the whole history releases nothing", () => {
    repo.commit("2026-11-23");
    const clone = mkdtempSync(join(tmpdir(), "clone-"));
    try {
      runGit(clone, ["clone", "-q", "--depth", "1", `file://${repo.root}`, "."]);
      expect(() => release(join(clone, "answers"))).toThrow(CommandError);
    } finally {
      rmSync(clone, { recursive: true });
    }
  });

  it("a version that is taken by another history is not taken again", () => {
    repo.git("checkout", "-q", "--orphan", "another");
    repo.commit("2026-11-24");
    repo.git("tag", "v1.0.0");
    repo.git("checkout", "-q", "main");
    expect(() => release(repo.answers)).toThrow(/v1\.0\.0: .*stands at another commit, without a release/);
  });

  it("the template's answers are not released by another company", () => {
    const origins = [
      ["git@github.com:acme/trust.git", false],
      ["https://github.com/Xtra/trust.git", true],
      ["/srv/git/trust.git", true],
    ] as const;
    repo.git("tag", "-d", "v1.0.0");
    repo.git("remote", "add", "origin", "x");
    for (const [origin, isReleased] of origins) {
      repo.git("remote", "set-url", "origin", origin);
      expect([origin, release(repo.answers).release]).toEqual([origin, isReleased]);
    }
  });

  it("a tag that is no release is none", () => {
    repo.git("tag", "v1.0.0-rc1");
    expect(release(repo.answers)).toMatchObject({ release: true, version: "1.0.0" });
    repo.git("tag", "v3.0.0");
    expect(release(repo.answers)).toMatchObject({ release: true, version: "3.0.0" });
  });
});
