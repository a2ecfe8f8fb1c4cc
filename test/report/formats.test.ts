import { describe, expect, it } from "vitest";
import type { Finding } from "../../scripts/report/finding.ts";
import { annotations } from "../../scripts/report/github.ts";
import { formatJson } from "../../scripts/report/json.ts";
import { formatMarkdown } from "../../scripts/report/markdown.ts";
import { exitCode, sorted } from "../../scripts/report/outcome.ts";
import { formatText } from "../../scripts/report/text.ts";
import { factRules } from "../../scripts/rules/rules.ts";
import { findingsWith } from "../support/sheet.ts";

const findings = findingsWith({ 30: { facts: { backupRetention: "P3D" } } }, factRules);
const retention = findings.filter(({ rule }) => rule === "retention-holds-generations");

const hostile = (text: string): Finding => ({
  rule: "x",
  severity: "error",
  message: { ja: text, en: text },
  fix: { ja: text, en: text },
  item: 1,
  place: { file: "answers/01.yaml", line: 2, column: 1, endLine: 3, endColumn: 4, excerpt: text },
  related: [],
});

const text = { lang: "ja", colour: false, answers: 49 } as const;

describe("text", () => {
  it("shows place, both sides, reason and remedy", () => {
    expect(formatText(retention, text)).toBe(
      [
        "answers/30-backup-retention.yaml:7:20  エラー  retention-holds-generations",
        "  項目30: 保存期間 P3D(3日) では、P1D(1日)ごと × 7世代のバックアップを保持できません。",
        "    7 │   backupRetention: P3D",
        "      │                    ^^^",
        "  相手: answers/28-backup-method.yaml:8  backupInterval: P1D",
        "        answers/06-disaster-recovery.yaml:9  backupInterval: P1D",
        "        answers/32-backup-generations.yaml:7  backupGenerations: 7",
        "  なぜ: 顧客は、約束した世代数だけ前の状態に戻せると読みます。",
        "  直し方: backupRetention を7日以上にするか、backupGenerations を減らすか、backupInterval を短くしてください。",
        "",
        "回答49件: エラー1件、警告0件。",
        "",
      ].join("\n"),
    );
  });

  it("speaks English", () => {
    const english = formatText(retention, { ...text, lang: "en" });
    expect(english).toContain("error  retention-holds-generations");
    expect(english).toContain("  fix: Raise backupRetention to 7 days or more");
    expect(english).toContain("49 answers: 1 error, 0 warnings.");
  });

  it("is coloured only when asked to", () => {
    expect(formatText(retention, text)).not.toContain("\u001b");
    expect(formatText(retention, { ...text, colour: true })).toContain("\u001b[31m");
  });

  it("marks Japanese words at twice the width", () => {
    const [finding] = findingsWith({ 4: { mark: "有" } }).filter(
      ({ rule }) => rule === "mark-agrees-with-fact",
    );
    const lines = formatText(finding === undefined ? [] : [finding], text).split("\n");
    expect(lines.slice(2, 4)).toEqual(["    3 │ mark: 有", "      │       ^^"]);
  });

  it("lets no control character through to the terminal", () => {
    expect(formatText([hostile("\u001b[2J\u0007")], text)).not.toMatch(/[\u0007\u001b]/);
  });

  it("cuts a long line around the place", () => {
    const long = hostile("あ".repeat(20_000));
    const report = formatText([{ ...long, message: { ja: "x", en: "x" }, fix: { ja: "x", en: "x" } }], text);
    expect(Math.max(...report.split("\n").map((line) => line.length))).toBeLessThan(130);
  });

  it("says that all is well", () => {
    expect(formatText([], text)).toBe("回答49件: 問題はありません。\n");
  });
});

describe("json", () => {
  it("is an array with the fixed keys", () => {
    expect(JSON.parse(formatJson(retention, "en"))).toEqual([
      {
        rule: "retention-holds-generations",
        severity: "error",
        message: "A retention of P3D (3 days) cannot hold 7 generations taken every P1D (1 day).",
        item: 30,
        file: "answers/30-backup-retention.yaml",
        line: 7,
        column: 20,
        endLine: 7,
        endColumn: 23,
        related: [
          {
            message: "backupInterval: P1D",
            item: 28,
            file: "answers/28-backup-method.yaml",
            line: 8,
            column: 19,
          },
          {
            message: "backupInterval: P1D",
            item: 6,
            file: "answers/06-disaster-recovery.yaml",
            line: 9,
            column: 19,
          },
          {
            message: "backupGenerations: 7",
            item: 32,
            file: "answers/32-backup-generations.yaml",
            line: 7,
            column: 22,
          },
        ],
        fix: "Raise backupRetention to 7 days or more, lower backupGenerations, or shorten backupInterval.",
      },
    ]);
  });

  it("is an empty array without findings", () => {
    expect(formatJson([], "ja")).toBe("[]\n");
  });
});

describe("github", () => {
  it("carries line and columns, and errors first", () => {
    const given = annotations(findings, "ja");
    expect(given.map(({ severity }) => severity)).toEqual(["error", "error", "warning"]);
    expect(given[1]).toMatchObject({
      properties: {
        title: "retention-holds-generations",
        file: "answers/30-backup-retention.yaml",
        startLine: 7,
        endLine: 7,
        startColumn: 20,
        endColumn: 23,
      },
    });
  });

  it("leaves columns out where lines differ", () => {
    expect(annotations([hostile("x")], "ja")[0]?.properties).toEqual({
      title: "x",
      file: "answers/01.yaml",
      startLine: 2,
      endLine: 3,
    });
  });
});

describe("markdown", () => {
  const summary = (given: readonly Finding[]): string =>
    formatMarkdown(given, { lang: "ja", answers: 49, isFormOnly: false });

  it("lists every finding in a row", () => {
    const rows = summary(findings)
      .split("\n")
      .filter((line) => line.startsWith("| ") && /\| \d+ \|/.test(line));
    expect(rows).toHaveLength(findings.length);
    expect(rows.join("\n")).toContain("`answers/30-backup-retention.yaml:7`<br>retention-holds-generations");
  });

  it.each([
    ["a pipe", "a | b", String.raw`a \| b`],
    ["markup", "<script>alert(1)</script>", String.raw`\<script>`],
    ["a link", "[x](javascript:alert(1))", String.raw`\[x]`],
    ["an image", "![x](http://x)", String.raw`!\[x]`],
    ["a line end", "a\nb", "a<br>b"],
  ])("shows %s as text", (_name, given, expected) => {
    expect(summary([hostile(given)])).toContain(expected);
  });
});

describe("the exit code", () => {
  const [warning] = findings.filter(({ severity }) => severity === "warning");
  const warnings = warning === undefined ? [] : [warning];

  it.each([
    ["nothing", [], undefined, 0],
    ["an error", retention, undefined, 1],
    ["a warning", warnings, undefined, 0],
    ["a warning too many", warnings, 0, 1],
    ["as many warnings as allowed", warnings, 1, 0],
  ] as const)("after %s", (_name, given, allowed, code) => {
    expect(exitCode(given, allowed)).toBe(code);
  });
});

it("sorts by file, line, column, errors first", () => {
  expect(sorted([...findings].reverse())).toEqual(sorted(findings));
  expect(sorted(findings).map(({ place }) => place.file)).toEqual(
    findings.map(({ place }) => place.file).sort(),
  );
});
