import { describe, expect, it, test } from "vitest";
import { type Forge, forgeOf, readCodeowners } from "../../scripts/core/codeowners.ts";

const ownersOf = (text: string, path: string, forge: Forge = "github"): readonly string[] =>
  readCodeowners(text, forge).ownersOf(path);

const ANSWER = "answers/30-backup-retention.yaml";

const TEXT = `
# teams
*                     @xtra/everyone
/answers/             @xtra/legal    # the last match decides
/answers/3*.yaml      @xtra/security @xtra/operations
docs/**/*.md          writer@example.com
/answers/49-*.yaml
!/answers/01.yaml     @xtra/nobody
`;

test.each([
  ["README.md", ["@xtra/everyone"]],
  ["answers/01-service-hours.yaml", ["@xtra/legal"]],
  [ANSWER, ["@xtra/security", "@xtra/operations"]],
  ["sub/answers/30.yaml", ["@xtra/everyone"]],
  ["docs/a/b.md", ["writer@example.com"]],
  ["answers/49-data-location-law.yaml", []],
])("%s belongs to %j", (path, owners) => {
  expect(ownersOf(TEXT, path)).toEqual(owners);
});

describe("a pattern, as GitHub reads it", () => {
  test.each([
    ["*", "a/b/c", true],
    ["*.yaml", ANSWER, true],
    ["answers", ANSWER, true],
    ["answers/", ANSWER, true],
    ["answers/", "sub/answers/x", true],
    ["answers/", "answers", false],
    ["/answers", "sub/answers/x", false],
    ["answers/*", ANSWER, true],
    ["answers/*", "answers/en/30.yaml", false],
    ["answers/en*", "answers/english/30.yaml", true],
    ["/answers/**", "answers/a/b.yaml", true],
    ["/answers/**", "answers", false],
    ["**/logs", "deep/down/logs/x", true],
    ["/a/**/z", "a/z", true],
    ["/a/**/z", "a/b/c/z", true],
    ["/*", ANSWER, false],
    ["/answers/??-*.yaml", ANSWER, true],
    ["/answers/?-*.yaml", ANSWER, false],
    // Upper and lower case differ, as they do for GitHub.
    ["/Answers/", ANSWER, false],
    ["/answers/30-BACKUP-*", ANSWER, false],
    // A backslash takes the meaning of what follows.
    ["/my\\ answers/", "my answers/30.yaml", true],
    ["/a\\*b", "a*b", true],
    ["/a\\*b", "axb", false],
    ["/a\\#b", "a#b", true],
    ["/a#b", "a#b", true],
    ["/", ANSWER, false],
  ])("%s and %s: %s", (pattern, path, fits) => {
    expect(ownersOf(`${pattern} @a`, path)).toEqual(fits ? ["@a"] : []);
  });

  it("takes no time, whatever a pull request brings", () => {
    const hostile = [`/${"*a".repeat(5000)}b`, `/${"**/".repeat(5000)}b`, `/${"[a-".repeat(5000)}`];
    const start = performance.now();
    for (const forge of ["github", "gitlab"] as const)
      for (const pattern of hostile) ownersOf(`${pattern} @a`, `answers/${"a".repeat(200)}`, forge);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe("a line that GitHub skips", () => {
  test.each([
    ["/answers/3[0-9]-*.yaml @other", "range"],
    ["!/answers/30-*.yaml @other", "negation"],
    ["\\#answers @other", "hash"],
    ["/answers/***.yaml @other", "stars"],
    ["/answers/ @other operations", "owner"],
    ["/answers/ @other @", "owner"],
    ["/answers/ @other/a/b", "owner"],
    ["/answers/ @other,", "owner"],
    ["/answers/ @taro.acme", "owner"],
    ["/my answers/ @other", "owner"],
  ])("%s", (line, kind) => {
    const { ownersOf: of, skipped } = readCodeowners(`* @all\n${line}\n`, "github");
    expect(of(ANSWER)).toEqual(["@all"]);
    expect(skipped.map(({ reason, line: at }) => [at, reason.kind])).toEqual([[2, kind]]);
  });

  it("knows which paths it may have been meant for", () => {
    const meant = (line: string, path: string): unknown =>
      readCodeowners(line, "github").skipped.map((each) => each.meant(path));
    expect(meant("/answers/3[0-9]-*.yaml @a", ANSWER)).toEqual([true]);
    expect(meant("/answers/3[1-9]-*.yaml @a", ANSWER)).toEqual([false]);
    expect(meant("!/answers/ @a", ANSWER)).toEqual([true]);
    expect(meant("/my answers/ @a", "my answers/30.yaml")).toEqual([true]);
    expect(meant("/docs/ a", ANSWER)).toEqual([false]);
  });
});

test.each([["@taro"], ["@taro_acme"], ["@acme/operations"], ["@acme/ops_2"], ["taro@example.com"]])(
  "%s can be an owner on GitHub",
  (owner) => {
    expect(ownersOf(`* ${owner} #comment @else`, ANSWER)).toEqual([owner]);
  },
);

describe("GitLab", () => {
  const of = (text: string, path = ANSWER): readonly string[] => ownersOf(text, path, "gitlab");

  test.each([
    ["a group within groups", "* @acme/trust/operations", ["@acme/trust/operations"]],
    ["a role", "* @@maintainer", ["@@maintainer"]],
    ["a name with a dot", "* @taro.acme", ["@taro.acme"]],
    ["what is no owner is left out, not the line", "* operations @acme", ["@acme"]],
    ["owners in what looks like a comment count", "* @a # and @b", ["@a", "@b"]],
    ["a range of characters", "/answers/3[0-9]-*.yaml @a", ["@a"]],
    ["a folder needs its slash", "/answers @a", []],
    ["a folder with its slash", "answers/ @a", ["@a"]],
    ["case", "/Answers/ @a", []],
    ["the owners of a section", "[Trust] @a @b\nanswers/", ["@a", "@b"]],
    ["its own owners before those of the section", "[Trust] @a\nanswers/ @b", ["@b"]],
    [
      "the last entry in each section",
      "* @all\n[A]\n*.yaml @a\nanswers/ @b\n[B][2]\n*.yaml @c",
      ["@all", "@b", "@c"],
    ],
    ["sections of one name are one", "[A] @x\n* @a\n[B]\n* @b\n[a]\nanswers/ @c", ["@c", "@b"]],
    ["an optional section asks nobody", "^[A] @a\n*", []],
    ["optional once and required once is required", "^[A] @a\n*\n[a] @b\nanswers/", ["@b"]],
    ["what a section excludes", "* @all\n!*.yaml\n/answers/ @a\n[B]\n* @b", ["@b"]],
    ["a heading without an end is an entry", "[Section @a\n* @b", ["@b"]],
  ])("%s", (_name, text, owners) => {
    expect(of(text)).toEqual(owners);
  });

  it("escapes", () => {
    expect(of("\\#answers @a", "#answers")).toEqual(["@a"]);
    expect(of("/my\\ answers/ @a", "my answers/30.yaml")).toEqual(["@a"]);
  });

  it("knows who is told, and need not approve", () => {
    expect(readCodeowners("^[A] @a\n*", "gitlab").optionalOf(ANSWER)).toEqual(["@a"]);
  });
});

test.each<[string | undefined, Forge]>([
  [undefined, "github"],
  ["https://github.com/acme/trust", "github"],
  ["https://github.acme.co.jp/acme/trust", "github"],
  ["https://github.com/acme/gitlab", "github"],
  ["https://gitlab.com/acme/trust", "gitlab"],
  ["https://gitlab.acme.co.jp/acme/trust", "gitlab"],
  ["https://git.acme.co.jp/acme/trust/answers", "gitlab"],
])("%s is at %s", (repository, forge) => {
  expect(forgeOf(repository)).toBe(forge);
});
