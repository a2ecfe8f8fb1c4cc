import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { commandInProcess } from "../support/in-process.ts";
import { repository, type TestRepository } from "../support/repository.ts";

let repo: TestRepository;
let written = "";

beforeAll(() => {
  repo = repository("2026-11-22");
  written = repo.git("show", "HEAD:CODEOWNERS");
});

beforeEach(() => {
  repo.git("reset", "-q", "--hard");
  repo.git("clean", "-qfdx");
});

afterAll(() => {
  repo.remove();
});

const put = (path: string, text: string): void => {
  mkdirSync(join(repo.root, path, ".."), { recursive: true });
  writeFileSync(join(repo.root, path), text);
};

interface Told {
  readonly rule: string;
  readonly severity: string;
  readonly item: number;
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** What the check of the repository says of owners: severity, file, line and item, with the words of the first. */
const told = async (): Promise<{ readonly at: readonly string[]; readonly words: string }> => {
  const { stdout } = await commandInProcess("check", [
    ...["--answers", repo.answers, "--format", "json", "--lang", "en"],
  ]);
  const all = (JSON.parse(stdout) as readonly Told[]).filter(({ rule }) => rule === "owner-in-codeowners");
  return {
    at: all.map(({ severity, file, line, item }) => {
      const path = file.slice(file.indexOf(repo.root) + repo.root.length + 1);
      return `${severity} ${path}:${String(line)} ${String(item)}`;
    }),
    words: all.map(({ message }) => message).join("\n"),
  };
};

const ITEM_30 = "/answers/30-backup-retention.yaml";
const lastLine = (): number => written.split("\n").length + 1;
const withLine = (line: string): string => `${written}\n${line}\n`;

describe("on GitHub", () => {
  it("all is well with the sheet that the tests work on", async () => {
    expect((await told()).at).toEqual([]);
  });

  test.each([
    ["a range", "/answers/3[0-9]-*.yaml @xtra/legal", "a character range, [ ]"],
    ["negation", `!${ITEM_30} @xtra/legal`, "negation with !"],
    ["a name without @", `${ITEM_30} @xtra/legal operations`, "operations can be no owner"],
    ["a group within groups", `${ITEM_30} @xtra/trust/legal`, "@xtra/trust/legal can be no owner"],
  ])("%s is skipped, and that is an error where it was meant for an answer", async (_what, line, words) => {
    put("CODEOWNERS", withLine(line));
    const found = await told();
    expect(found.at).toEqual([`error CODEOWNERS:${String(lastLine())} 30`]);
    expect(found.words).toContain(words);
  });

  it("a skipped line for other files is no business of the answers", async () => {
    put("CODEOWNERS", withLine("/docs/[a-z]* @xtra/legal"));
    expect((await told()).at).toEqual([]);
  });

  it("another case is another path", async () => {
    put("CODEOWNERS", written.replace(ITEM_30, "/answers/30-Backup-Retention.yaml"));
    const found = await told();
    expect(found.at).toEqual(["error answers/30-backup-retention.yaml:8 30"]);
    expect(found.words).toContain("CODEOWNERS names @xtra/security");
  });

  it("the last line that fits decides, also where it names nobody", async () => {
    put("CODEOWNERS", withLine(ITEM_30));
    const found = await told();
    expect([found.at.length, found.words]).toEqual([1, expect.stringContaining("CODEOWNERS names nobody")]);
  });

  it("a managed user can own an answer", async () => {
    put("CODEOWNERS", withLine(`${ITEM_30} @taro_acme`));
    repo.edit(30, "@xtra/operations", "@taro_acme");
    const { stdout } = await commandInProcess("check", ["--answers", repo.answers, "--format", "json"]);
    expect(stdout).not.toMatch(/owner-in-codeowners|"schema"|taro_acme/);
  });

  it(".github/CODEOWNERS counts before the one at the top, and that two are there is a warning", async () => {
    put(".github/CODEOWNERS", written.replace(`${ITEM_30} @xtra/operations`, ""));
    const found = await told();
    expect(found.at).toEqual(["warning CODEOWNERS:1 1", "error answers/30-backup-retention.yaml:8 30"]);
    expect(found.words).toContain(".github/CODEOWNERS alone, and not");
  });

  it("docs/CODEOWNERS is read where no other is", async () => {
    put("docs/CODEOWNERS", written);
    rmSync(join(repo.root, "CODEOWNERS"));
    expect((await told()).at).toEqual([]);
    rmSync(join(repo.root, "docs/CODEOWNERS"));
    expect((await told()).words).toContain("There is no CODEOWNERS file");
  });

  test.each([
    ["of nearly 3 MB is read", 3 * 2 ** 20 - 2048, []],
    ["of 3 MB is not, and that is one error", 3 * 2 ** 20, ["error CODEOWNERS:1 1"]],
  ])("a CODEOWNERS %s", async (_what, size, at) => {
    put("CODEOWNERS", `# ${"a".repeat(size - written.length - 3)}\n${written}`);
    expect((await told()).at).toEqual(at);
  });
});

describe("on GitLab", () => {
  const onGitlab = (): void => {
    const path = "answers/service.yaml";
    const service = repo.git("show", `HEAD:${path}`).replace(/^repository:.*\n/m, "");
    put(path, `${service}\nrepository: https://gitlab.com/xtra/trust/answers\n`);
  };

  it("a group within groups and sections are read as GitLab does", async () => {
    onGitlab();
    put("CODEOWNERS", `${written}\n[Backups][2] @xtra/trust/operations\n${ITEM_30}\n`);
    repo.edit(30, "@xtra/operations", "@xtra/trust/operations");
    expect((await told()).at).toEqual([]);
  });

  it("an optional section asks nobody", async () => {
    onGitlab();
    put("CODEOWNERS", `${written}\n^[Backups] @xtra/trust/operations\n${ITEM_30}\n`);
    repo.edit(30, "@xtra/operations", "@xtra/trust/operations");
    const found = await told();
    expect([found.at.length, found.words]).toEqual([1, expect.stringContaining("in an optional section")]);
  });

  it("the one at the top counts before .gitlab/CODEOWNERS, and .github/ is nothing to GitLab", async () => {
    onGitlab();
    put(".gitlab/CODEOWNERS", "* @xtra/nobody\n");
    put(".github/CODEOWNERS", "* @xtra/nobody\n");
    expect((await told()).at).toEqual(["warning .gitlab/CODEOWNERS:1 1"]);
  });
});
