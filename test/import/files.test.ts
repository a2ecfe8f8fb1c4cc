import type { ItemNo } from "../../scripts/core/model.ts";
import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { cellText } from "../../scripts/tables/grid.ts";
import { MAX_FILE_BYTES, MAX_UNPACKED_BYTES } from "../../scripts/tables/limits.ts";
import { readTables } from "../../scripts/import/read.ts";
import { answersOf, collected, csv, sheetBytes } from "../support/imported.ts";
import { workbook } from "../support/workbook.ts";

const ROWS = [
  ["No.", "サービスレベル項目例", "回答"],
  ["1", "サービス時間", "24時間365日"],
  ["30", "バックアップデータの保存期間", "7日間"],
  ["32", "バックアップ世代数", "7世代"],
];

const text = (rows: readonly (readonly string[])[], separator: string): string =>
  rows.map((cells) => cells.join(separator)).join("\r\n");

/** Shift_JIS and EUC-JP, which Node only reads: the few characters of these rows. */
const encoded = (written: string, label: "shift_jis" | "euc-jp"): Uint8Array => {
  const decoder = new TextDecoder(label);
  const bytes = [];
  for (const character of written) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else bytes.push(...bytesOf(character, decoder));
  }
  return Uint8Array.from(bytes);
};

const bytesOf = (character: string, decoder: TextDecoder): readonly number[] => {
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++)
      if (decoder.decode(Uint8Array.from([lead, trail])) === character) return [lead, trail];
  throw new Error(`${character} has no code`);
};

const utf16 = (written: string, isLittle: boolean, hasMark: boolean): Uint8Array => {
  const units = [
    ...(hasMark ? [0xfeff] : []),
    ...Array.from({ length: written.length }, (_, at) => written.charCodeAt(at)),
  ];
  return Uint8Array.from(
    units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])),
  );
};

const facts = async (bytes: Uint8Array): Promise<readonly (readonly [ItemNo, unknown])[]> =>
  [...answersOf(await collected(bytes))].map(([no, answer]) => [no, Object.values(answer.facts)[0]] as const);

const READ = [
  [1, "24/7"],
  [30, "P7D"],
  [32, 7],
];

describe("text", () => {
  const table = text(ROWS, ",");

  test.each([
    ["UTF-8", "utf-8", strToU8(table)],
    ["UTF-8 with a byte order mark", "utf-8", strToU8(`\uFEFF${table}`)],
    ["Shift_JIS", "shift_jis", encoded(table, "shift_jis")],
    ["EUC-JP", "euc-jp", encoded(table, "euc-jp")],
    ["UTF-16 as Excel writes it", "utf-16le", utf16(table, true, true)],
    ["UTF-16, big-endian", "utf-16be", utf16(table, false, true)],
    ["UTF-16 without a mark", "utf-16le", utf16(table, true, false)],
  ])("in %s is read", async (_name, encoding, bytes) => {
    expect((await readTables(bytes)).encoding).toBe(encoding);
    expect(await facts(bytes)).toEqual(READ);
  });

  test.each([
    ["commas", text(ROWS, ",")],
    ["tabs", text(ROWS, "\t")],
    ["semicolons", text(ROWS, ";")],
    ["bars", text(ROWS, "|")],
    ["several spaces", text(ROWS, "   ")],
    ["full-width spaces", text(ROWS, "\u3000\u3000")],
    ["line ends of old Macs", text(ROWS, ",").replaceAll("\r\n", "\r")],
    [
      "quotes, and commas within them",
      `${text(ROWS.slice(0, 3), ",")}\r\n"32","バックアップ世代数","7世代, 保証"`,
    ],
    ["a quotation mark that is none of CSV's", `${text(ROWS, "\t")}\r\n49\tデータの外部保存方針\t"国内\t`],
    ["a cell of several lines", `${text(ROWS, ",")}\n"5","サービス稼働率","計測\nしていません"`],
    [
      "Markdown",
      ROWS.map((cells) => `| ${cells.join(" | ")} |`)
        .toSpliced(1, 0, "|-|-|-|")
        .join("\n"),
    ],
    [
      "HTML",
      `<table>${ROWS.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`,
    ],
  ])("parted by %s is read", async (_name, written) => {
    const all = await facts(strToU8(written));
    expect(all.filter(([no]) => READ.some(([known]) => known === no))).toEqual(READ);
  });

  it("keeps what no spreadsheet may take for a formula without its apostrophe", async () => {
    const rows = [...ROWS, ["5", "サービス稼働率", "'=1+1"], ["10", "平均復旧時間(MTTR)", "'引用'"]];
    const answers = answersOf(await collected(csv(rows)));
    expect([answers.get(5)?.text, answers.get(10)?.text]).toEqual(["=1+1", "'引用'"]);
  });

  it("has no character that YAML cannot hold", () => {
    expect(cellText("\u0000a\u0007\u000bb\r\nc \u2028\ud800d\u3000\n\n")).toBe("ab\nc\n\ufffdd");
  });
});

