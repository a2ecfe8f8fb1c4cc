import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it, test } from "vitest";
import { bundle } from "../../scripts/bundle/bundle.ts";
import { edition, printedText } from "../../scripts/bundle/edition.ts";
import type { Sheet } from "../../scripts/sheet/sheet.ts";
import { projectPath } from "../../scripts/sheet/load.ts";
import { originalRows } from "../support/original.ts";
import { fileOf, projectText, realSource, sheetWith } from "../support/sheet.ts";

const assets = {
  style: projectText("scripts/bundle/html/style.css"),
  sheetSchema: projectText("schema/sheet.schema.json"),
};

const release = { version: "1.2.3", commit: "0123456789abcdef0123456789abcdef01234567", date: "2026-11-23" };

const filesOf = (sheet: Sheet): Readonly<Record<string, string>> =>
  Object.fromEntries(
    bundle(sheet, ["ja", "en"], release, assets).map(({ path, content }) => [path, String(content)]),
  );

const sheet = sheetWith();
const files = filesOf(sheet);
const fileNamed = (path: string): string => files[path] ?? "";

const withText = (item: number, ja: string): Sheet => {
  const block = `ja: ${JSON.stringify(ja)}`;
  return sheetWith({
    [item]: fileOf(realSource, item).text.replace(/ja: .*\n(  en: .*\n)?/, () => `${block}\n`),
  });
};

const HOSTILE = [
  "<script>alert(1)</script>",
  "</style><img src=x onerror=alert(1)>",
  '=HYPERLINK("http://x")',
  "@SUM(1)",
  "a | b | c",
  "]]> &amp; -->",
  "`code` **bold** [x](http://x) # 1. - ",
  "\u202Eright to left",
  "髙﨑𠮷😀",
  "一行目\n二行目",
  "あ".repeat(20_000),
];

describe("the published sheet says what the original said", () => {
  const published = edition(sheet, "ja", release).sections.flatMap(({ rows }) => rows);
  const csv: string[][] = parse(fileNamed("ja/qlingo.csv"), { bom: true });

  it("has all 49 items", () => {
    expect(originalRows.map(({ no }) => no)).toEqual(Array.from({ length: 49 }, (_, index) => index + 1));
    expect(published).toHaveLength(49);
  });

  test.each(originalRows.map((row) => [row.no, row.answer] as const))(
    "item %d, to the character",
    (no, answer) => {
      const row = published[no - 1];
      expect(row && printedText(row.answer, "ja")).toBe(answer);
      expect(csv[no]?.[6]).toBe(answer);
    },
  );
});

it("names its files", () => {
  expect(Object.keys(files)).toEqual([
    "ja/qlingo.html",
    "ja/qlingo.md",
    "ja/qlingo.csv",
    "en/qlingo.html",
    "en/qlingo.md",
    "en/qlingo.csv",
    "qlingo.json",
    "sheet.schema.json",
    "SHA256SUMS",
  ]);
});

describe("csv", () => {
  it("has a byte order mark, CRLF and 49 records of equal length", () => {
    const csv = fileNamed("en/qlingo.csv");
    expect(csv.startsWith("\uFEFFNo.,Section,")).toBe(true);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const records: string[][] = parse(csv, { bom: true });
    expect(records).toHaveLength(50);
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([8]));
  });

  test.each(HOSTILE)("gives back %j", (text) => {
    const records: string[][] = parse(filesOf(withText(30, text))["ja/qlingo.csv"] ?? "", { bom: true });
    const cell = records[30]?.[6] ?? "";
    expect(cell.replace(/^'/, "")).toBe(text.trimEnd());
    expect(cell).not.toMatch(/^[=+\-@\t\r]/);
  });
});

describe("json", () => {
  const validate = new Ajv2020({ strict: true, strictRequired: false, allErrors: true }).compile(
    JSON.parse(fileNamed("sheet.schema.json")) as object,
  );

  it("keeps to its published schema", () => {
    validate(JSON.parse(fileNamed("qlingo.json")));
    expect(validate.errors).toBeNull();
  });

  it("would be refused with a wrong fact", () => {
    expect(validate(JSON.parse(fileNamed("qlingo.json").replace('"P7D"', '"7 days"')))).toBe(false);
  });

  it("has every answer's facts", () => {
    const { items } = JSON.parse(fileNamed("qlingo.json")) as { items: { facts: object }[] };
    expect(items.map(({ facts }) => facts)).toEqual(sheet.answers.map(({ answer }) => answer.facts));
  });
});

describe("markdown", () => {
  // With the project's own settings, which it finds in the project's folder.
  const lint = (text: string): { status: number | null; stderr: string } => {
    const cli = projectPath("node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
    const { status, stderr } = spawnSync(process.execPath, [cli, "--no-globs", "-"], {
      cwd: projectPath("."),
      input: text,
      encoding: "utf8",
    });
    return { status, stderr };
  };

  test.each(["ja/qlingo.md", "en/qlingo.md"])("passes markdownlint-cli2: %s", (path) => {
    expect(lint(fileNamed(path))).toEqual({ status: 0, stderr: "" });
  });

  it("would not pass it with hostile text unescaped", () => {
    expect(lint(`${fileNamed("ja/qlingo.md")}\n<script>alert(1)</script>\n`).status).toBe(1);
  });

  test.each(HOSTILE)("keeps one row per item with %j", (text) => {
    const rows = (filesOf(withText(30, text))["ja/qlingo.md"] ?? "")
      .split("\n")
      .filter((line) => /^\| \d+ \|/.test(line));
    expect(rows).toHaveLength(49);
    expect(rows.every((row) => row.replaceAll("\\|", "").split("|").length === 8)).toBe(true);
    expect(rows[29]).not.toMatch(/(?<!\\)<(?!br>)/);
  });
});

describe("html", () => {
  it.each(["ja", "en"])("is one self-contained page in %s", (lang) => {
    const html = fileNamed(`${lang}/qlingo.html`);
    expect(html).toContain(`<html lang="${lang}">`);
    expect(html.match(/<tr id="item-\d+">/g)).toHaveLength(49);
    expect(html).not.toMatch(/<script|<link|<img|src=|url\(|@import/);
    expect(html).toMatch(/content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='"/);
  });

  test.each(HOSTILE)("shows %j as text", (text) => {
    const html = filesOf(withText(30, text))["ja/qlingo.html"] ?? "";
    expect(html).not.toMatch(/<script|<img/);
    const row = html.slice(html.indexOf('id="item-30"'), html.indexOf('id="item-31"'));
    const shown = row
      .replaceAll(/<[^>]*>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    expect(shown).toContain(text.trimEnd());
  });
});

it("marks an answer that is not translated", () => {
  const published = filesOf(withText(30, "保存期間は1週間です。"));
  expect(published["en/qlingo.md"]).toContain("| (Japanese only) 保存期間は1週間です。 |");
  expect(published["en/qlingo.html"]).toContain(
    '<small>(Japanese only) </small><span lang="ja">保存期間は1週間です。</span>',
  );
  expect(published["ja/qlingo.md"]).toContain("| 保存期間は1週間です。 |");
});

it("makes only the editions that are asked for", () => {
  expect(bundle(sheet, ["en"], release, assets).map(({ path }) => path)).toContain("en/qlingo.md");
  expect(bundle(sheet, ["en"], release, assets).map(({ path }) => path)).not.toContain("ja/qlingo.md");
});

it("is the same from the same sheet", () => {
  expect(filesOf(sheetWith())).toEqual(files);
});
