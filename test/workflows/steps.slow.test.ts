import { readFileSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import {
  type Call,
  HOSTILE_BRANCHES,
  type Reply,
  type Runner,
  runner,
  type StepOutcome,
} from "../support/runner.ts";
import { projectText } from "../support/sheet.ts";
import { allSteps } from "../support/workflow.ts";

let here: Runner;
const tried = new Set<string>();

beforeEach(() => {
  here = runner();
});

afterEach(() => {
  here.remove();
});

const run = (
  file: string,
  name: string,
  context?: Record<string, string>,
  env?: Record<string, string>,
): StepOutcome => {
  tried.add(`${file}: ${name}`);
  return here.run(file, name, context, env);
};

const called = (tool: "gh" | "npx" | "npm"): string[] => here.calls(tool).map(({ args }) => args.join(" "));

const TOKEN = { "github.token": "token", "github.repository": "example/answers" };
/** The same, where the repository has no releases that nothing attests. */
const ALL_ATTESTED = { ...TOKEN, "vars.UNATTESTED": "" };

describe("check.yml", () => {
  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])("writes the findings into the summary where the check ends with %d", (ends, code) => {
    here.reply("npx", { args: /check/, stdout: "## findings\n", code: ends });
    expect(run("check.yml", "Summary of the findings").code).toBe(code);
    expect(here.summary()).toBe("## findings\n");
    expect(called("npx")).toEqual(["--no -- checklist check --format markdown"]);
  });

  test.each([
    [0, 0],
    [1, 0],
    [2, 1],
  ])("writes SARIF where the check ends with %d", (ends, code) => {
    here.reply("npx", { args: /check/, stdout: "{}\n", code: ends });
    expect(run("check.yml", "Findings for code scanning").code).toBe(code);
    expect(here.read("findings.sarif")).toBe("{}\n");
    expect(called("npx")).toEqual(["--no -- checklist check --format sarif"]);
  });

  test.each([
    ["shows the change, and leaves it for the comment", 0, 0, true],
    ["leaves nothing where the form is broken", 1, 0, false],
  ])("%s", (_what, ends, code, isLeft) => {
    here.reply(
      "npx",
      { args: /markdown/, stdout: "## changes\n", code: ends },
      { args: /json/, stdout: '{"bump":"none"}\n', code: ends },
    );
    expect(run("check.yml", "What customers will see change").code).toBe(code);
    expect(here.summary()).toBe("## changes\n");
    expect(here.has("comparison.json")).toBe(isLeft);
    expect(called("npx")).toEqual([
      "--no -- checklist diff HEAD^1 --format markdown",
      "--no -- checklist diff HEAD^1 --format json",
    ]);
  });

  it("fails where the comparison itself fails", () => {
    here.reply("npx", { args: /diff/, code: 2 });
    expect(run("check.yml", "What customers will see change").code).not.toBe(0);
    here.reply("npx", { args: /markdown/ }, { args: /json/, code: 2 });
    expect(run("check.yml", "What customers will see change").code).not.toBe(0);
  });

  test.each([0, 1, 2])("fails with the check and the build (%d)", (ends) => {
    here.reply("npx", { args: /./, code: ends });
    expect(run("check.yml", "Check the answers").code).toBe(ends);
    expect(run("check.yml", "Build the bundle").code).toBe(ends);
    expect(called("npx")).toEqual(["--no -- checklist check --format github", "--no -- checklist build"]);
  });

  test.each([
    ["success success", 0],
    ["success failure", 1],
    ["failure success", 1],
    ["success cancelled", 1],
    ["skipped success", 1],
  ])("requires each job: %s", (results, code) => {
    const context = { "join(needs.*.result, ' ')": results };
    for (const file of ["check.yml", "engine.yml"])
      expect(run(file, "All jobs passed", context).code).toBe(code);
  });
});

