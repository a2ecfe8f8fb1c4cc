import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { TableError } from "../../scripts/tables/problem.ts";
import { readFile } from "../../scripts/tables/read.ts";
import { workbookOfXml } from "../respond/workbook-of.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** What a reader makes of a file: how many tables, or what it says is wrong. Anything else is a fault. */
const outcome = async (bytes: Uint8Array): Promise<string> => {
  try {
    return `${String((await readFile(bytes)).grids.length)} tables`;
  } catch (error) {
    if (!(error instanceof TableError)) throw error;
    return error.message;
  }
};

/** The processor's time for reading a file, in milliseconds. */
const timed = async (bytes: Uint8Array): Promise<{ readonly said: string; readonly ms: number }> => {
  const start = process.cpuUsage();
  const said = await outcome(bytes);
  const { user, system } = process.cpuUsage(start);
  return { said, ms: (user + system) / 1000 };
};

/** A second on a machine of its own; these share theirs. */
const LIMIT = 3_000;

const TABLE = "| a | b |\n|-|-|\n";

const TEXTS: readonly (readonly [string, string])[] = [
  ["quotations in each other", `${TABLE}\n${">".repeat(20_000)} a`],
  ["lists in each other on a line", `${TABLE}\n${"- ".repeat(20_000)}a`],
  [
    "lists in each other by indents",
    `${TABLE}\n${Array.from({ length: 900 }, (_, at) => `${" ".repeat(at)}- a`).join("\n")}`,
  ],
  ["quoted lines", TABLE + `${">".repeat(100)} a | b\n`.repeat(2_000)],
  ["emphasis that is never closed", `${TABLE}| ${"*a_".repeat(20_000)} | x |\n`],
  ["emphasis that closes", `${TABLE}| ${"*a **b* _c".repeat(20_000)} | x |\n`],
  ["emphasis in a paragraph", `${TABLE}\n${"*a_ ".repeat(50_000)}`],
  ["brackets", `${TABLE}| ${"[".repeat(100_000)} | x |\n`],
  ["brackets that close", `${TABLE}| ${"[".repeat(50_000)}${"]".repeat(50_000)} | x |\n`],
  ["pictures in each other", `${TABLE}| ${"![".repeat(30_000)}${"](x)".repeat(30_000)} | x |\n`],
  ["links without an end", `${TABLE}| ${"[a](b".repeat(50_000)} | x |\n`],
  ["labels", `${TABLE}| ${"[a][".repeat(50_000)} | x |\n${"[a]: x\n".repeat(1_000)}`],
  ["tags without an end", `${TABLE}| ${'<a b="'.repeat(50_000)} | x |\n`],
  ["attributes without an end", `${TABLE}| <a ${"b ".repeat(100_000)} | x |\n`],
  ["comments without an end", `${TABLE}| ${"<!-- ".repeat(50_000)} | x |\n`],
  [
    "runs of backticks",
    `${TABLE}| ${Array.from({ length: 700 }, (_, at) => "`".repeat(at)).join(" ")} | x |\n`,
  ],
  ["references", `${TABLE}| ${"&#x41;&a;&".repeat(30_000)} | x |\n`],
  ["backslashes", `${TABLE}| ${"\\".repeat(200_000)} | x |\n`],
  ["bars", TABLE + "|".repeat(500_000)],
  ["dashes", "-".repeat(400_000) + "|-"],
  ["dashes and spaces", `-|-${" ".repeat(200_000)}x`],
  ["delimiter rows", "|-|-|\n".repeat(4_000)],
  ["fences", `${TABLE}\n${"```a\n".repeat(50_000)}`],
  ["headings with signs", `${TABLE}\n# ${"# ".repeat(100_000)}x`],
  ["definitions", `${TABLE}\n${"[".repeat(1000)}\n`.repeat(400)],
  ["full-width spaces in a cell", `a,b\n1,${"\u3000".repeat(100_000)}x\n1,2\n`],
  ["full-width spaces at the end of lines", `a,b\n1,"${`${"\u3000".repeat(1_000)}x\n`.repeat(500)}"\n1,2\n`],
  ["spaces alone", `${" ".repeat(500_000)}x`],
  ["quotation marks", `a,b\n${'"'.repeat(500_001)}`],
  ["quoted cells without an end", 'a,b\n1,"x\n'.repeat(2_000)],
  ["marks in quoted cells", `a,b\n"${'x"y'.repeat(200_000)}",c\n`],
  ["one cell after another", "x,".repeat(500_000)],
  ["apostrophes", "'=".repeat(200_000)],
  ["lines of spaces", "a  b\n".repeat(4_000) + " ".repeat(100_000)],
  ["tables in tables", "<table><tr><td>".repeat(20_000)],
  ["blocks in blocks", `${"<div>".repeat(50_000)}<table><tr><td>x`],
  ["lists in lists", `<table><tr><td>x</table>${"<ul><li>a".repeat(8_000)}`],
  [
    "formats in each other",
    `<table><tr><td>${Array.from({ length: 30_000 }, (_, at) => `<b a=${String(at)}>`).join("")}`,
  ],
  [
    "formats repeated in paragraphs",
    `<table><tr><td>x</table>${Array.from({ length: 200 }, (_, at) => `<b a=${String(at)}>`).join("")}${"<p>x".repeat(60_000)}`,
  ],
  ["spaces between elements", `<table><tr><td>${"<i> </i>".repeat(60_000)}x`],
  ["attributes", `<table ${Array.from({ length: 50_000 }, (_, at) => `a${String(at)}`).join(" ")}><tr><td>x`],
  ["cells over more than there is", `<table>${"<tr><td rowspan=65534 colspan=1000>x</td></tr>".repeat(500)}`],
  ["braces", "}".repeat(250_000)],
  ["NUL", `a,b\n1,${"\u0001 x".repeat(100)}\n`],
];

describe("a small text that was made to stop a reader", () => {
  test.each(TEXTS)("%s", async (_, text) => {
    const { ms } = await timed(strToU8(text));
    expect(ms).toBeLessThan(LIMIT);
  });
});

const sheet = (inner: string): string => `<worksheet xmlns="${MAIN}">${inner}</worksheet>`;

const book = (inner: string, more: Record<string, string> = {}, styles = ""): Uint8Array =>
  workbookOfXml([{ name: "S", xml: sheet(inner) }], { more, styles });

const strings = (inner: string): Record<string, string> => ({
  "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${inner}</sst>`,
});

const CELL = '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>';

/** The workbook with bytes that are no UTF-8 in place of a word. */
const broken = (bytes: Uint8Array, part: string): Uint8Array => {
  const parts = unzipSync(bytes);
  const of = parts[part] ?? new Uint8Array();
  const changed = Uint8Array.from(of);
  const at = Buffer.from(of).indexOf("BROKEN");
  changed.set([0xff, 0xfe, 0xff], at);
  return zipSync({ ...parts, [part]: changed });
};

describe("a workbook that was made to stop a reader is read or refused, in a second, with words", () => {
  test.each<readonly [string, Uint8Array, string | undefined]>([
    ["a character that XML has not", book(CELL, strings("<si><t>&#0;</t></si>")), "xl/sharedStrings.xml"],
    [
      "broken UTF-8",
      broken(book(CELL, strings("<si><t>BROKEN</t></si>")), "xl/sharedStrings.xml"),
      "xl/sharedStrings.xml",
    ],
    ["elements in each other", book(`${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`), "too deeply"],
    ["elements that do not end", book("<a>".repeat(50_000)), "too deeply"],
    [
      "entities",
      book(CELL, {
        "xl/sharedStrings.xml": `<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;">]><sst>&c;</sst>`,
      }),
      "xl/sharedStrings.xml",
    ],
    [
      "far too many cells",
      book(`<sheetData><row>${"<c/>".repeat(900_000)}</row></sheetData>`),
      "too many cells",
    ],
    [
      "rows of no end",
      book(`<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c s="0"/></row></sheetData>`),
      "1 tables",
    ],
    [
      "a text in the last row",
      book(`<sheetData><row r="1048576"><c><v>1</v></c></row></sheetData>`),
      "too many rows",
    ],
    ["rows without a number", book(`<sheetData>${"<row/>".repeat(90_000)}</sheetData>`), "1 tables"],
    [
      "a row that counts wrongly",
      book(`<sheetData><row r="1e9"><c/></row><row r="-3"/><row r="x"/></sheetData>`),
      "1 tables",
    ],
    [
      "merged cells of no end",
      book(`${CELL}<mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`),
      "1 tables",
    ],
    [
      "a million merged cells",
      book(`${CELL}<mergeCells>${'<mergeCell ref="A1"/>'.repeat(1_000_000)}</mergeCells>`),
      "too many cells",
    ],
    [
      "ranges of no end",
      book(
        `${CELL}<dataValidations><dataValidation type="list" sqref="${"A1 ".repeat(500_000)}"><formula1>A1</formula1></dataValidation></dataValidations>`,
      ),
      "1 tables",
    ],
    [
      "columns of no end",
      book(`<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(50_000)}</cols>${CELL}`),
      "1 tables",
    ],
    [
      "a string without an end",
      book(CELL, strings(`<si><t>${"_x005F_".repeat(200_000)}</t></si>`)),
      "1 tables",
    ],
    [
      "a string of spaces",
      book(CELL, strings(`<si><t xml:space="preserve">${"\u3000".repeat(500_000)}x</t></si>`)),
      "1 tables",
    ],
    [
      "a format of no end",
      book(
        `<sheetData><row><c s="0"><v>1</v></c></row></sheetData>`,
        {},
        `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="200" formatCode="${"[h]".repeat(50_000)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
      ),
      "1 tables",
    ],
    ["comments in comments", book(`${CELL}${"<!-- - -->".repeat(100_000)}`), "1 tables"],
    ["a comment that does not end", book(`${CELL}<!--${"- ".repeat(100_000)}`), "xl/worksheets/sheet1.xml"],
    ["nothing", book(""), "1 tables"],
    ["no workbook", zipSync({ "xl/worksheets/sheet1.xml": strToU8("<x/>") }), "broken"],
  ])("%s", async (_, bytes, expected) => {
    const { said, ms } = await timed(bytes);
    expect(said).toContain(expected);
    expect(ms).toBeLessThan(LIMIT);
  });

  it("worksheets of no end", async () => {
    const sheets = Array.from({ length: 2_000 }, (_, at) => ({ name: `S${String(at)}`, xml: sheet(CELL) }));
    expect(await outcome(workbookOfXml(sheets))).toContain("too many worksheets");
  });
});

describe("what a file is, is said", () => {
  const ole = (stream: string): Uint8Array =>
    Buffer.concat([
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
      Buffer.alloc(1_000),
      Buffer.from(`${stream}\u0000`, "utf16le"),
    ]);
  const zip = (name: string): Uint8Array => zipSync({ [name]: strToU8("<x/>") });
  test.each<readonly [string, Uint8Array, string]>([
    [".xls", ole("Workbook"), "(.xls)"],
    [".xls of Excel 95", ole("Book"), "(.xls)"],
    ["a password", ole("EncryptedPackage"), "password"],
    [".doc", ole("WordDocument"), ".doc"],
    [".ppt", ole("PowerPoint Document"), ".ppt"],
    [".docx", zip("word/document.xml"), "Word"],
    [".pptx", zip("ppt/presentation.xml"), "PowerPoint"],
    [".xlsb", zip("xl/workbook.bin"), ".xlsb"],
    [".ods", zip("content.xml"), "OpenDocument"],
    ["Numbers", zip("Index/Document.iwa"), "Numbers"],
    [".zip", zip("a.txt"), "archive"],
    [".rtf", strToU8("{\\rtf1 x}"), ".rtf"],
    [".mht", strToU8("MIME-Version: 1.0\r\nContent-Type: multipart/related"), ".mht"],
    [
      "XML of Excel 2003",
      strToU8('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>'),
      "2003",
    ],
    ["pictures of text", book("<sheetData/>", { "xl/media/image1.png": "x" }), "pictures"],
  ])("%s", async (_, bytes, said) => {
    expect(await outcome(bytes)).toContain(said);
  });
});
