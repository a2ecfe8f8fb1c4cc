import { describe, expect, it, test } from "vitest";
import type { SourceFile } from "../../scripts/core/source.ts";
import { locate } from "../../scripts/load/yaml-places.ts";
import { readPastYaml, readYaml } from "../../scripts/load/yaml.ts";

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
    ["a key that merges", "<<: 1\n", "reads-differently", 0],
    ["nothing", "", "empty", 0],
    ["only a comment", "# nothing\n", "empty", 0],
  ])("refuses %s", (_name, text, code, start) => {
    const reading = readYaml(text);
    expect(reading.ok ? [] : reading.problems.slice(0, 1)).toMatchObject([{ code, start }]);
  });

  test.each([
    "08",
    "0o36",
    "0o7",
    "3e1",
    "9.99e1",
    "1e+3",
    "-0x1F",
    "0x_1",
    "1_0.5",
    ".5_0",
    "190:20:30",
    "=",
    "off",
  ])("refuses a value of two readings: %s", (value) => {
    const reading = readYaml(`a: ${value}\n`);
    expect(reading.ok ? [] : reading.problems).toMatchObject([
      { code: "reads-differently", detail: value, start: 3 },
    ]);
  });

  test.each([
    ["a quoted date", 'reviewed: "2026-11-22"\n', { reviewed: "2026-11-22" }],
    ["a quoted time", 'a: "10:00"\n', { a: "10:00" }],
    ["hours", "a: Mo-Fr 10:00-17:00; PH off\n", { a: "Mo-Fr 10:00-17:00; PH off" }],
    ["the key no", "no: 1\n", { no: 1 }],
    ["numbers", "a: 99.9\nb: 7\nc: -1.5e+3\nd: 0\n", { a: 99.9, b: 7, c: -1500, d: 0 }],
    ["words with numbers", "a: 1e3 times\nb: 0o7x\nc: 1.2.3\n", { a: "1e3 times", b: "0o7x", c: "1.2.3" }],
    ["a block of text", "a: |\n  1\n  2\n", { a: "1\n2\n" }],
  ])("reads %s", (_name, text, value) => {
    expect(readYaml(text)).toEqual({ ok: true, value });
  });

  it("says what YAML 1.2 makes of a number that has two readings, and nothing of a text", () => {
    const hints = (text: string) => {
      const reading = readYaml(text);
      return reading.ok ? [] : reading.problems.map(({ detail, hint }) => [detail, hint]);
    };
    expect(hints("a: 0o36\nb: 3e1\nc: yes\n")).toEqual([
      ["0o36", "30"],
      ["3e1", "30"],
      ["yes", undefined],
    ]);
  });

  const CONFLICT = "no: 30\ntext:\n<<<<<<< HEAD\n  ja: 7日\n=======\n  ja: 14日\n>>>>>>> theirs\n";

  it.each([
    ["a merge", CONFLICT, "<<<<<<< HEAD", "7"],
    ["two merges", `${CONFLICT}${CONFLICT}`, "<<<<<<< HEAD", "14"],
    [
      "a merge with the common text",
      CONFLICT.replace("=======", "||||||| base\n  ja: 1日\n======="),
      "<<<<<<< HEAD",
      "9",
    ],
    ["a merge whose head was deleted", CONFLICT.replace("<<<<<<< HEAD\n", ""), "=======", "6"],
  ])("finds one thing in %s that is not finished", (_name, text, detail, hint) => {
    const reading = readYaml(text);
    expect(reading.ok ? [] : reading.problems).toMatchObject([{ code: "merge-conflict", detail, hint }]);
  });

  it("takes such lines within a text for text", () => {
    expect(readYaml("a: |\n  <<<<<<< HEAD\n  =======\n").ok).toBe(true);
  });

  const problemsOf = (text: string) => {
    const reading = readYaml(text);
    return reading.ok
      ? []
      : reading.problems.map(({ code, detail, start }) => `${code} ${detail} ${String(start)}`);
  };

  it.each([
    ["in a text", "a: 41\u202e日間\n", ["hidden-character U+202E 5"]],
    ["in a comment", "a: 1 # \u200b\n", ["hidden-character U+200B 7"]],
    ["in a key", "a\u2060b: 1\n", ["hidden-character U+2060 1"]],
    ["in a list", "a: [x, y\ufeffz]\n", ["hidden-character U+FEFF 8"]],
    ["several", "a: \u00ad\u{E0041}\n", ["hidden-character U+00AD 3", "hidden-character U+E0041 4"]],
    ["written as an escape", 'a: "41\\u202E日間"\n', ["hidden-character U+202E 6"]],
    ["a key's escape", '"a\\u200b": 1\n', ["hidden-character U+200B 2"]],
    ["behind other escapes", 'a: "\\t\\\\ \\U000E0041 \\x41"\n', ["hidden-character U+E0041 9"]],
    ["a control's escape", 'a: "\\x1b[2J"\n', ["control-character U+001B 4"]],
    ["a short escape", 'a: "\\0 \\e"\n', ["control-character U+0000 4", "control-character U+001B 7"]],
    ["a lone surrogate's escape", 'a: "\\ud800"\n', ["control-character U+D800 4"]],
    ["next line", "a: b\u0085c\n", ["control-character U+0085 4"]],
    ["a line separator", "a: b\u2028c\n", ["control-character U+2028 4"]],
    ["with an error of syntax", "a: \u200b[\n", ["hidden-character U+200B 3"]],
  ])("names what hides words, and its place: %s", (_name, text, expected) => {
    expect(problemsOf(text).slice(0, expected.length)).toEqual(expected);
  });

  it("names some of very many", () => {
    expect(problemsOf(`a: ${"\u200b".repeat(5000)}\n`)).toHaveLength(20);
  });

  it("reads a file of the past by the rules of its day, and nothing that is no plain data", () => {
    expect(readPastYaml('a: 14\u200b日\nb: 0o7\nc: "\\e"\n')).toEqual({ a: "14\u200b日", b: 7, c: "\u001b" });
    for (const text of ["a: &x 1\nb: *x\n", "a: [", "", "a: \u001f\n", CONFLICT])
      expect(readPastYaml(text)).toBeUndefined();
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