describe("comment.yml", () => {
  const FETCH = "Fetch what the check found";
  const POST = "Post the comment, or put it in the place of the last one";

  const fetch = (...replies: readonly Reply[]): number | null => {
    here.reply("gh", ...replies);
    return run("comment.yml", FETCH, { ...TOKEN, "github.event.workflow_run.id": "77" }).code;
  };
  const listed = (found: number): Reply => ({
    args: /^api repos\/example\/answers\/actions\/runs\/77\/artifacts\?name=comparison --jq \.total_count$/,
    stdout: `${String(found)}\n`,
  });

  it("fetches what the check of that run left, outside the checkout", () => {
    expect(fetch(listed(1), { args: /^run download 77 / })).toBe(0);
    expect(here.calls("gh")[1]?.args).toEqual([
      ...["run", "download", "77", "--repo", "example/answers", "--name", "comparison"],
      ...["--dir", `${here.temp}/comparison`],
    ]);
  });

  it("fetches nothing where the check left nothing", () => {
    expect(fetch(listed(0))).toBe(0);
    expect(here.calls("gh")).toHaveLength(1);
  });

  test.each<[string, readonly Reply[]]>([
    ["says what it left", [{ args: /^api/, code: 1 }]],
    ["gives it", [listed(1), { args: /^run download/, code: 1 }]],
  ])("fails where GitHub no longer %s, and corrects no comment for it", (_what, replies) => {
    expect(fetch(...replies)).not.toBe(0);
  });

  const post = (branch: string): Call | undefined => {
    here.reply("npx", { args: /comment/ });
    const { code } = run("comment.yml", POST, {
      ...TOKEN,
      "github.event.workflow_run.head_sha": "a".repeat(40),
      "github.event.workflow_run.head_repository.owner.login": "stranger",
      "github.event.workflow_run.head_branch": branch,
    });
    expect(code).toBe(0);
    return here.calls("npx")[0];
  };

  it("says that nothing could be compared where nothing was left", () => {
    expect(post("topic")?.args).toEqual(["--no", "--", "checklist", "comment", "--github"]);
  });

  test.each(HOSTILE_BRANCHES)("hands the branch %s on as data", (branch) => {
    const file = join(here.temp, "comparison", "comparison.json");
    mkdirSync(dirname(file));
    writeFileSync(file, "{}");
    const call = post(branch);
    expect(call?.args).toEqual(["--no", "--", "checklist", "comment", file, "--github"]);
    expect(call?.env["HEAD_BRANCH"]).toBe(branch);
    expect(readdirSync(here.work)).toEqual([]);
  });
});

