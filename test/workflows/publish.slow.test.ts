import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test, vi } from "vitest";
import { publishComment, pullHead } from "../../scripts/commands/comment/publish-comment.ts";
import { readComparison } from "../../scripts/report/changes/read-comparison.ts";
import { readStranger } from "../../scripts/commands/comment/read-stranger.ts";
import { publishIssues } from "../../scripts/commands/upkeep/publish-issues.ts";
import { CommandError } from "../../scripts/commands/command.ts";
import type { Comparison } from "../../scripts/change/comparison.ts";
import { commentBody, MARKER } from "../../scripts/report/changes/comment.ts";
import { comparisonJson } from "../../scripts/report/changes/json.ts";
import type { UpkeepIssue } from "../../scripts/publish/upkeep-issues.ts";
import { LANGS } from "../../scripts/core/lang.ts";
import { command } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { HOSTILE_BRANCHES, type Reply, type Runner, runner } from "../support/runner.ts";
import { form } from "../support/sheet.ts";

let here: Runner;

beforeEach(() => {
  here = runner(["gh"]);
  vi.stubEnv("PATH", here.path);
});

afterEach(() => {
  vi.unstubAllEnvs();
  here.remove();
});

const said = (): string[] => here.calls("gh").map(({ args }) => args.join(" "));

