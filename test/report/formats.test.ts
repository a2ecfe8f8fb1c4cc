import { describe, expect, it } from "vitest";
import type { Finding, Severity } from "../../scripts/core/finding.ts";
import { annotations } from "../../scripts/report/github.ts";
import { formatJson } from "../../scripts/report/json.ts";
import { formatMarkdown } from "../../scripts/report/markdown.ts";
import { exitCode, sorted } from "../../scripts/report/outcome.ts";
import { formatText } from "../../scripts/report/text.ts";
import { rules } from "../../scripts/kits/kits.ts";
import { findingsWith } from "../support/sheet.ts";

const held = rules.filter(({ id }) =>
  ["retention-holds-generations", "restore-window-within-retention", "mark-missing"].includes(id),
);
const findings = findingsWith({ 30: { facts: { backupRetention: "P3D" } } }, held);
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

  it("shows what would turn the order of the words round", () => {
    const report = formatText([hostile("\u202Egnp.\u2066")], text);
    expect(report).toContain("⟨U+202E⟩gnp.⟨U+2066⟩");
    expect(report).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it("lets no control character of a file's name through", () => {
    const { place } = hostile("x");
    const report = formatText([{ ...hostile("x"), place: { ...place, file: "a\u001b[2Jb\nc.yaml" } }], text);
    expect(report).toContain("a␛[2Jb␊c.yaml:2:1");
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
        line: 7,
        endLine: 7,
        col: 20,
        endColumn: 23,
      },
    });
  });

  it("leaves columns out where lines differ", () => {
    expect(annotations([hostile("x")], "ja")[0]?.properties).toEqual({
      title: "x",
      file: "answers/01.yaml",
      line: 2,
      endLine: 3,
    });
  });
});

describe("github, beyond what it shows", () => {
  const many = (n: number, severity: Severity = "error", rule = "x"): readonly Finding[] =>
    Array.from({ length: n }, (_, index) => ({
      ...hostile(`${rule} ${String(index)}`),
      rule,
      severity,
      place: { ...hostile("").place, file: `answers/${String(index)}.yaml`, endLine: 2 },
    }));

  it("shows ten findings of each severity as they are", () => {
    const given = annotations([...many(10, "warning"), ...many(10)], "ja");
    expect(given.map(({ severity }) => severity)).toEqual([
      ...Array.from({ length: 10 }, () => "error"),
      ...Array.from({ length: 10 }, () => "warning"),
    ]);
    expect(given.every(({ properties }) => properties.file !== undefined)).toBe(true);
  });

  it.each([
    ["ja", "ほかにエラーが3件あります", "Summary"],
    ["en", "3 more errors", "Summary"],
  ] as const)("says of more how many there are, and where, in %s", (lang, title, where) => {
    const given = annotations(many(12), lang);
    expect(given).toHaveLength(10);
    expect(given.at(-1)).toMatchObject({ severity: "error", properties: { title } });
    expect(given.at(-1)?.message).toContain(where);
    expect(given.at(-1)?.properties).not.toHaveProperty("file");
  });

  it("counts each severity by itself", () => {
    const given = annotations([...many(11), ...many(30, "warning")], "en");
    expect(given.map(({ properties }) => properties.title).filter((title) => title !== "x")).toEqual([
      "2 more errors",
      "21 more warnings",
    ]);
    expect(given).toHaveLength(20);
  });

  it("shows of many findings alike one before the next of each other kind", () => {
    const flood = many(40, "error", "flood");
    const others = ["a", "b", "c"].flatMap((rule) => many(1, "error", rule));
    const sameFile = many(1, "error", "d").map((finding) => ({
      ...finding,
      place: { ...finding.place, file: "answers/0.yaml", line: 9 },
    }));
    const shown = annotations([...flood, ...others, ...sameFile], "en").map(
      ({ properties }) => properties.title,
    );
    for (const rule of ["a", "b", "c", "d"]) expect(shown).toContain(rule);
    expect(shown.filter((title) => title === "flood")).toHaveLength(5);
    // In the order of the findings, whatever was chosen first.
    expect(shown.indexOf("flood")).toBeLessThan(shown.indexOf("a"));
  });

  it("keeps the remedy within GitHub's 4,096 characters", () => {
    const [other] = hostile("x").related;
    const long = hostile("あ".repeat(5000));
    const related = Array.from({ length: 20 }, () => ({
      message: { ja: "い".repeat(5000), en: "" },
      item: 1,
      place: other?.place ?? long.place,
    }));
    const fix = { ja: "こう直してください。", en: "" };
    const [annotation] = annotations([{ ...long, related, why: long.message, fix }], "ja");
    expect(annotation?.message.length).toBeLessThan(4096);
    expect(annotation?.message).toContain("相手: ほか15か所\n");
    expect(annotation?.message.endsWith("直し方: こう直してください。")).toBe(true);
  });
});

