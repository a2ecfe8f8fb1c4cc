import { renderWords } from "../../scripts/render/messages.ts";
import { spawnSync } from "node:child_process";
import { parse } from "csv-parse/sync";
import { Ajv2020 } from "ajv/dist/2020.js";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { artifacts, sealed } from "../../scripts/render/bundle.ts";
import { toMarkdown } from "../../scripts/render/markdown.ts";
import { edition, printedText, type Release } from "../../scripts/render/edition.ts";
import { purposeOf } from "../../scripts/render/readme.ts";
import { readSums, sha256 } from "../../scripts/core/sums.ts";
import { readAssets } from "../../scripts/commands/build/assets.ts";
import { renderAll } from "../../scripts/commands/render.ts";
import { LANGS } from "../../scripts/core/lang.ts";
import type { Sheet } from "../../scripts/core/sheet.ts";
import { releaseHistory } from "../../scripts/change/releases.ts";
import { revisionOf } from "../../scripts/change/revision.ts";
import { engineFile } from "../../scripts/io/engine.ts";
import { HOSTILE } from "../support/hostile.ts";
import { originalRows } from "../support/original.ts";
import { fileOf, realSource, sheetWith } from "../support/sheet.ts";

const assets = await readAssets();

const release = { version: "1.2.3", commit: "0123456789abcdef0123456789abcdef01234567", date: "2026-11-23" };

/** One file of the bundle, as text. */
const render = async (of: Sheet, path: string, state: Release = release): Promise<string> => {
  const artifact = artifacts(of, LANGS, state, assets, history).find((each) => each.path === path);
  if (artifact === undefined) throw new Error(`the bundle has no ${path}`);
  return String(await artifact.render([]));
};

const sheet = sheetWith();
const history = releaseHistory(sheet.model, [], { ...release, revision: revisionOf(sheet) });
/** The whole bundle, as the build makes it. */
const bundle = async (of: Sheet) =>
  sealed(await renderAll(artifacts(of, LANGS, release, assets, history), () => undefined), of, release);

const whole = await bundle(sheet);
const fileNamed = (path: string): string => String(whole.find((file) => file.path === path)?.content ?? "");

const withText = (item: number, ja: string): Sheet => {
  const block = `ja: ${JSON.stringify(ja)}`;
  return sheetWith({
    [item]: fileOf(realSource, item).text.replace(/ja: .*\n(  en: .*\n)?/, () => `${block}\n`),
  });
};

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
      expect(csv[no]?.[7]).toBe(answer);
    },
  );
});

describe("the files", () => {
  const paths = whole.map(({ path }) => path);

  it("have their names", () => {
    expect(paths).toEqual([
      "README.txt",
      ...["xlsx", "pdf", "csv", "md"].map((extension) => `ja/qlingo.${extension}`),
      ...["xlsx", "pdf", "csv", "md"].map((extension) => `en/qlingo.${extension}`),
      "qlingo.json",
      "sheet.schema.json",
      "oscal/catalog.json",
      "oscal/component-definition.json",
      "ja/changelog.md",
      "en/changelog.md",
      "changelog.json",
      ...["noto-sans-jp", "dejavu", "noto-emoji"].map((font) => `licenses/${font}.txt`),
      "index.html",
      "qlingo-1.2.3.zip",
      "SHA256SUMS",
    ]);
  });

  it("are all listed with their sums, but for the list", () => {
    const sums = readSums(fileNamed("SHA256SUMS"));
    expect([...(sums?.keys() ?? [])]).toEqual(paths.slice(0, -1));
    for (const { path, content } of whole.slice(0, -1)) expect(sums?.get(path)).toBe(sha256(content));
  });

  it("are all in the archive, but for the archive, and the sums there list just those", () => {
    const archive = whole.find(({ path }) => path.endsWith(".zip"))?.content;
    const unzipped = unzipSync(archive as Uint8Array); // the archive is bytes
    expect(Object.keys(unzipped)).toEqual(
      [...paths.slice(0, -2), "SHA256SUMS"].map((path) => `qlingo-1.2.3/${path}`),
    );
    for (const { path, content } of whole.slice(0, -2))
      expect(sha256(unzipped[`qlingo-1.2.3/${path}`] ?? "")).toBe(sha256(content));
    const sums = readSums(strFromU8(unzipped["qlingo-1.2.3/SHA256SUMS"] ?? new Uint8Array()));
    expect([...(sums?.keys() ?? [])]).toEqual(paths.slice(0, -2));
  });

  it("are of the languages that are asked for", () => {
    const english = artifacts(sheet, ["en"], release, assets).map(({ path }) => path);
    expect(english).toContain("en/qlingo.md");
    expect(english).not.toContain("ja/qlingo.md");
  });

  it("are the same from the same sheet", async () => {
    const again = await bundle(sheetWith());
    expect(again.at(-1)).toEqual(whole.at(-1));
  });
});

