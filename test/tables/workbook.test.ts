import { strToU8, zipSync } from "fflate";
import { describe, expect, it, test } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { tableWords } from "../../scripts/tables/problem.ts";
import { readFile } from "../../scripts/tables/read.ts";
import { workbookOfXml } from "../respond/workbook-of.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A worksheet's XML around its rows. */
const sheet = (rows: string, before = "", after = ""): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`;

/** The styles of a workbook: a format each, and behind them one that is struck out. */
const styles = (formats: readonly string[]): string =>
  `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${String(200 + index)}" formatCode="${code.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;")}"/>`).join("")}</numFmts><fonts><font/><font><strike/></font></fonts><cellXfs><xf/>${formats.map((_, index) => `<xf numFmtId="${String(200 + index)}"/>`).join("")}<xf fontId="1"/></cellXfs></styleSheet>`;

const STRUCK = 2;

const read = async (
  xml: string,
  formats: readonly string[] = ["General"],
  more: Record<string, string> = {},
) => {
  const file = await readFile(workbookOfXml([{ name: "S", xml }], { styles: styles(formats), more }));
  return { ...file, rows: file.grids[0]?.rows ?? [] };
};

const texts = async (xml: string, formats?: readonly string[]): Promise<readonly (readonly string[])[]> =>
  (await read(xml, formats)).rows.map(({ cells }) => cells.map(({ text }) => text));

/** 2025-12-09, counted from 1900. */
const DAY = 46_000;

describe("a number is read as Excel shows it", () => {
  test.each<readonly [string, number, string]>([
    ["General", 0.1 + 0.2, "0.3"],
    ["G/標準", 5, "5"],
    ["@", 7, "7"],
    ["0", 2.6, "3"],
    ["0.00", 99.9, "99.90"],
    ["0.0%", 0.999, "99.9%"],
    ["0%", 1, "100%"],
    ["#,##0", 1_234_567, "1,234,567"],
    ['"¥"#,##0;[Red]"¥"-#,##0', -1234, "¥-1,234"],
    ["[$¥-411]#,##0", 1234, "¥1,234"],
    ["[$$-409]#,##0.00", 9.5, "$9.50"],
    ['0"世代"', 7, "7世代"],
    ["0.0,", 12_345, "12.3"],
    ["0.00E+00", 12_345, "1.23E+04"],
    ["# ?/?", 0.5, "1/2"],
    ["0;-0;;@", 0, ""],
    ["[>=100]0以上;0", 120, "120以上"],
    ["[h]:mm", 5 / 24, "5:00"],
    ["h:mm", 5 / 24, "5:00"],
    ["h:mm", DAY + 5 / 24, "5:00"],
    ["[h]:mm", 30 / 24, "30:00"],
    ["[mm]:ss", 90 / 1440, "90:00"],
    ["h:mm:ss", 0.5 + 1 / 86_400, "12:00:01"],
    ['h"時間"mm"分"', 5.5 / 24, "5時間30分"],
    ["h:mm AM/PM", 0.75, "6:00 PM"],
    ["yyyy/m/d", DAY, "2025/12/9"],
    ["yyyy-mm-dd", DAY, "2025-12-09"],
    ['yyyy"年"m"月"d"日"', DAY, "2025年12月9日"],
    ["yyyy/m/d h:mm", DAY + 0.5, "2025/12/9 12:00"],
    ['[$-411]ggge"年"m"月"d"日"', DAY, "令和7年12月9日"],
    ["[$-411]ge.m.d", 40_000, "H21.7.6"],
    ['gge"年"', DAY, "令7年"],
    ["yyyy/m/d(aaa)", DAY, "2025/12/9(火)"],
    ["mmm d, yyyy", DAY, "Dec 9, 2025"],
    ["not [a format", 5, "5"],
  ])("%s of %d", async (format, value, expected) => {
    expect(
      await texts(sheet(`<row r="1"><c r="A1" s="1"><v>${String(value)}</v></c></row>`), [format]),
    ).toEqual([[expected]]);
  });

  it("by formats that have a number only, as in Japan", async () => {
    const xml = `<styleSheet xmlns="${MAIN}"><cellXfs>${[14, 20, 22, 46, 31, 9, 57].map((id) => `<xf numFmtId="${String(id)}"/>`).join("")}</cellXfs></styleSheet>`;
    const cells = [DAY, 5 / 24, DAY + 0.5, 30 / 24, DAY, 0.5, DAY].map(
      (value, index) => `<c s="${String(index)}"><v>${String(value)}</v></c>`,
    );
    const file = await readFile(
      workbookOfXml([{ name: "S", xml: sheet(`<row>${cells.join("")}</row>`) }], { styles: xml }),
    );
    expect(file.grids[0]?.rows[0]?.cells.map(({ text }) => text)).toEqual([
      "2025/12/9",
      "5:00",
      "2025/12/9 12:00",
      "30:00:00",
      "2025年12月9日",
      "50%",
      "R7.12.9",
    ]);
  });

  it("by days that are counted from 1904, where the workbook says so; a length of time stays", async () => {
    const bytes = workbookOfXml(
      [
        {
          name: "S",
          xml: sheet(
            `<row><c s="1"><v>${String(DAY - 1462)}</v></c><c s="2"><v>1.25</v></c><c s="3"><v>0.25</v></c></row>`,
          ),
        },
      ],
      { styles: styles(["yyyy/m/d", "[h]:mm", "h:mm"]) },
    );
    const { unzipSync } = await import("fflate");
    const parts = unzipSync(bytes);
    const book = new TextDecoder().decode(parts["xl/workbook.xml"]);
    const changed = book.replace("<sheets>", '<workbookPr date1904="1"/><sheets>');
    const file = await readFile(zipSync({ ...parts, "xl/workbook.xml": strToU8(changed) }));
    const [cells] = file.grids[0]?.rows.map((row) => row.cells) ?? [];
    expect(cells?.map(({ text }) => text)).toEqual(["2025/12/9", "30:00", "6:00"]);
    expect(cells?.[0]?.day).toBe("2025-12-09");
  });

  it("and a day is known as one, however it is shown", async () => {
    const { rows } = await read(sheet(`<row><c s="1"><v>${String(DAY)}</v></c></row>`), ["d-mmm-yy"]);
    expect(rows[0]?.cells[0]).toEqual({ text: "9-Dec-25", day: "2025-12-09" });
  });

  it("with texts, which a format may dress", async () => {
    const cell = (style: number): string => `<c s="${String(style)}" t="inlineStr"><is><t>3</t></is></c>`;
    expect(await texts(sheet(`<row>${cell(1)}${cell(2)}</row>`), ["0.00", '"第"@"条"'])).toEqual([
      ["3", "第3条"],
    ]);
  });
});

/** What is left open, why, and what is told. */
const doubts = async (xml: string, formats?: readonly string[]) => {
  const { rows, notes } = await read(xml, formats);
  return {
    texts: rows.map(({ cells }) => cells.map(({ text }) => text)),
    notes: notes.map(({ kind, places }) => [kind, ...places]),
  };
};

const inline = (text: string, style = 0): string =>
  `<c s="${String(style)}" t="inlineStr"><is><t>${text}</t></is></c>`;

describe("a cell that nobody can be sure of is left open and told", () => {
  test.each(["#DIV/0!", "#N/A", "#REF!", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#SPILL!"])(
    "the error %s",
    async (error) => {
      expect(await doubts(sheet(`<row><c r="B1" t="e"><f>1/0</f><v>${error}</v></c></row>`))).toEqual({
        texts: [["", ""]],
        notes: [["errors", `B1 ${error}`]],
      });
    },
  );

  it("a day that cannot be", async () => {
    expect(await doubts(sheet(`<row><c s="1"><v>-5</v></c></row>`), ["yyyy/m/d"])).toEqual({
      texts: [[""]],
      notes: [["errors", "A1 ########"]],
    });
  });

  it("text that is struck out, as a whole or in part; an empty cell is not", async () => {
    const part = `<c t="inlineStr"><is><r><rPr><strike/></rPr><t>7日</t></r><r><t>14日</t></r></is></c>`;
    const plain = `<c t="inlineStr"><is><r><rPr><strike val="0"/></rPr><t>7日</t></r></is></c>`;
    expect(
      await doubts(sheet(`<row>${inline("7日", STRUCK)}${part}${plain}<c s="${String(STRUCK)}"/></row>`)),
    ).toEqual({ texts: [["", "", "7日", ""]], notes: [["struck", "A1", "B1"]] });
  });

  it("a formula whose result is not there", async () => {
    expect(await doubts(sheet(`<row><c><f>A2</f></c><c t="str"><f>A2</f><v></v></c></row>`))).toEqual({
      texts: [["", ""]],
      notes: [["no-result", "A1"]],
    });
  });

  it("what a format hides", async () => {
    expect(await doubts(sheet(`<row>${inline("x", 1)}</row>`), [";;;"])).toEqual({
      texts: [[""]],
      notes: [["shows-nothing", "A1"]],
    });
  });

  it("hidden rows and columns, by their word or by their size", async () => {
    const cols = `<cols><col min="2" max="2" hidden="1"/><col min="4" max="4" width="0"/></cols>`;
    const row = (attributes: string): string =>
      `<row ${attributes}>${["a", "b", "c", "d"].map((text) => inline(text)).join("")}</row>`;
    expect(
      await doubts(sheet(`${row("")}${row('hidden="1"')}${row('ht="0"')}<row hidden="1"/>${row("")}`, cols)),
    ).toEqual({
      texts: [["a", "", "c", ""], ["", "", "", ""], ["", "", "", ""], [], ["a", "", "c", ""]],
      notes: [
        ["hidden-rows", "2–3"],
        ["hidden-columns", "B", "D"],
      ],
    });
  });

  it("but a merged cell shows in the rows that are seen", async () => {
    const rows = `<row hidden="1">${inline("7日")}</row><row>${inline("")}${inline("x")}</row>`;
    const merges = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
    expect((await doubts(sheet(rows, "", merges))).texts).toEqual([[""], ["7日", "x"]]);
  });

  it("in words of both languages, with the place and what to do", () => {
    for (const lang of LANGS)
      for (const [kind, said] of Object.entries(tableWords[lang].notes)) {
        const words = said("回答", ["F12 #N/A"]);
        expect(words.length).toBeGreaterThan(15);
        if (words.includes("F12") && kind !== "hidden-sheets") expect(words).toContain("回答");
      }
  });
});

describe("parts", () => {
  it("comments and macros stay where they are, and are told", async () => {
    const { notes } = await read(sheet(`<row>${inline("x")}</row>`), undefined, {
      "xl/comments1.xml": "<x/>",
      "xl/vbaProject.bin": "x",
    });
    expect(notes.map(({ kind }) => kind)).toEqual(["macros", "comments"]);
  });

  it("of a workbook that lies elsewhere in the package are found", async () => {
    const { unzipSync } = await import("fflate");
    const parts = unzipSync(workbookOfXml([{ name: "S", xml: sheet(`<row>${inline("x")}</row>`) }]));
    const moved = Object.entries(parts).map(([name, bytes]) => [
      name.replace("xl/workbook.xml", "xl/book7.xml").replace("workbook.xml.rels", "book7.xml.rels"),
      name === "_rels/.rels"
        ? strToU8(new TextDecoder().decode(bytes).replace("xl/workbook.xml", "/xl/book7.xml"))
        : bytes,
    ]);
    const file = await readFile(zipSync(Object.fromEntries(moved) as Record<string, Uint8Array>));
    expect(file.grids.map(({ rows }) => rows[0]?.cells[0]?.text)).toEqual(["x"]);
  });
});
