import { allCommands, COMMAND_NAMES } from "../../scripts/commands/commands.ts";
import { createHash } from "node:crypto";
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, test } from "vitest";
import { engineFile } from "../../scripts/io/engine.ts";
import { command, copiedAnswers, type Outcome } from "../support/command.ts";
import { commandInProcess } from "../support/in-process.ts";
import { findingsWith, projectText } from "../support/sheet.ts";

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
  test.each(COMMAND_NAMES)("of %s says how it is used, in both languages", async (name) => {
    const { code, stdout, stderr } = await commandInProcess(name, ["--help"]);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain(`npm run ${name}`);
    expect(stdout).toMatch(/[ぁ-ん]/);
    expect(stdout).not.toContain("\\n");
  });

  it("of all commands puts what words mean into one column", async () => {
    for (const { help, takes } of await allCommands()) {
      const lines = help("checklist").split("\n");
      const columns = takes.map(({ word, meaning }) => {
        const [first = ""] = meaning.ja.split("\n");
        const line = lines.find((each) => each.endsWith(`  ${first}`)) ?? "";
        expect(lines.some((each) => each.startsWith(`  ${word}`))).toBe(true);
        return line.length - first.length;
      });
      expect(new Set(columns).size).toBeLessThanOrEqual(1);
    }
  });

  it("is told by the docs as well, which are up to date", async () => {
    expect(await commandInProcess("generate", ["--check"])).toEqual({ code: 0, stdout: "", stderr: "" });
    for (const page of ["docs/commands.md", "docs/commands.ja.md"])
      for (const name of COMMAND_NAMES) expect(projectText(page)).toContain(`\n## ${name}\n`);
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
    ["build", ["--out", copy.folder], copy.folder],
    ["build", ["extra"], "extra"],
    ["generate", ["--wrong"], "--wrong"],
    ["set", [], "FACT=VALUE"],
    ["set", ["backupRetention=14"], "backupRetention"],
    ["set", ["nothing=1"], "nothing=1"],
  ])("%s %j exits with 2 and names it", async (name, args, said) => {
    const { code, stdout, stderr } = await commandInProcess(name, args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/^\s+at /m);
  });
});