describe("a workbook", () => {
  const sheet = { name: "回答", rows: ROWS.map((row) => [...row]), merges: [] };

  it("shows numbers and days as Excel does", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const rows = [
      ...ROWS,
      ["5", "サービス稼働率", 0.999],
      ["12", "障害発生件数", 3],
      ["10", "平均復旧時間(MTTR)", 0.1 + 0.2],
    ];
    const cells = new Map([["4,2", { value: 0.999, style: { numFmt: "0.0%" } }]]);
    const grid = (await readTables(await writeXlsx({ sheets: [{ name: "S", rows, cells }] }))).grids[0];
    expect(grid?.rows.slice(4).map((row) => row.cells[2]?.text)).toEqual(["99.9%", "3", "0.3"]);
  });

  it("is read by the text of its cells, without readings of names (furigana)", async () => {
    const parts: Record<string, Uint8Array> = {};
    const put = (name: string, content: string): void => void (parts[name] = strToU8(content));
    const ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
    const rel = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const relations = (type: string, target: string): string =>
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${rel}/${type}" Target="${target}"/></Relationships>`;
    put(
      "[Content_Types].xml",
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    );
    put("_rels/.rels", relations("officeDocument", "xl/workbook.xml"));
    put(
      "xl/workbook.xml",
      `<workbook ${ns} xmlns:r="${rel}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    );
    put("xl/_rels/workbook.xml.rels", relations("worksheet", "worksheets/sheet1.xml"));
    put(
      "xl/worksheets/sheet1.xml",
      `<worksheet ${ns}><sheetData><row r="1"><c r="A1" t="inlineStr"><is><r><t>東</t></r><r><t>京</t></r><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c><c r="B1"><f>[1]他!A1</f><v>5</v></c></row></sheetData></worksheet>`,
    );
    put("xl/externalLinks/externalLink1.xml", "<x/>");
    const { grids, notes } = await readTables(zipSync(parts));
    expect(grids[0]?.rows[0]?.cells.map((cell) => cell.text)).toEqual(["東京", "5"]);
    expect(notes).toEqual([{ kind: "external-links", table: "", places: [] }]);
  });

  it("with hidden sheets is read without them", async () => {
    const { writeXlsx } = await import("hucre/xlsx");
    const file = await writeXlsx({
      sheets: [
        { name: "旧", rows: ROWS, hidden: true },
        { name: "新", rows: ROWS },
      ],
    });
    const { grids, notes } = await readTables(file);
    expect(grids.map(({ name }) => name)).toEqual(["新"]);
    expect(notes).toEqual([{ kind: "hidden-sheets", table: "", places: ["旧"] }]);
  });

  it("with two different sheets of answers is asked about", async () => {
    const other = {
      ...sheet,
      name: "2023年版",
      rows: [
        ...ROWS.slice(0, 2),
        ["30", "バックアップデータの保存期間", "3日間"],
        ["32", "バックアップ世代数", "3世代"],
      ],
    };
    const file = await workbook({ sheets: [sheet, other] });
    await expect(collected(file)).rejects.toThrow("--sheet");
    expect(answersOf(await collected(file, { sheet: "2023年版" })).get(30)?.facts).toEqual({
      backupRetention: "P3D",
    });
    await expect(collected(file, { sheet: "2022年版" })).rejects.toThrow("“回答”, “2023年版”");
  });
});

describe("what is no sheet", () => {
  const page = (body: string): Uint8Array =>
    strToU8(`<!doctype html><html><head><script>while (true) {}</script></head><body>${body}</body></html>`);
  const bytes = (...values: readonly number[]): Uint8Array =>
    Uint8Array.from([...values, ...Array<number>(200).fill(0)]);
  const zip = (files: Record<string, Uint8Array>): Uint8Array => zipSync(files, { level: 9 });
  const zeros = new Uint8Array(MAX_UNPACKED_BYTES + 1);

  test.each([
    ["nothing", new Uint8Array(), "empty"],
    ["white space", strToU8(" \n\t\n"), "empty"],
    ["PNG", bytes(0x89, 0x50, 0x4e, 0x47), "image"],
    ["JPEG", bytes(0xff, 0xd8, 0xff, 0xe0), "image"],
    ["HEIC", bytes(0, 0, 0, 24, 0x66, 0x74, 0x79, 0x70), "image"],
    ["PDF", strToU8("%PDF-1.7 ..."), "PDF"],
    ["an old Excel file", bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), "old Excel"],
    [
      "a workbook with macros",
      zip({ "xl/worksheets/sheet1.xml": strToU8("<x/>"), "xl/vbaProject.bin": zeros.slice(0, 9) }),
      "macros",
    ],
    ["Word", zip({ "word/document.xml": strToU8("<x/>") }), "Word"],
    ["PowerPoint", zip({ "ppt/presentation.xml": strToU8("<x/>") }), "PowerPoint"],
    ["OpenDocument", zip({ "content.xml": strToU8("<x/>") }), "OpenDocument"],
    ["some archive", zip({ "a.txt": strToU8("x") }), "archive"],
    ["gzip", bytes(0x1f, 0x8b, 8), "archive"],
    ["a broken workbook", zip({ "xl/worksheets/sheet1.xml": strToU8("<x/>") }).slice(0, 60), "broken"],
    ["random bytes", Uint8Array.from({ length: 5_000 }, (_, at) => (at * 7919) % 251), "table of text"],
    [
      "a text in no known encoding",
      Uint8Array.from([0x82, 0x20, 0xff, 0x41, 0xfe, 0x80, 0x81, 0x41, 0x0a]),
      "encoding",
    ],
    ["a file that is too large", new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61), "too large"],
    ["a table of too many rows", strToU8("1,2\n".repeat(1_000_000)), "too many rows"],
    ["Markdown of too many rows", strToU8(`|a|b|\n|-|-|\n${"|x|y|\n".repeat(6_000)}`), "too many rows"],
    ["a page of too many tags", strToU8(`<table>${"<tr><td>".repeat(200_000)}`), "too large"],
    [
      "a page with scripts and no table",
      page("<script>document.write('<table><tr><td>1</td></tr></table>')</script><p>x</p>"),
      "no table",
    ],
    [
      "a page whose table is hidden",
      page('<div style="display: none"><table><tr><td>サービス時間</td></tr></table></div>'),
      "no table",
    ],
    [
      "a table of something else",
      csv([
        ["日付", "金額"],
        ["2026-01-01", 100],
        ["2026-01-02", 200],
      ]),
      "No items",
    ],
    [
      "a form that is not filled in",
      csv([
        ["No.", "サービスレベル項目例", "回答"],
        [1, "サービス時間", ""],
        [5, "サービス稼働率", ""],
        [30, "バックアップデータの保存期間", ""],
      ]),
      "not one answer",
    ],
    [
      "METI's examples alone",
      csv([
        ["No.", "サービスレベル項目例", "設定例"],
        [1, "サービス時間", "24時間365日"],
        [5, "サービス稼働率", "99.9%以上(基幹業務)"],
        [30, "バックアップデータの保存期間", "5年以上(基幹業務)"],
      ]),
      "examples in “C (設定例)”",
    ],
  ])("%s is refused, and it is said why", async (_name, file, said) => {
    await expect(collected(file)).rejects.toThrow(said);
  });

  it("unpacks to too much, whatever sizes it states", async () => {
    const bomb = zip({ "xl/worksheets/sheet1.xml": zeros });
    await expect(collected(bomb)).rejects.toThrow("too large once unpacked");
    const stated = new DataView(new ArrayBuffer(4));
    stated.setUint32(0, zeros.length, true);
    const size = [...new Uint8Array(stated.buffer)];
    const lying = Uint8Array.from(bomb);
    for (let at = 0; at + 4 <= lying.length; at++)
      if (size.every((byte, index) => lying[at + index] === byte)) lying.set([100, 0, 0, 0], at);
    expect(Buffer.from(lying).equals(bomb)).toBe(false);
    await expect(collected(lying)).rejects.toThrow("too large once unpacked");
    const beside = zip({ "xl/media/image1.png": zeros, "xl/worksheets/sheet1.xml": strToU8("<worksheet/>") });
    await expect(collected(beside)).rejects.not.toThrow("too large");
  });

  test.each([
    ["tables in tables", "<table><tr><td>".repeat(20_000)],
    ["blocks in blocks", `${"<div>".repeat(50_000)}<table><tr><td>x`],
    [
      "cells over more rows than there are",
      `<table>${"<tr><td rowspan=65534 colspan=1000>x</td></tr>".repeat(500)}`,
    ],
    ["unclosed emphasis", `| a | b |\n|-|-|\n${"*a **b `c [d](".repeat(2_000)}`],
    ["quotes without end", 'No.,項目,回答\n1,"サービス時間,24\n'.repeat(2_000)],
    ["one cell after another", "x,".repeat(500_000)],
  ])("%s are no trouble", async (_name, written) => {
    await expect(collected(strToU8(written))).rejects.toThrow();
  });
});

it("reads a sheet of the fixtures from its bytes alone, whatever it is called", async () => {
  expect((await readTables(await sheetBytes("aoba.workbook.json"))).format).toBe("xlsx");
});
