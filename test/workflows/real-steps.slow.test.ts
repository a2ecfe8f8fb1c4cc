import { appendFileSync, cpSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { engineFile } from "../../scripts/io/engine.ts";
import { copiedProject, type ProjectCopy } from "../support/project.ts";
import { runGit } from "../support/repository.ts";
import { type Runner, runner, type StepOutcome } from "../support/runner.ts";
import { editFile } from "./edit-file.ts";

// The steps of the workflows with npx and all commands as they are: only GitHub's own tool is a fake.

let project: ProjectCopy;
let here: Runner;

const git = (...args: readonly string[]): string =>
  runGit(project.root, args, {
    GIT_AUTHOR_DATE: "2026-11-23T12:00:00+09:00",
    GIT_COMMITTER_DATE: "2026-11-23T12:00:00+09:00",
  });

const commit = (message: string): void => {
  git("add", "-A");
  git("commit", "-q", "-m", message);
};

/** As GitHub checks a pull request out: merged, for a try, into what it would be merged into. */
const checkOutMerged = (branch: string): void => {
  git("checkout", "-q", "--detach", "main");
  git("merge", "-q", "--no-ff", "-m", "try", branch);
};

const run = (file: string, name: string, context?: Record<string, string>): StepOutcome =>
  here.run(file, name, context);

const TOKEN = { "github.token": "token", "github.repository": "example/answers" };

const answer = (name: string): string => join(project.root, "answers", name);

beforeAll(() => {
  project = copiedProject();
  for (const name of ["tsconfig.json", "package-lock.json"])
    cpSync(engineFile(name), join(project.root, name));
  // As in a repository that has the engine installed: the bin is that of a package, and of none that is developed here.
  editFile(join(project.root, "package.json"), /"bin": \{[^}]*\},/, "");
  here = runner(["gh"]);
  rmSync(here.work, { recursive: true });
  symlinkSync(project.root, here.work, "junction");
  git("init", "-q", "-b", "main");
  appendFileSync(
    join(project.root, ".gitignore"),
    "node_modules\ndist\nlib\nfindings.sarif\ncomparison.json\n",
  );
  commit("first");
  git("tag", "v1.0.0");
});

afterAll(() => {
  here.remove();
  project.remove();
});

describe("a pull request whose form is broken, with commands in its words", () => {
  beforeAll(() => {
    git("checkout", "-q", "-b", "broken", "main");
    const key = String.raw`"::add-mask::x\n::error::pwned": "\n::stop-commands::x"`;
    editFile(answer("38-input-validation.yaml"), /^facts:$/m, `${key}\nfacts:`);
    commit("broken");
    checkOutMerged("broken");
  });

  it("is annotated, and gives GitHub no command of its own", () => {
    const { code, stdout } = run("check.yml", "Check the answers");
    expect(code).toBe(1);
    const lines = stdout.split("\n").filter((line) => line !== "");
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.filter((line) => !/^::(?:error|warning) title=[a-z-]+,file=answers\//.test(line))).toEqual(
      [],
    );
  });

  it("has a summary, and nothing to compare", () => {
    expect(run("check.yml", "Summary of the findings").code).toBe(0);
    expect(run("check.yml", "What customers will see change").code).toBe(0);
    expect(here.summary()).toContain("38-input-validation.yaml");
    expect(here.has("comparison.json")).toBe(false);
  });
});

describe("a pull request that weakens a promise", () => {
  beforeAll(() => {
    git("reset", "-q", "--hard");
    git("checkout", "-q", "-b", "weaker", "main");
    const file = answer("32-backup-generations.yaml");
    editFile(file, "backupGenerations: 7", "backupGenerations: 6");
    editFile(file, "7世代", "6世代");
    editFile(file, "Seven", "Six");
    editFile(file, /^reviewed: .*$/m, 'reviewed: "2026-11-23"');
    commit("weaker");
    checkOutMerged("weaker");
  });

  it("has SARIF for code scanning", () => {
    expect(run("check.yml", "Findings for code scanning").code).toBe(0);
    expect(JSON.parse(here.read("findings.sarif"))).toMatchObject({ version: "2.1.0" });
  });

  it("says in the summary what customers will see", () => {
    expect(run("check.yml", "What customers will see change").code).toBe(0);
    expect(here.summary()).toContain("### 弱くなった約束");
    expect(JSON.parse(here.read("comparison.json"))).toMatchObject({ bump: "major" });
  });

  it("is told the same in a comment", () => {
    const sha = git("rev-parse", "weaker");
    const left = join(here.temp, "comparison");
    mkdirSync(left);
    cpSync(join(here.work, "comparison.json"), join(left, "comparison.json"));
    here.reply(
      "gh",
      { args: /GET .*\/pulls/, stdout: JSON.stringify([{ number: 7, head: { sha } }]) },
      { args: /--paginate/, stdout: "[[]]" },
      { args: /POST/ },
    );
    const { code } = run("comment.yml", "Post the comment, or put it in the place of the last one", {
      ...TOKEN,
      "github.event.workflow_run.head_sha": sha,
      "github.event.workflow_run.head_repository.owner.login": "stranger",
      "github.event.workflow_run.head_branch": "weaker",
    });
    expect(code).toBe(0);
    const { body } = JSON.parse(here.calls("gh").at(-1)?.stdin ?? "") as { body: string };
    expect(body).toMatch(/### 弱くなった約束[^]*### Promises that got weaker/);
    expect(body).toContain(`As of commit ${sha.slice(0, 7)}.`);
  });
});

describe("its merge", () => {
  beforeAll(() => {
    git("checkout", "-q", "main");
    git("merge", "-q", "--no-ff", "-m", "merge", "weaker");
  });

  it("is given its version", () => {
    here.reply("gh", {
      args: /release list/,
      stdout: JSON.stringify([{ tagName: "v1.0.0", isDraft: false }]),
    });
    expect(run("release.yml", "List the published releases", TOKEN).code).toBe(0);
    expect(run("release.yml", "Work out the version").code).toBe(0);
    expect(here.output()).toBe("release=true\nversion=2.0.0\ntag=v2.0.0\n");
  });

  it("is built, and gathered with its notes", () => {
    const { code, stderr } = run("release.yml", "Build the bundle", {
      "steps.plan.outputs.version": "2.0.0",
    });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^警告 [^\n]*\n$/)]);
    expect(readdirSync(join(here.temp, "release")).sort()).toEqual([
      "notes.md",
      "qlingo-2.0.0.zip",
      "sbom.cdx.json",
    ]);
  });

  it("is shown on the site", () => {
    const fetched = join(here.temp, "releases", "v2.0.0");
    mkdirSync(fetched, { recursive: true });
    cpSync(join(here.temp, "release", "qlingo-2.0.0.zip"), join(fetched, "qlingo-2.0.0.zip"));
    const { code, stdout } = run("release.yml", "Put the site together");
    expect([code, stdout]).toEqual([0, `${here.temp}/site: v2.0.0\n`]);
    expect(readdirSync(join(here.temp, "site"))).toEqual(expect.arrayContaining(["index.html", "v2.0.0"]));
  });
});
