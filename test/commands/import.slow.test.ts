import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, test } from "vitest";
import { engineFile } from "../../scripts/io/engine.ts";
import { todayInJapan } from "../../scripts/io/load.ts";
import { command } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { QLINGO, QLINGO_ANSWERS } from "../support/qlingo.ts";
import { sheetBytes } from "../support/imported.ts";

const fixtures = engineFile("test/fixtures");
const original = join(fixtures, "qlingo-sheet.txt");
const hoshizora = join(fixtures, "sheets/hoshizora.csv");
// Two plans: it does not say which column answers.
const futaba = join(fixtures, "sheets/futaba.csv");

let root = "";
const at = (name: string): string => join(root, name);
const read = (name: string): string => readFileSync(at(name), "utf8");

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "import-"));
  cpSync(join(QLINGO, "CODEOWNERS"), at("CODEOWNERS"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("import", () => {
  it("writes a file per item and service.yaml, tells what it read, and checks it", async () => {
    const { code, stdout, stderr } = await commandInProcess("import", [
      hoshizora,
      "--out",
      at("answers"),
      "--report",
      at("report.md"),
    ]);
    // Three facts are for a person to add.
    expect([code, stderr]).toEqual([1, ""]);
    expect(readdirSync(at("answers"))).toHaveLength(50);
    expect(read("answers/30-backup-retention.yaml")).toBe(
      `# yaml-language-server: $schema=../schema/answer.schema.json\nno: 30\ntext:\n  ja: 14日間\nfacts:\n  backupRetention: P14D\nowner: "@xtra/operations"\nreviewed: "2024-06-01"\n`,
    );
    expect(stdout).toContain("hoshizora.csv: 表形式のテキスト(shift_jis)");
    expect(stdout).toContain("記入例の列(読み込みません): F (設定例)");
    expect(stdout).toContain("✓ backupRetention: P14D ← 「14日間」");
    expect(stdout).toContain("備考は読み込みません: 「クラウド基盤の障害を除く」");
    expect(stdout).toContain("18-log-collection.yaml:6:1  エラー  missing-fact");
    expect(read("report.md")).toMatch(/^# 読み込みの報告\n/);
    expect(read("report.md")).toContain(
      "| 30 | バックアップデータの保存期間 | 14日間 | backupRetention: P14D ← 「14日間」 |",
    );
  });

  it("writes what the check is content with, once a person has added what is open", async () => {
    const names = ["--service-en", "Qlingo", "--provider-en", "Xtra, Inc."];
    const options = ["--out", at("answers"), "--reviewed", todayInJapan(), ...names];
    expect(command("import", ["-", ...options], {}, readFileSync(original, "utf8")).code).toBe(1);
    for (const [file, fact] of [
      ["05-availability.yaml", "availabilityPeriod: unspecified"],
      ["11-rto.yaml", "rtoOutsideHours: { earliest: [PT24H, next-working-day-12:00] }"],
      ["46-incident-traceability.yaml", "logRetention: unspecified"],
    ] as const)
      writeFileSync(
        at(`answers/${file}`),
        read(`answers/${file}`).replace(/^facts:\n/m, (line) => `${line}  ${fact}\n`),
      );
    const { code, stdout } = await commandInProcess("check", [
      "--answers",
      at("answers"),
      "--format",
      "json",
    ]);
    const found = JSON.parse(stdout) as { severity: string }[];
    expect([code, found.filter(({ severity }) => severity === "error")]).toEqual([0, []]);
  });

  it("shows all of it and writes nothing with --dry-run", async () => {
    const { stdout } = await commandInProcess("import", [
      original,
      "--out",
      at("answers"),
      "--dry-run",
      "--lang",
      "en",
    ]);
    expect(stdout).toContain("Facts: 80. Required facts for a person to add: 2.");
    expect(stdout).toContain("Nothing was written.");
    expect(existsSync(at("answers"))).toBe(false);
  });

  it("never overwrites without --force, and then only what has changed", async () => {
    cpSync(QLINGO_ANSWERS, at("answers"), { recursive: true });
    writeFileSync(
      at("answers/30-backup-retention.yaml"),
      read("answers/30-backup-retention.yaml").replace("1週間", "2週間").replace("P7D", "P14D"),
    );
    const before = Object.fromEntries(
      readdirSync(at("answers")).map((name) => [name, read(`answers/${name}`)]),
    );
    const refused = await commandInProcess("import", [original, "--out", at("answers")]);
    expect([refused.code, refused.stdout]).toEqual([2, ""]);
    expect(refused.stderr).toContain("--force");
    const { code, stdout } = await commandInProcess("import", [original, "--out", at("answers"), "--force"]);
    expect(code).toBe(0);
    expect(stdout).toContain("新規 0件、更新 1件");
    const after = Object.fromEntries(
      readdirSync(at("answers")).map((name) => [name, read(`answers/${name}`)]),
    );
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual([
      "30-backup-retention.yaml",
    ]);
    expect(read("answers/30-backup-retention.yaml")).toBe(
      readFileSync(join(QLINGO_ANSWERS, "30-backup-retention.yaml"), "utf8"),
    );
  });

  it("refuses standard input with nothing in it", () => {
    expect(command("import", [hoshizora, "-", "--out", at("answers"), "--dry-run"]).code).toBe(2);
  });

  it("reads a Japanese and an English edition together", async () => {
    const english = at("en.csv");
    writeFileSync(
      english,
      "No.,Item,Answer\n30,Backup retention period,14 days\n32,Number of backup generations,14 generations\n1,Service hours,24/7\n",
    );
    await commandInProcess("import", [hoshizora, english, "--out", at("answers")]);
    expect(read("answers/30-backup-retention.yaml")).toContain("  ja: 14日間\n  en: 14 days\n");
    await commandInProcess("import", [english, "--out", at("english")]);
    expect(read("english/30-backup-retention.yaml")).toContain("text:\n  en: 14 days\n");
  });

  test.each([
    [[], "give the file to import"],
    [["answers"], "is not a file"],
    [["README.md", "--owner", "xtra"], "--owner xtra"],
    [["README.md", "--reviewed", "2026-02-30"], "--reviewed 2026-02-30"],
    [["README.md", "--wrong"], "--wrong"],
    [[futaba, "--lang", "en"], "“C (スタンダードプラン)”, “D (エンタープライズプラン)”"],
    [[futaba, "--answer-column", "Z"], "--answer-column"],
  ])("%j exits with 2 and says why", async (args, said) => {
    const { code, stdout, stderr } = await commandInProcess(
      "import",
      args.length === 0 ? [] : [...args, "--out", at("answers")],
    );
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said === "--answer-column" ? "「Z」" : said);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(existsSync(at("answers"))).toBe(false);
  });

  it("tells in both languages what is wrong with a file, where none was asked for", async () => {
    writeFileSync(at("photo"), Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10));
    const { stderr } = await commandInProcess("import", [at("photo"), "--out", at("answers")]);
    expect(stderr).toContain("画像ファイルです");
    expect(stderr).toContain("This is an image");
  });

  it("writes nothing where the folder holds what it cannot read", async () => {
    const out = at("answers");
    cpSync(QLINGO_ANSWERS, out, { recursive: true });
    symlinkSync("/nowhere", join(out, "50-link.yaml"));
    const { code, stderr } = await commandInProcess("import", [
      original,
      "--out",
      out,
      "--force",
      "--lang",
      "en",
    ]);
    expect([code, stderr.includes("50-link.yaml")]).toEqual([2, true]);
    writeFileSync(at("aoba.xlsx"), await sheetBytes("aoba.workbook.json"));
    expect((await commandInProcess("import", [at("aoba.xlsx"), "--out", at("new")])).stdout).toContain(
      "回答の列: G (回答 内容)",
    );
  });
});