describe("release.yml", () => {
  const CREATE = "Tag and release";
  const SITE = "Fetch every release";

  it("asks the forge which releases are published, drafts apart", () => {
    here.reply("gh", { args: /^release list --limit 1000 --json tagName,isDraft$/, stdout: "[]" });
    expect(
      run("release.yml", "List the published releases", { "github.token": "t", "github.repository": "a/b" })
        .code,
    ).toBe(0);
    expect(readFileSync(join(here.temp, "releases.json"), "utf8")).toBe("[]");
  });

  it("works out the version and hands it on", () => {
    here.reply("npx", { args: /check|release/ });
    expect(run("release.yml", "Check the answers").code).toBe(0);
    expect(run("release.yml", "Work out the version").code).toBe(0);
    const [, plan] = here.calls("npx");
    expect(plan?.args).toEqual([
      ...["--no", "--", "checklist", "release", "--releases", `${here.temp}/releases.json`],
      ...["--notes", `${here.temp}/notes.md`],
      ...["--output", join(here.root, "output")],
    ]);
  });

  test.each(["Check the answers", "Work out the version"])("stops where this fails: %s", (name) => {
    here.reply("npx", { args: /./, code: 1 });
    expect(run("release.yml", name).code).toBe(1);
  });

  it("gathers the archive and the notes", () => {
    writeFileSync(join(here.temp, "notes.md"), "notes");
    here.reply(
      "npx",
      { args: /build/, files: { "dist/qlingo-1.2.0.zip": "zip", "dist/SHA256SUMS": "sums" } },
      { args: /sbom$/, stdout: "{}" },
    );
    const { code } = run("release.yml", "Build the bundle", { "steps.plan.outputs.version": "1.2.0" });
    expect(code).toBe(0);
    expect(called("npx")).toEqual([
      `--no -- checklist build --release 1.2.0 --releases ${here.temp}/releases.json`,
      "--no -- checklist sbom",
    ]);
    expect(readdirSync(join(here.temp, "release"))).toEqual([
      "notes.md",
      "qlingo-1.2.0.zip",
      "sbom.cdx.json",
    ]);
  });

  const publish = (tag = "v1.2.0", attested = "false"): StepOutcome =>
    run("release.yml", CREATE, {
      ...TOKEN,
      "needs.build.outputs.tag": tag,
      "github.event.repository.private == false || vars.ATTEST == 'true'": attested,
    });

  it("tags the built commit and releases the archive, notes and all", () => {
    here.reply("gh", { args: /^release view/, code: 1 }, { args: /^release create/ });
    expect(publish().code).toBe(0);
    expect(here.calls("gh")[1]?.args).toEqual([
      ...["release", "create", "v1.2.0", "release/*.zip", "release/sbom.cdx.json"],
      ...["--target", "c".repeat(40)],
      ...["--title", "v1.2.0", "--notes-file", "release/notes.md"],
    ]);
  });

  test.each([
    ["tells customers how to verify what is attested", "true", true],
    ["tells of no attestation where there is none", "false", false],
  ])("%s", (_what, attested, isTold) => {
    mkdirSync(join(here.work, "release"));
    writeFileSync(join(here.work, "release", "qlingo-1.2.0.zip"), "zip");
    writeFileSync(join(here.work, "release", "notes.md"), "notes\n");
    here.reply("gh", { args: /^release view/, code: 1 }, { args: /^release create/ });
    expect(publish("v1.2.0", attested).code).toBe(0);
    const told =
      "\n## 確かめ方 / How to verify\n\n    gh attestation verify qlingo-1.2.0.zip --repo example/answers\n";
    expect(here.read("release/notes.md")).toBe(`notes\n${isTold ? told : ""}`);
    expect(here.calls("gh")[1]?.args).toContain("release/qlingo-1.2.0.zip");
  });

  it("makes nothing again where the release is there", () => {
    here.reply("gh", { args: /^release view/, stdout: "false\n" });
    expect(publish()).toMatchObject({ code: 0, stdout: "v1.2.0 is released already\n" });
    expect(called("gh")).toHaveLength(1);
  });

  it("replaces the draft that an interrupted run left", () => {
    here.reply(
      "gh",
      { args: /^release view/, stdout: "true\n" },
      { args: /^release delete v1\.2\.0 --yes$/ },
      { args: /^release create/ },
    );
    expect(publish().code).toBe(0);
    expect(called("gh").map((line) => line.split(" ")[1])).toEqual(["view", "delete", "create"]);
  });

  it("fails where GitHub refuses, and executes no tag", () => {
    here.reply("gh", { args: /./, code: 1 });
    expect(publish().code).toBe(1);
    const tag = 'v1";touch pwned;$(touch pwned)`touch pwned`';
    publish(tag);
    expect(here.calls("gh").at(-1)?.args[2]).toBe(tag);
    expect(here.has("pwned")).toBe(false);
  });

  it("fetches the archives of our releases, and of nothing else", () => {
    const listed = [
      "v1.10.0",
      "v1.9.0",
      "nightly",
      "v1.0.0-rc1",
      "$(touch pwned)",
      "v1.0.0;touch pwned",
      "--help",
    ];
    here.reply(
      "gh",
      { args: /^release list/, stdout: listed.map((tag) => `${tag}\n`).join("") },
      { args: /^release download v1\.\d+\.0 --pattern \*\.zip --dir / },
    );
    expect(run("release.yml", SITE, TOKEN).code).toBe(0);
    expect(here.calls("gh").map(({ args }) => args[2])).toEqual(["--limit", "v1.10.0", "v1.9.0"]);
    expect(here.calls("gh").map(({ args }) => args[6])).toEqual([
      "tagName",
      ...["v1.10.0", "v1.9.0"].map((tag) => join(here.temp, "releases", tag)),
    ]);
    expect(readdirSync(join(here.temp, "releases")).sort()).toEqual(["v1.10.0", "v1.9.0"]);
    expect(here.has("pwned")).toBe(false);
  });

  test.each([
    ["the list", /^release list/],
    ["an archive", /^release download v1\.9\.0/],
  ])("publishes no site where %s cannot be fetched", (_what, args) => {
    here.reply(
      "gh",
      { args, code: 1 },
      { args: /^release list/, stdout: "v1.9.0\nv1.0.0\n" },
      { args: /^release download/ },
    );
    expect(run("release.yml", SITE, TOKEN).code).not.toBe(0);
  });

  describe("before it shows the archives", () => {
    const VERIFY = "Verify that this workflow built them";

    beforeEach(() => {
      for (const tag of ["v1.0.0", "v1.1.0"]) {
        mkdirSync(join(here.temp, "releases", tag), { recursive: true });
        writeFileSync(join(here.temp, "releases", tag, "a b $(touch pwned).zip"), "zip");
      }
    });

    it("verifies that each was built by this workflow, from main", () => {
      here.reply("gh", { args: /^attestation verify / });
      expect(run("release.yml", VERIFY, ALL_ATTESTED).code).toBe(0);
      expect(here.calls("gh").map(({ args }) => args)).toEqual(
        ["v1.0.0", "v1.1.0"].map((tag) => [
          ...["attestation", "verify", `${tag}/a b $(touch pwned).zip`],
          ...["--repo", "example/answers", "--deny-self-hosted-runners"],
          ...["--signer-workflow", "example/answers/.github/workflows/release.yml"],
          ...["--source-ref", "refs/heads/main"],
        ]),
      );
      expect(here.has("pwned")).toBe(false);
    });

    it("stops at one that is not, and names it", () => {
      here.reply("gh", { args: /v1\.1\.0/, code: 1 }, { args: /^attestation verify / });
      expect(run("release.yml", VERIFY, ALL_ATTESTED)).toMatchObject({
        code: 1,
        stdout: expect.stringMatching(/^::error title=v1\.1\.0::/) as string,
      });
    });

    it("passes over those that are named as older than that, and no others", () => {
      here.reply("gh", { args: /^attestation verify / });
      expect(run("release.yml", VERIFY, { ...TOKEN, "vars.UNATTESTED": "v0.9.0 v1.0.0 v1.1.00" }).code).toBe(
        0,
      );
      expect(called("gh")).toEqual([expect.stringContaining("verify v1.1.0/")]);
    });
  });

  it("puts the site together from them", () => {
    here.reply("npx", { args: /site/ });
    expect(run("release.yml", "Put the site together").code).toBe(0);
    expect(called("npx")).toEqual([`--no -- checklist site ${here.temp}/releases --out ${here.temp}/site`]);
  });
});