describe("check", () => {
  const checked = (...args: readonly string[]) => commandInProcess("check", args);

  it("passes the real sheet, and fails it where no warning is allowed", async () => {
    expect((await checked()).code).toBe(0);
    expect((await checked("--max-warnings", "0")).code).toBe(1);
  });

  it("says the same in a process of its own, and ends it with the same code", async () => {
    for (const args of [["--format", "github"], ["--max-warnings", "0"], ["--wrong"]])
      expect(command("check", args)).toEqual(await checked(...args));
  });

  it("speaks the language of the service, or the one that is asked for", async () => {
    expect((await checked()).stdout).toContain(`警告${usual}件。`);
    expect((await checked("--lang", "en")).stdout).toContain(`${usual} warnings.`);
  });

  it("prints JSON and nothing else", async () => {
    const { stdout, stderr } = await checked("--format", "json");
    expect(JSON.parse(stdout)).toHaveLength(usual);
    // What could not be looked at: this copy is no repository.
    expect(stderr.trim().split("\n")).toHaveLength(1);
  });

  it("issues workflow commands", async () => {
    const { stdout } = await checked("--format", "github");
    expect(stdout).toMatch(/^::warning title=mark-missing,file=answers\/18-log-collection\.yaml,line=2,/m);
  });

  it("prints Markdown", async () => {
    expect((await checked("--format", "markdown")).stdout).toMatch(/^## 回答の検査\n\n/);
  });

  it("takes several folders", async () => {
    const { stdout } = await checked("--answers", "answers", "--answers", copy.folder, "--lang", "en");
    expect(stdout).toContain(`98 answers: 0 errors, ${2 * usual} warnings.`);
  });

  it("colours only where that is wanted", async () => {
    expect((await commandInProcess("check", [], { NO_COLOR: "", FORCE_COLOR: "1" })).stdout).toContain(
      "\u001b[",
    );
    expect((await checked()).stdout).not.toContain("\u001b[");
  });
});

describe("a contradicted sheet", () => {
  const out = join(dirname(copy.folder), "dist");

  beforeAll(() => {
    edit("30-backup-retention.yaml", "P7D", "P3D");
    edit("33-encryption.yaml", '["1.2"]', '["1.2", "1.3"]');
    edit("04-escrow.yaml", "mark: 無", "mark: 有");
  });

  it("is refused with every contradiction", async () => {
    const { code, stdout } = await commandInProcess("check", ["--answers", copy.folder, "--format", "json"]);
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

  it("is not published", async () => {
    const { code, stdout, stderr } = await commandInProcess("build", [
      "--answers",
      copy.folder,
      "--out",
      out,
    ]);
    expect([code, stdout]).toEqual([1, ""]);
    expect(stderr).toContain("エラー8件");
    expect(readdirSync(dirname(copy.folder))).toEqual(["CODEOWNERS", "answers"]);
  });

  it("says first what is wrong with its form", async () => {
    rmSync(file("32-backup-generations.yaml"));
    writeFileSync(file("31-data-deletion.yaml"), Buffer.from([0x95, 0xff]));
    const { code, stdout } = await commandInProcess("check", ["--answers", copy.folder]);
    expect(code).toBe(1);
    expect(stdout).toContain("項目32: 「バックアップ世代数」の回答がありません。");
    expect(stdout).toContain("31-data-deletion.yaml:1:1  エラー  not-utf8");
    expect(stdout).toContain("形式の誤りが直ると、回答どうしの矛盾も検査されます。");
    expect(stdout).toContain("エラー2件、警告0件。");
  });
});

describe("set", () => {
  it("shows the change first, and writes it only when asked to", async () => {
    const loose = copiedAnswers();
    const path = join(loose.folder, "30-backup-retention.yaml");
    const real = readFileSync(path, "utf8");
    const args = ["backupRetention=P14D", "--answers", loose.folder];
    const shown = await commandInProcess("set", args);
    expect([shown.code, readFileSync(path, "utf8")]).toEqual([0, real]);
    expect(shown.stdout).toContain("+  ja: バックアップデータの保存期間は最大で2週間となります。");
    expect(command("set", [...args, "--write"]).code).toBe(0);
    expect(readFileSync(path, "utf8")).toBe(
      real.replace("P7D", "P14D").replace("1週間", "2週間").replace("one week", "two weeks"),
    );
    loose.remove();
  });

  it("says what the rules hold against the change", async () => {
    const loose = copiedAnswers();
    const args = ["backupRetention=P3D", "--lang", "en", "--answers", loose.folder];
    const { code, stdout } = await commandInProcess("set", args);
    loose.remove();
    expect(code).toBe(1);
    expect(stdout).toContain("retention-holds-generations");
    expect(stdout).not.toContain("ambiguous-time");
  });
});

describe("check --fix", () => {
  it("mends what is safe to mend, and says which files", async () => {
    const loose = copiedAnswers();
    const path = join(loose.folder, "30-backup-retention.yaml");
    const real = readFileSync(path, "utf8");
    writeFileSync(path, `\uFEFF${real.replace('"2026-11-22"', "2026-11-22").replaceAll("\n", "\r\n")}`);
    expect((await commandInProcess("check", ["--answers", loose.folder])).code).toBe(1);
    const { code, stderr } = await commandInProcess("check", ["--answers", loose.folder, "--fix"]);
    expect([code, stderr.trim().split("\n").length]).toEqual([0, 2]);
    expect(stderr).toContain("30-backup-retention.yaml");
    expect(readFileSync(path, "utf8")).toBe(real);
    loose.remove();
  });

  it("leaves a broken file as it is", async () => {
    const loose = copiedAnswers();
    const path = join(loose.folder, "30-backup-retention.yaml");
    writeFileSync(path, "no: [30\r\n");
    const { code, stderr } = await commandInProcess("check", ["--answers", loose.folder, "--fix"]);
    expect(code).toBe(1);
    expect(stderr).not.toContain("mended");
    expect(readFileSync(path, "utf8")).toBe("no: [30\r\n");
    loose.remove();
  });
});

describe("build", () => {
  const fresh = copiedAnswers();
  const [a, b] = [join(dirname(fresh.folder), "a"), join(dirname(fresh.folder), "b")];
  /** The SHA-256 of every file of a folder, by its path. */
  const sumsIn = (folder: string): Record<string, string> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [
          path.slice(folder.length),
          createHash("sha256").update(readFileSync(path)).digest("hex"),
        ]),
    );

  /** Settings of a machine that has the fonts of some packages, and no others. */
  const withFonts = (name: string, packages: readonly string[]): { FONTCONFIG_FILE: string } => {
    const fonts = join(dirname(fresh.folder), name);
    for (const path of packages)
      cpSync(engineFile(join("node_modules", path)), join(fonts, basename(path)), { recursive: true });
    const file = `${fonts}.conf`;
    writeFileSync(file, `<fontconfig><dir>${fonts}</dir></fontconfig>`);
    return { FONTCONFIG_FILE: file };
  };

  const built = (out: string, env: Readonly<Record<string, string>>): Outcome =>
    command("build", ["--answers", fresh.folder, "--out", out], env);

  beforeAll(() => {
    // In the title and below it, the document needs each of its fonts in each weight.
    const service = join(fresh.folder, "service.yaml");
    const text = readFileSync(service, "utf8");
    writeFileSync(
      service,
      text.replace("ja: Qlingo", "ja: Qlingo ≒ 🔒").replace("するQlingo", "するQlingo ≒ 🔒"),
    );
    const env = { TZ: "Asia/Tokyo", LANG: "ja_JP.UTF-8", ...withFonts("none", []) };
    expect(built(a, env).code).toBe(0);
  });

  afterAll(fresh.remove);

  it("writes the same bytes on any machine: in any time zone and locale, with any fonts", () => {
    // Fonts with the names of ours, in other weights.
    const others = withFonts("others", ["dejavu-fonts-ttf/ttf", "@expo-google-fonts/noto-emoji"]);
    const env = { TZ: "America/New_York", LC_ALL: "tr_TR.UTF-8", HOME: dirname(fresh.folder), ...others };
    expect(built(b, env).code).toBe(0);
    expect(Object.keys(sumsIn(a))).toHaveLength(22);
    expect(sumsIn(b)).toEqual(sumsIn(a));
  });

  it("replaces what it wrote before, and makes only the editions that are asked for", async () => {
    expect(readdirSync(a)).toContain("ja");
    const { code } = await commandInProcess("build", ["--answers", fresh.folder, "--out", a, "--lang", "en"]);
    expect(code).toBe(0);
    expect(readdirSync(a).sort()).toEqual([
      "README.txt",
      "SHA256SUMS",
      "changelog.json",
      "en",
      "index.html",
      "licenses",
      "oscal",
      "qlingo-0.0.0-local.zip",
      "qlingo.json",
      "sheet.schema.json",
    ]);
  });
});
