import { describe, expect, it, test } from "vitest";
import type { SourceFile } from "../../scripts/core/source.ts";
import { locate } from "../../scripts/load/yaml-places.ts";
import { readYaml } from "../../scripts/load/yaml.ts";

const file = (text: string): SourceFile => ({
  path: "a.yaml",
  name: "a.yaml",
  text,
  hasByteOrderMark: false,
});

describe("readYaml", () => {
  test.each([
    ["broken syntax", "no: 1\ntext: [", "syntax", 13],
    ["an unquoted @", "owner: @xtra/ops", "syntax", 7],
    ["a second document", "no: 1\n---\nno: 2\n", "several-documents", 6],
    ["a key written twice", "no: 1\nno: 2\n", "duplicate-key", 6],
    ["a key written twice in depth", "facts:\n  rpo: P1D\n  rpo: P2D\n", "duplicate-key", 20],
    ["an alias", "a: &x 1\nb: *x\n", "not-plain-data", 6],
    ["a tag", "a: !!int 1\n", "not-plain-data", 9],
    ["an unknown tag", "a: !run 1\n", "not-plain-data", 8],
    ["a control character", "a: b\u0007c\n", "control-character", 4],
    ["an unquoted date", "reviewed: 2026-11-22\n", "reads-differently", 10],
    ["an unquoted time", "a: 10:00\n", "reads-differently", 3],
    ["an unquoted yes", "a: yes\n", "reads-differently", 3],
    ["an octal number", "a: 010\n", "reads-differently", 3],
    ["a number with _", "a: 1_000\n", "reads-differently", 3],
    ["nothing", "", "empty", 0],
    ["only a comment", "# nothing\n", "empty", 0],
  ])("refuses %s", (_name, text, code, start) => {
    const reading = readYaml(text);
    expect(reading.ok ? [] : reading.problems.slice(0, 1)).toMatchObject([{ code, start }]);
  });

  test.each([
    ["a quoted date", 'reviewed: "2026-11-22"\n', { reviewed: "2026-11-22" }],
    ["a quoted time", 'a: "10:00"\n', { a: "10:00" }],
    ["hours", "a: Mo-Fr 10:00-17:00; PH off\n", { a: "Mo-Fr 10:00-17:00; PH off" }],
    ["the key no", "no: 1\n", { no: 1 }],
    ["numbers", "a: 99.9\nb: 7\n", { a: 99.9, b: 7 }],
    ["a block of text", "a: |\n  1\n  2\n", { a: "1\n2\n" }],
  ])("reads %s", (_name, text, value) => {
    expect(readYaml(text)).toEqual({ ok: true, value });
  });

  it("points at an anchor and at each use of it", () => {
    const reading = readYaml("a: &x 1\nb: *x\nc: *x\n");
    expect(reading.ok ? [] : reading.problems.map(({ start, detail }) => [start, detail])).toEqual([
      [6, ""],
      [11, "*x"],
      [17, "*x"],
    ]);
  });

  it("refuses a bomb of aliases without expanding it", () => {
    const levels = Array.from({ length: 30 }, (_, level) => {
      const name = `a${String(level)}`;
      const before = level === 0 ? "x" : `*a${String(level - 1)}`;
      return `${name}: &${name} [${Array(10).fill(before).join(",")}]`;
    });
    const reading = readYaml(levels.join("\n"));
    expect(reading.ok).toBe(false);
  });

  const whole = (open: string, close: string, levels: number): string =>
    `${open.repeat(levels)}a${close.repeat(levels)}`;

  it.each([
    ["[", "]"],
    ["{a: ", "}"],
    ["- ", ""],
    ["? ", ""],
    ["a: ", ""],
  ])(
    "refuses thousands of nested %s with words, however often it reads them, not with a crash",
    (open, close) => {
      for (const levels of [101, 10_000, 10_000, 60_000]) {
        const reading = readYaml(whole(open, close, levels));
        expect(reading.ok ? "" : reading.problems[0]?.code).toBe("too-deep");
      }
    },
  );

  it.each([
    ["a hundred levels", whole("[", "]", 100)],
    ["brackets in quotes", `a: '${"[".repeat(5000)}'`],
    ["brackets in a block", `a: |\n  ${"{[ - ".repeat(5000)}`],
    ["many lists, one after another", `a: [${"[1], ".repeat(5000)}]`],
    ["a list of many lines", "- a: 1\n".repeat(5000)],
  ])("reads %s", (_name, text) => {
    expect(readYaml(text).ok).toBe(true);
  });

  it("finds duplicate keys in linear time", () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${String(index)}: 1`).join("\n");
    expect(readYaml(keys).ok).toBe(true);
  });
});

describe("locate", () => {
  const answer = file(
    'no: 33\nmark: 有\ntext:\n  ja: 【有】の説明\nfacts:\n  tlsVersions: ["1.2", "1.3"]\n  encryptionAtRest: true\n',
  );

  test.each([
    ["a value", ["facts", "encryptionAtRest"], "value", 7, 21, 25],
    ["a key", ["facts", "encryptionAtRest"], "key", 7, 3, 19],
    ["a list on one line", ["facts", "tlsVersions"], "value", 6, 16, 30],
    ["a part of a list", ["facts", "tlsVersions", 1], "value", 6, 24, 29],
    ["a map by its key", ["facts"], "value", 5, 1, 6],
    ["what is missing by its parent", ["facts", "firewall"], "value", 5, 1, 6],
    ["what is missing at the top", ["owner"], "value", 1, 1, 1],
    ["Japanese in UTF-16 units", ["text", "ja"], "value", 4, 7, 13],
  ] as const)("points at %s", (_name, path, part, line, column, endColumn) => {
    expect(locate(answer, path, part)).toMatchObject({
      file: "a.yaml",
      line,
      column,
      endLine: line,
      endColumn,
    });
  });
});