describe("markdown", () => {
  const summary = (given: readonly Finding[], owners?: ReadonlyMap<string, string>): string =>
    formatMarkdown(given, {
      lang: "ja",
      answers: 49,
      isFormOnly: false,
      ...(owners === undefined ? {} : { owners }),
    });
  const rowsOf = (page: string): readonly string[] =>
    page.split("\n").filter((line) => /^\| (?:エラー|警告) \|/.test(line));

  it("lists every finding in a row", () => {
    const rows = rowsOf(summary(findings));
    expect(rows).toHaveLength(findings.length);
    expect(rows.join("\n")).toContain("`answers/30-backup-retention.yaml:7`<br>retention-holds-generations");
  });

  it.each([
    ["a pipe", "a | b", String.raw`a \| b`],
    ["markup", "<script>alert(1)</script>", String.raw`\<script>`],
    ["a link", "[x](javascript:alert(1))", String.raw`\[x]`],
    ["an image", "![x](http://x)", String.raw`!\[x]`],
    ["words between tildes", "1~2日、3~4日", String.raw`1\~2日、3\~4日`],
    ["a line end", "a\nb", "a<br>b"],
    ["a change of direction", "a\u202Eb", "a⟨U+202E⟩b"],
  ])("shows %s as text", (_name, given, expected) => {
    expect(summary([hostile(given)])).toContain(expected);
  });

  describe("with owners", () => {
    const place = (file: string) => ({ ...hostile("").place, file });
    const finding = (text: string, severity: Severity, file: string, item: number | null = 1): Finding => ({
      ...hostile(text),
      severity,
      item,
      place: place(file),
    });
    const owners = new Map([
      ["a.yaml", "@xtra/legal"],
      ["b.yaml", "@xtra/operations"],
      ["c.yaml", "@xtra/legal"],
    ]);
    const given = [
      finding("one", "warning", "a.yaml"),
      finding("two", "error", "b.yaml"),
      finding("three", "error", "b.yaml"),
      finding("four", "error", "c.yaml"),
      finding("five", "warning", "service.yaml", null),
      finding("six", "error", "elsewhere.yaml"),
    ];

    it("gives each team its own list, those with most errors first", () => {
      const page = summary(given, owners);
      expect(page.match(/^#.*$/gm)).toEqual([
        "## 回答の検査",
        "### `@xtra/operations` (エラー2件、警告0件)",
        "### `@xtra/legal` (エラー1件、警告1件)",
        "### 担当を読み取れない回答 (エラー1件、警告0件)",
        "### 特定の項目によらない指摘 (エラー0件、警告1件)",
      ]);
      const order = ["two", "three", "four", "one", "six", "five"].map((text) => page.indexOf(text));
      expect(order).toEqual([...order].sort((a, b) => a - b));
    });

    it("is one list where the form is broken", () => {
      expect(summary(given, new Map()).match(/^#.*$/gm)).toEqual(["## 回答の検査"]);
    });
  });

  describe("beyond what GitHub shows", () => {
    const LIMIT = 1024 * 1024;
    const many = Array.from({ length: 6000 }, (_, index) => ({
      ...hostile(`${String(index)} ${"あ".repeat(60)}`),
      severity: index < 5000 ? ("warning" as const) : ("error" as const),
    }));

    it("is cut between findings, errors kept, and says what is left out", () => {
      const page = summary(many);
      expect(Buffer.byteLength(page)).toBeLessThan(LIMIT);
      expect(Buffer.byteLength(page)).toBeGreaterThan(LIMIT / 2);
      const rows = rowsOf(page);
      expect(rows.filter((row) => row.startsWith("| エラー"))).toHaveLength(1000);
      const left = String(many.length - rows.length);
      expect(page).toContain(
        `**表示できる大きさを超えるため、全6000件のうちエラー0件、警告${left}件を省いています。`,
      );
      expect(page).toContain("npm run check");
      expect(rows.every((row) => row.endsWith(" |"))).toBe(true);
    });

    it("is whole where it fits", () => {
      expect(summary(many.slice(0, 500))).not.toContain("省いています");
      expect(rowsOf(summary(many.slice(0, 500)))).toHaveLength(500);
    });

    it("shortens a finding of any length", () => {
      const page = summary([hostile("😀".repeat(1_000_000)), ...retention]);
      expect(rowsOf(page)).toHaveLength(2);
      expect(Buffer.byteLength(page)).toBeLessThan(20_000);
      expect(page).not.toMatch(/\p{Surrogate}/u);
    });
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