describe("the comment on a pull request", () => {
  const SHA = "a".repeat(40);
  const head = { owner: "stranger", branch: "topic", sha: SHA };
  const BODY = `${MARKER}## changes\n`;
  const COMMENTS = "repos/{owner}/{repo}/issues/7/comments";

  /** What GitHub says: pull requests by number and head, and comments, a page each. */
  const github = (pulls: Record<number, string>, ...pages: readonly (readonly object[])[]): Reply[] => [
    {
      args: /GET .*\/pulls/,
      stdout: JSON.stringify(
        Object.entries(pulls).map(([no, sha]) => ({ number: Number(no), head: { sha } })),
      ),
    },
    { args: /--paginate/, stdout: JSON.stringify(pages) },
    { args: /PATCH|POST/ },
  ];
  const comment = (id: number, login: string, body: string): object => ({ id, user: { login }, body });
  const own = comment(11, "github-actions[bot]", `${MARKER}an earlier one`);

  it("is posted the first time", () => {
    here.reply("gh", ...github({ 7: SHA }, [comment(10, "someone", "hello")]));
    publishComment(head, BODY, true);
    expect(said().at(-1)).toBe(`api --method POST ${COMMENTS} --input -`);
    expect(JSON.parse(here.calls("gh").at(-1)?.stdin ?? "")).toEqual({ body: BODY });
  });

  it("is put in the place of the last one, on whatever page that stands", () => {
    here.reply("gh", ...github({ 7: SHA }, [comment(10, "someone", "hello")], [own]));
    publishComment(head, BODY, true);
    expect(said().at(-1)).toBe("api --method PATCH repos/{owner}/{repo}/issues/comments/11 --input -");
    expect(JSON.parse(here.calls("gh").at(-1)?.stdin ?? "")).toEqual({ body: BODY });
  });

  it("takes nobody else's comment for its own", () => {
    const others = [
      comment(10, "stranger", `${MARKER}mine`),
      comment(12, "github-actions[bot]", `see ${MARKER}`),
      { id: 13, user: null, body: MARKER },
    ];
    here.reply("gh", ...github({ 7: SHA }, others));
    publishComment(head, BODY, true);
    expect(said().at(-1)).toContain("POST");
  });

  it("is not begun where no answer has changed, but corrected", () => {
    here.reply("gh", ...github({ 7: SHA }, []));
    expect(publishComment(head, BODY, false)).toContain("no answer has changed");
    expect(said().filter((line) => /POST|PATCH/.test(line))).toEqual([]);
    here.reply("gh", ...github({ 7: SHA }, [own]));
    publishComment(head, BODY, false);
    expect(said().at(-1)).toContain("PATCH");
  });

  it("is left out where the pull request has moved on or was closed", () => {
    here.reply("gh", ...github({ 7: "b".repeat(40) }));
    expect(publishComment(head, BODY, true)).toContain("no open pull request");
    expect(said()).toHaveLength(1);
  });

  it("fails, and writes none, where the earlier ones cannot be listed", () => {
    here.reply("gh", ...github({ 7: SHA }).slice(0, 1), { args: /--paginate/, code: 1 });
    expect(() => publishComment(head, BODY, true)).toThrow(CommandError);
    expect(said()).toHaveLength(2);
  });

  test.each(HOSTILE_BRANCHES)("asks for the branch %s as it is", (branch) => {
    here.reply("gh", ...github({}));
    publishComment({ ...head, branch }, BODY, true);
    expect(here.calls("gh")[0]?.args.slice(4)).toEqual(["-f", "state=open", "-f", `head=stranger:${branch}`]);
  });

  test.each([
    ["no owner", { HEAD_BRANCH: "x", HEAD_SHA: SHA }],
    ["an owner that is none", { HEAD_OWNER: "a b", HEAD_BRANCH: "x", HEAD_SHA: SHA }],
    ["no branch", { HEAD_OWNER: "a", HEAD_BRANCH: "", HEAD_SHA: SHA }],
    ["a commit that is none", { HEAD_OWNER: "a", HEAD_BRANCH: "x", HEAD_SHA: "HEAD; id" }],
  ])("needs to know the head: %s", (_what, env) => {
    expect(() => pullHead(env)).toThrow(CommandError);
  });

  it("comes from npm run comment, with hostile words as text", () => {
    const comparison: Comparison = {
      bump: "patch",
      changes: [
        {
          item: 38,
          part: "text.ja",
          before: "a",
          after: "$(touch pwned) <img src=x onerror=alert(1)> @everyone `id`",
          direction: "wording",
        },
      ],
      owners: ["@xtra/security"],
      suspects: [],
    };
    const file = join(here.root, "comparison.json");
    writeFileSync(file, comparisonJson(comparison));
    here.reply("gh", ...github({ 7: SHA }, []));
    const env = { HEAD_OWNER: "stranger", HEAD_BRANCH: "$(id)", HEAD_SHA: SHA, PATH: here.path };
    expect(command("comment", [file, "--github"], env)).toMatchObject({ code: 0, stderr: "" });
    const { body } = JSON.parse(here.calls("gh").at(-1)?.stdin ?? "") as { body: string };
    expect(body.startsWith(MARKER)).toBe(true);
    expect(body).not.toMatch(/[^\\]<img/);
    expect(body).not.toContain("@everyone");
    expect(body).toMatch(/コミット aaaaaaa の内容です。[^]*As of commit aaaaaaa\./);
  });

  test.each([
    ["nothing was left", [], 0, /コミット aaaaaaa の回答は比べられません[^]*could not be compared/],
    [
      "what was left is no comparison",
      ["forged.json"],
      2,
      /コミット aaaaaaa の検査が残したもの[^]*is no comparison/,
    ],
  ])("leaves no earlier one standing where %s", async (_what, files, code, said) => {
    const args = files.map((name) => join(here.root, name));
    for (const file of args) writeFileSync(file, '{"bump":"none"}');
    here.reply("gh", ...github({ 7: SHA }, [own]));
    const env = { HEAD_OWNER: "stranger", HEAD_BRANCH: "topic", HEAD_SHA: SHA, PATH: here.path };
    expect((await commandInProcess("comment", [...args, "--github"], env)).code).toBe(code);
    const last = here.calls("gh").at(-1);
    expect(last?.args[2]).toBe("PATCH");
    expect(JSON.parse(last?.stdin ?? "")).toEqual({
      body: expect.stringMatching(said) as string,
    });
  });

  it("is begun where what was left is none, and printed where it is not posted", async () => {
    const file = join(here.root, "forged.json");
    writeFileSync(file, `{"bump":"none","x":${"[".repeat(100_000)}`);
    here.reply("gh", ...github({ 7: SHA }, []));
    const env = { HEAD_OWNER: "stranger", HEAD_BRANCH: "topic", HEAD_SHA: SHA, PATH: here.path };
    expect((await commandInProcess("comment", [file, "--github"], env)).code).toBe(2);
    expect(here.calls("gh").at(-1)?.args[2]).toBe("POST");
    const { code, stdout } = await commandInProcess("comment", [file]);
    expect([code, stdout]).toEqual([2, expect.stringContaining("somebody may have changed it")]);
  });

  it("takes little time and memory, whatever a stranger wrote", () => {
    const side = (seed: number): string =>
      Array.from(
        { length: 8000 },
        (_, at) => ["日", "ab ", "@x", "$", "#1", "*a_"][(at * seed + (at >> 3)) % 6],
      ).join("");
    const change = { item: 30, part: "text.ja", before: side(1), after: side(5), direction: "wording" };
    const changes = Array.from({ length: 20 }, () => change);
    const left = readComparison(JSON.stringify({ bump: "patch", changes, owners: [], suspects: [] }));
    const start = performance.now();
    expect(left === undefined ? 0 : commentBody(form.model, left, LANGS, SHA).length).toBeGreaterThan(3000);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it("is cut where it is too long for GitHub, each language for itself", () => {
    const changes = form.model.checklist.items.flatMap(({ no }) =>
      (["text.ja", "text.en"] as const).map((part) => ({
        item: no,
        part,
        before: "",
        after: "長い文です。".repeat(500),
        direction: "wording" as const,
      })),
    );
    const body = commentBody(form.model, { bump: "patch", changes, owners: [], suspects: [] }, LANGS, SHA);
    expect(body.length).toBeLessThan(60_100);
    expect(body).toMatch(
      /全体は check の実行結果のまとめにあります[^]*## What customers will see[^]*Too long to show/,
    );
  });
});

describe("the sides of a change", () => {
  const read = (change: object) =>
    readComparison(
      JSON.stringify({
        bump: "patch",
        changes: [{ item: 1, direction: "changed", before: null, after: null, ...change }],
        owners: [],
        suspects: [],
      }),
    );
  const nested = (levels: number): unknown => JSON.parse(`${"[".repeat(levels)}1${"]".repeat(levels)}`);

  test.each([
    ["a value in cases", { fact: "rpo", before: [{ case: "a", label: { ja: "あ" }, value: "P1D" }] }, true],
    ["a name of an older vocabulary", { fact: "old_fact-1", before: { earliest: ["P1D"] } }, true],
    ["words", { part: "text.ja", after: "words" }, true],
    ["words that are a list", { part: "text.ja", after: ["words"] }, false],
    ["a nested value", { fact: "rpo", after: nested(6) }, false],
    ["a deeply nested value", { fact: "rpo", after: nested(4000) }, false],
    ["a very long value", { fact: "rpo", after: "x".repeat(2001) }, false],
    ["very long words", { part: "text.en", after: "x".repeat(40_001) }, false],
    ["a list without end", { fact: "rpo", after: Array.from({ length: 51 }, () => 1) }, false],
  ])("%s", (_what, change, isRead) => {
    expect(read(change) !== undefined).toBe(isRead);
  });
});

describe("what a pull request left behind", () => {
  const fine = comparisonJson({ bump: "none", changes: [], owners: [], suspects: [] });

  test.each<[string, (file: string) => void]>([
    [
      "no JSON",
      (file) => {
        writeFileSync(file, "$(id)");
      },
    ],
    [
      "more than a comparison",
      (file) => {
        writeFileSync(file, fine.replace("{", '{"extra": 1,'));
      },
    ],
    [
      "far too much",
      (file) => {
        writeFileSync(file, fine.padEnd(9 * 2 ** 20));
      },
    ],
    [
      "a folder",
      (file) => {
        mkdirSync(file);
      },
    ],
    [
      "a link",
      (file) => {
        writeFileSync(`${file}.there`, fine);
        symlinkSync(`${file}.there`, file);
      },
    ],
  ])("is refused where it is %s", (_what, leave) => {
    const file = join(here.root, "comparison.json");
    leave(file);
    expect(readStranger(file)).toBeUndefined();
  });

  it("is read where it is a comparison", () => {
    const file = join(here.root, "comparison.json");
    writeFileSync(file, fine);
    expect(readStranger(file)).toEqual(JSON.parse(fine));
  });
});

describe("the issues of the teams", () => {
  const issue = (team: string, findings: number): UpkeepIssue => ({
    team,
    title: `due: ${team}`,
    body: `body of ${team}\n`,
    findings,
  });
  const bot = { is_bot: true };
  const github = (...open: readonly object[]): Reply[] => [
    { args: /^label create upkeep --force/ },
    { args: /^issue list --label upkeep --state open/, stdout: JSON.stringify(open) },
    { args: /^issue create/, stdout: "https://github.com/example/answers/issues/9\n" },
    { args: /^issue (?:edit|close) \d+ / },
  ];

  it("are opened, brought up to date and closed, each once", () => {
    here.reply(
      "gh",
      ...github(
        { number: 3, title: "due: @x/b", author: bot },
        { number: 4, title: "due: @x/c", author: bot },
      ),
    );
    const lines = publishIssues([issue("@x/a", 2), issue("@x/b", 1), issue("@x/c", 0), issue("@x/d", 0)]);
    expect(lines).toEqual([
      "https://github.com/example/answers/issues/9 due: @x/a: 2",
      "#3 due: @x/b: 1",
      "#4 due: @x/c: 0",
    ]);
    const [, , create, edit, close, ...more] = here.calls("gh");
    expect(create?.args).toEqual([
      ...["issue", "create", "--label", "upkeep", "--title", "due: @x/a", "--body-file", "-"],
    ]);
    expect([create?.stdin, edit?.stdin]).toEqual(["body of @x/a\n", "body of @x/b\n"]);
    expect(close?.args.slice(0, 3)).toEqual(["issue", "close", "4"]);
    expect(more).toEqual([]);
  });

  it("are closed where the team owns nothing any more, unless a person opened them", () => {
    here.reply(
      "gh",
      ...github(
        { number: 5, title: "due: @x/gone", author: bot },
        { number: 6, title: "our plan", author: { is_bot: false } },
      ),
    );
    publishIssues([issue("@x/a", 0)]);
    expect(said().slice(2)).toEqual([expect.stringMatching(/^issue close 5 --comment /)]);
  });

  it("are not touched where the open ones cannot be listed", () => {
    here.reply("gh", { args: /^label/ }, { args: /^issue list/, code: 1 });
    expect(() => publishIssues([issue("@x/a", 1)])).toThrow(CommandError);
    expect(said()).toHaveLength(2);
  });
});

it("says what is missing where GitHub's tool is not installed, and what GitHub says where it fails", () => {
  here.reply("gh", { args: /./, code: 1 });
  expect(() => publishIssues([])).toThrow(/gh label create: 失敗しました \/ failed/);
  vi.stubEnv("PATH", "/nonexistent");
  expect(() => publishIssues([])).toThrow(/gh が見つかりません/);
});