it("upkeep.yml lets the command reach GitHub", () => {
  here.reply("npx", { args: /./ });
  expect(run("upkeep.yml", "Open, update or close the issue of each team", TOKEN).code).toBe(0);
  expect(called("npx")).toEqual(["--no -- checklist upkeep --github"]);
});

describe("engine-release.yml", () => {
  const VERSION = "The tag is the version";

  test.each([
    ["engine-v1.2.0", 0],
    ["engine-v1.2.1", 1],
    ["v1.2.0", 1],
  ])("releases %s only where that is the package's version", (tag, code) => {
    here.reply("npm", { args: /^pkg get version$/, stdout: '"1.2.0"\n' });
    expect(run("engine-release.yml", VERSION, TOKEN, { GITHUB_REF_NAME: tag }).code).toBe(code);
  });

  it("packs both packages, outside the checkout", () => {
    here.reply("npm", { args: /^pack / });
    expect(run("engine-release.yml", "Pack both").code).toBe(0);
    const to = `--pack-destination ${here.temp}/packed`;
    expect(called("npm")).toEqual([`pack ${to}`, `pack ./lib-pdf ${to}`]);
  });

  it("releases them under a name that no release of answers has, and puts them on the registry", () => {
    mkdirSync(join(here.work, "packed"));
    for (const name of ["a-1.2.0.tgz", "a-pdf-1.2.0.tgz"]) writeFileSync(join(here.work, "packed", name), "");
    here.reply("gh", { args: /^release create engine-v1\.2\.0 / });
    here.reply("npm", { args: /^publish / });
    const env = { GITHUB_REF_NAME: "engine-v1.2.0" };
    expect(run("engine-release.yml", "Release the packages", TOKEN, env).code).toBe(0);
    expect(called("gh")).toEqual([expect.stringMatching(/packed\/a-1\.2\.0\.tgz .*--latest=false$/)]);
    expect(run("engine-release.yml", "Put the packages on the registry", TOKEN, env).code).toBe(0);
    expect(called("npm")).toEqual(
      ["a-1.2.0.tgz", "a-pdf-1.2.0.tgz"].map((name) => `publish packed/${name} --provenance --access public`),
    );
  });
});

describe("the steps without a name", () => {
  const { scripts } = JSON.parse(projectText("package.json")) as {
    scripts: Readonly<Record<string, string>>;
  };
  const unnamed = allSteps.flatMap(({ step: { name, run: script } }) =>
    name === undefined && script !== undefined ? [script] : [],
  );

  test.each(unnamed)("%s is one npm script", (script) => {
    const [, name = ""] = /^npm (?:run )?([a-z:]+)(?: -- --check)?$/.exec(script) ?? [];
    expect(Object.keys(scripts)).toContain(name);
  });
});

it("tries every step that has a name", () => {
  const named = allSteps.flatMap(({ file, step: { name, run: script } }) =>
    name === undefined || script === undefined ? [] : [`${file}: ${name}`],
  );
  expect([...tried].sort()).toEqual(named.sort());
});
