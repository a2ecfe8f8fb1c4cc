import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import { command, copiedAnswers } from "../support/command.ts";
import { findingsWith } from "../support/sheet.ts";

const copy = copiedAnswers();
const file = (name: string): string => join(copy.folder, name);
const edit = (name: string, from: string, to: string): void => {
  const text = readFileSync(file(name), "utf8");
  expect(text).toContain(from);
  writeFileSync(file(name), text.replace(from, to));
};

afterAll(copy.remove);

/** How many warnings the real answers have. */
const usual = findingsWith({}).length;

describe("--help", () => {
  test.each(["check", "build", "generate", "set"])("of %s says how it is used, in both languages", (name) => {
    const { code, stdout, stderr } = command(name, ["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`npm run ${name}`);
    expect(stdout).toMatch(/[ぁ-ん]/);
  });
});

describe("arguments that make no sense", () => {
  test.each([
    ["check", ["--wrong"], "--wrong"],
    ["check", ["--format", "pdf"], "--format pdf"],
    ["check", ["--lang", "fr"], "--lang fr"],
    ["check", ["--max-warnings", "few"], "--max-warnings few"],
    ["check", ["--answers", "/nowhere"], "/nowhere"],
    ["build", ["--lang", "ja,fr"], "--lang fr"],
    ["build", ["--out", "answers"], "--out answers"],
    ["build", ["extra"], "extra"],
    ["generate", ["--wrong"], "--wrong"],
    ["set", [], "FACT=VALUE"],
    ["set", ["backupRetention=14"], "backupRetention"],
    ["set", ["nothing=1"], "nothing=1"],
  ])("%s %j exits with 2 and names it", (name, args, said) => {
    const { code, stdout, stderr } = command(name, args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("check", () => {
  it("passes the real sheet, and fails it where no warning is allowed", () => {
    expect(command("check", []).code).toBe(0);
    expect(command("check", ["--max-warnings", "0"]).code).toBe(1);
  });

  it("speaks the language of the service, or the one that is asked for", () => {
    expect(command("check", []).stdout).toContain(`警告${usual}件。`);
    expect(command("check", ["--lang", "en"]).stdout).toContain(`${usual} warnings.`);
  });

  it("prints JSON and nothing else", () => {
    const { stdout, stderr } = command("check", ["--format", "json"]);
    expect(JSON.parse(stdout)).toHaveLength(usual);
    expect(stderr).toBe("");
  });

  it("issues workflow commands", () => {
    const { stdout } = command("check", ["--format", "github"]);
    expect(stdout).toMatch(/^::warning title=mark-missing,file=answers\/18-log-collection\.yaml,line=2,/m);
  });

  it("prints Markdown", () => {
    expect(command("check", ["--format", "markdown"]).stdout).toMatch(/^## 回答の検査\n\n/);
  });

  it("takes several folders", () => {
    const { stdout } = command("check", ["--answers", "answers", "--answers", copy.folder, "--lang", "en"]);
    expect(stdout).toContain(`98 answers: 0 errors, ${2 * usual} warnings.`);
  });

  it("colours only where that is wanted", () => {
    expect(command("check", [], { NO_COLOR: "", FORCE_COLOR: "1" }).stdout).toContain("\u001b[");
    expect(command("check", []).stdout).not.toContain("\u001b[");
  });
});

describe("a contradicted sheet", () => {
  const out = join(dirname(copy.folder), "dist");

  beforeAll(() => {
    edit("30-backup-retention.yaml", "P7D", "P3D");
    edit("33-encryption.yaml", '["1.2"]', '["1.2", "1.3"]');
    edit("04-escrow.yaml", "mark: 無", "mark: 有");
  });

  it("is refused with every contradiction", () => {
    const { code, stdout } = command("check", ["--answers", copy.folder, "--format", "json"]);
    expect(code).toBe(1);
    const found = JSON.parse(stdout) as { rule: string; severity: string; item: number }[];
    const errors = found.filter(({ severity }) => severity === "error");
    expect(errors.map(({ rule, item }) => `${rule} ${String(item)}`)).toEqual([
      "mark-agrees-with-fact 4",
      "restore-window-within-retention 6",
      "words-agree-with-facts 30",
      "words-agree-with-facts 30",
      "retention-holds-generations 30",
      "facts-are-said 33",
      "facts-are-said 33",
      "facts-agree 33",
    ]);
  });

  it("is not published", () => {
    const { code, stdout, stderr } = command("build", ["--answers", copy.folder, "--out", out]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("エラー8件");
    expect(readdirSync(dirname(copy.folder))).toEqual(["answers"]);
  });

  it("says first what is wrong with its form", () => {
    rmSync(file("32-backup-generations.yaml"));
    writeFileSync(file("31-data-deletion.yaml"), Buffer.from([0x95, 0xff]));
    const { code, stdout } = command("check", ["--answers", copy.folder]);
    expect(code).toBe(1);
    expect(stdout).toContain("項目32: 「バックアップ世代数」の回答がありません。");
    expect(stdout).toContain("31-data-deletion.yaml:1:1  エラー  not-utf8");
    expect(stdout).toContain("形式の誤りが直ると、回答どうしの矛盾も検査されます。");
    expect(stdout).toContain("エラー2件、警告0件。");
  });
});

describe("set", () => {
  it("shows the change first, and writes it only when asked to", () => {
    const loose = copiedAnswers();
    const path = join(loose.folder, "30-backup-retention.yaml");
    const real = readFileSync(path, "utf8");
    const args = ["backupRetention=P14D", "--answers", loose.folder];
    const shown = command("set", args);
    expect([shown.code, readFileSync(path, "utf8")]).toEqual([0, real]);
    expect(shown.stdout).toContain("+  ja: バックアップデータの保存期間は最大で2週間となります。");
    expect(command("set", [...args, "--write"]).code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(
      real.replace("P7D", "P14D").replace("1週間", "2週間").replace("one week", "two weeks"),
    );
    loose.remove();
  });

  it("says what the rules hold against the change", () => {
    const { code, stdout } = command("set", ["backupRetention=P3D", "--lang", "en"]);
    expect(code).toBe(1);
    expect(stdout).toContain("retention-holds-generations");
    expect(stdout).not.toContain("ambiguous-time");
  });
});

describe("check --fix", () => {
  it("mends what is safe to mend, and says which files", () => {
    const loose = copiedAnswers();
    const path = join(loose.folder, "30-backup-retention.yaml");
    const real = readFileSync(path, "utf8");
    writeFileSync(path, `\uFEFF${real.replace('"2026-11-22"', "2026-11-22").replaceAll("\n", "\r\n")}`);
    expect(command("check", ["--answers", loose.folder]).code).toBe(1);
    const { code, stderr } = command("check", ["--answers", loose.folder, "--fix"]);
    expect([code, stderr.trim().split("\n").length]).toEqual([0, 1]);
    expect(stderr).toContain("30-backup-retention.yaml");
    expect(readFileSync(path, "utf8")).toBe(real);
    loose.remove();
  });

  it("leaves a broken file as it is", () => {
    const loose = copiedAnswers();
    const path = join(loose.folder, "30-backup-retention.yaml");
    writeFileSync(path, "no: [30\r\n");
    expect(command("check", ["--answers", loose.folder, "--fix"])).toMatchObject({ code: 1, stderr: "" });
    expect(readFileSync(path, "utf8")).toBe("no: [30\r\n");
    loose.remove();
  });
});

describe("build", () => {
  const fresh = copiedAnswers();
  const [a, b] = [join(dirname(fresh.folder), "a"), join(dirname(fresh.folder), "b")];
  const contents = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => [
          entry.name + entry.parentPath.slice(folder.length),
          readFileSync(join(entry.parentPath, entry.name), "utf8"),
        ]),
    );

  beforeEach(() => {
    for (const folder of [a, b]) rmSync(folder, { recursive: true, force: true });
  });

  afterAll(fresh.remove);

  it("writes the same bytes in any time zone and locale", () => {
    expect(
      command("build", ["--answers", fresh.folder, "--out", a], { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8" })
        .code,
    ).toBe(0);
    expect(
      command("build", ["--answers", fresh.folder, "--out", b], {
        TZ: "America/New_York",
        LC_ALL: "tr_TR.UTF-8",
        HOME: dirname(fresh.folder),
      }).code,
    ).toBe(0);
    expect(Object.keys(contents(a))).toHaveLength(19);
    expect(contents(b)).toEqual(contents(a));
  });

  it("replaces what it wrote before, and makes only the editions that are asked for", () => {
    expect(command("build", ["--answers", fresh.folder, "--out", a]).code).toBe(0);
    expect(command("build", ["--answers", fresh.folder, "--out", a, "--lang", "en"]).code).toBe(0);
    expect(readdirSync(a).sort()).toEqual([
      "README.txt",
      "SHA256SUMS",
      "changelog.json",
      "en",
      "index.html",
      "oscal",
      "qlingo-0.0.0-local.zip",
      "qlingo.json",
      "sheet.schema.json",
    ]);
  });
});