describe("README.txt", () => {
  const readme = fileNamed("README.txt");

  it("opens in any editor on Windows", () => {
    expect(readme.startsWith("\uFEFFQlingo ")).toBe(true);
    expect(readme.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
  });

  it("says in both languages what each file is for", () => {
    for (const { path } of whole.filter(({ path }) => !/README|[.]zip$/.test(path))) {
      const purpose = purposeOf(path);
      expect(purpose, path).toBeDefined();
      const lines = LANGS.filter((lang) => !/^(?:ja|en)\//.test(path) || path.startsWith(lang)).map((lang) =>
        readme
          .split("\r\n")
          .filter(
            (line) =>
              line.trimStart().startsWith(`${path} `) &&
              purpose &&
              line.endsWith(` ${renderWords[lang].readme.purposes[purpose]}`),
          ),
      );
      expect(
        lines.map(({ length }) => length),
        path,
      ).toEqual(lines.map(() => 1));
    }
  });

  it("names its state, and how to make it anew", () => {
    expect(readme).toContain("版: 1.2.3\r\n発行日: 2026-11-23\r\nコミット: 0123456789abcdef");
    expect(readme.split("npm run verify -- ../qlingo-1.2.3.zip")).toHaveLength(3);
  });

  it("says where the repository is, where that is public", async () => {
    const repository = "https://example.com/xtra/answers";
    const known = { ...sheet, service: { ...sheet.service, repository } };
    expect(readme).not.toContain("https://");
    expect(await render(known, "README.txt")).toContain(`git clone ${repository} answers\r\n     cd answers`);
  });

  test.each([
    ["from changes that are in no commit", { ...release, version: "1.2.3-g0123.modified" }],
    ["outside a repository", { version: "0.0.0-local", date: release.date }],
  ])("promises no new build of what was built %s", async (_name, state) => {
    expect(await render(sheet, "README.txt", state)).not.toContain("npm run verify");
  });

  it("keeps hostile names on their line", async () => {
    const name = { ja: "\u202E髙\r\n\u0007偽", en: "x\n\nFiles\n  evil.exe" };
    const hostile = { ...sheet, service: { ...sheet.service, name, provider: name } };
    const lines = (await render(hostile, "README.txt")).split("\r\n");
    expect(lines).toHaveLength(readme.split("\r\n").length);
    expect(lines.join("")).not.toMatch(/[\u202E\u0007\n]/);
  });
});

describe("csv", () => {
  it("has a byte order mark, CRLF and 49 records of equal length", () => {
    const csv = fileNamed("en/qlingo.csv");
    expect(csv.startsWith("\uFEFFNo.,Section,")).toBe(true);
    // Within a cell a line ends as Excel has it.
    expect(csv.replaceAll(/"(?:[^"]|"")*"/g, "").replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    const records: string[][] = parse(csv, { bom: true });
    expect(records).toHaveLength(50);
    expect(new Set(records.map((record) => record.length))).toEqual(new Set([13]));
  });

  it("says everything about an item", async () => {
    const evidenced = sheetWith({
      30: {
        evidence: [
          { title: "=設定画面", url: "https://example.com/a", until: "2027-03-31" },
          { title: "手順書" },
        ],
      },
    });
    const [ja, en]: string[][][] = [
      parse(await render(evidenced, "ja/qlingo.csv"), { bom: true }),
      parse(await render(evidenced, "en/qlingo.csv"), { bom: true }),
    ];
    expect(ja?.[30]?.[12]).toContain("経済産業省");
    expect(ja?.[30]?.slice(6, 12)).toEqual([
      "",
      "バックアップデータの保存期間は最大で1週間となります。",
      "バックアップの保存期間: 7日",
      "'=設定画面(有効期限 2027-03-31) https://example.com/a\n手順書",
      "2026-11-22",
      "1.2.3",
    ]);
    expect(en?.[2]?.slice(6, 12)).toEqual([
      "Yes",
      "[Yes] Notice is given in the notice area at the top of the page at least three days in advance.",
      "Notice before planned maintenance: 3 days\nChannels of maintenance notice: in-app notice",
      "",
      "2026-11-22",
      "1.2.3",
    ]);
  });

  test.each(HOSTILE)("gives back %s", async (_start, text) => {
    const records: string[][] = parse(await render(withText(30, text), "ja/qlingo.csv"), { bom: true });
    const cell = records[30]?.[7] ?? "";
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

  it("names the release, and does without a commit where there is none", async () => {
    expect(JSON.parse(fileNamed("qlingo.json"))).toMatchObject({ format: 2, formatVersion: 2, release });
    const local = { version: "0.0.0-local", date: release.date };
    const published: unknown = JSON.parse(await render(sheet, "qlingo.json", local));
    expect(published).toMatchObject({ release: local });
    expect(validate(published)).toBe(true);
  });

  it("says what the facts mean, and reads them out in both languages", () => {
    const { vocabulary, items } = JSON.parse(fileNamed("qlingo.json")) as {
      vocabulary: object;
      items: { facts: object; said: object }[];
    };
    expect(vocabulary).toMatchObject({
      backupRetention: {
        label: { ja: "バックアップの保存期間", en: "Backup retention" },
        type: "duration",
        better: "higher",
      },
    });
    expect(items[29]?.said).toEqual({ backupRetention: { ja: "7日", en: "7 days" } });
    expect(items.map(({ said }) => Object.keys(said))).toEqual(items.map(({ facts }) => Object.keys(facts)));
    expect(Object.keys(vocabulary).sort()).toEqual(
      [...new Set(items.flatMap(({ facts }) => Object.keys(facts)))].sort(),
    );
  });

  it("keeps to its schema with evidence and certificates", async () => {
    const until = "2027-03-31";
    const rich = sheetWith({
      30: { evidence: [{ title: "設定", url: "https://example.com", until }] },
      39: { mark: "有", facts: { certifications: [{ name: "ISO/IEC 27001", until }] } },
    });
    validate(JSON.parse(await render(rich, "qlingo.json")));
    expect(validate.errors).toBeNull();
  });

  it("has every answer's facts", () => {
    const { items } = JSON.parse(fileNamed("qlingo.json")) as { items: { facts: object }[] };
    expect(items.map(({ facts }) => facts)).toEqual(sheet.answers.map(({ answer }) => answer.facts));
  });
});

describe("markdown", () => {
  // With the project's own settings, which it finds in the project's folder.
  const lint = (text: string): { status: number | null; stderr: string } => {
    const cli = engineFile("node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs");
    const { status, stderr } = spawnSync(process.execPath, [cli, "--no-globs", "-"], {
      cwd: engineFile("."),
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

  it("says which state of the sheet it shows", () => {
    const markdown = fileNamed("ja/qlingo.md");
    expect(markdown).toContain(`| 版 | 1.2.3 |\n| 発行日 | 2026-11-23 |\n| 最新の確認日 | 2026-11-22 |`);
    expect(markdown).toContain(`| コミット | ${release.commit} |`);
  });

  it("lists every fact with its items", () => {
    expect(fileNamed("ja/qlingo.md")).toContain("| バックアップの保存期間 | 7日 | 30 |");
    expect(fileNamed("en/qlingo.md")).toContain("| TLS versions | TLS 1.2 | 33, 42 |");
  });

  it("lists evidence, and links to where it is", async () => {
    const evidence = [{ title: "設定|画面", url: "https://example.com/a_(b)", until: "2027-03-31" }];
    const markdown = await render(sheetWith({ 30: { evidence } }), "ja/qlingo.md");
    expect(markdown).toContain("## 根拠資料");
    expect(markdown).toContain(
      "| 30 | バックアップデータの保存期間 | [設定\\|画面(有効期限 2027-03-31)](https://example.com/a_\\(b\\)) |",
    );
    expect(lint(markdown)).toEqual({ status: 0, stderr: "" });
    expect(fileNamed("ja/qlingo.md")).not.toContain("根拠資料");
  });

  it("tells what changed since the last release, where that is known", () => {
    const changed = {
      since: "1.2.2",
      changes: [
        { item: 30, title: "T", label: "L", direction: "stronger", before: "3日", after: "7日" },
        { item: 31, title: "U", direction: "wording", before: "a", after: "b" },
      ],
    } as const;
    const printed = edition(sheet, "ja", release);
    const markdown = toMarkdown({ ...printed, changed });
    expect(markdown).toContain("## 版 1.2.2 からの変更");
    expect(markdown).toContain("| 30 | T: L | 向上 | 3日 | 7日 |\n| 31 | U | 文言のみ | a | b |");
    expect(toMarkdown({ ...printed, changed: { since: "1.2.2", changes: [] } })).toBe(
      fileNamed("ja/qlingo.md"),
    );
  });

  test.each(HOSTILE)("keeps one row per item with %s", async (_start, text) => {
    const markdown = await render(withText(30, text), "ja/qlingo.md");
    const rows = markdown.split("\n").filter((line) => /^\| \d+ \|.*\| 2026-11-22 \|$/.test(line));
    expect(rows).toHaveLength(49);
    expect(rows.every((row) => row.replaceAll("\\|", "").split("|").length === 9)).toBe(true);
    expect(rows[29]).not.toMatch(/(?<!\\)<(?!br>)/);
  });
});

it("marks an answer that is not translated", async () => {
  const untranslated = withText(30, "保存期間は1週間です。");
  expect(await render(untranslated, "en/qlingo.md")).toContain("| (Japanese only) 保存期間は1週間です。 |");
  expect(await render(untranslated, "ja/qlingo.md")).toContain("| 保存期間は1週間です。 |");
});
