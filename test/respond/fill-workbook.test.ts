import { readFileSync } from "node:fs";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { readXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { TableError } from "../../scripts/tables/problem.ts";
import type { Fill, Questionnaire, Slot } from "../../scripts/respond/questionnaire.ts";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { fillIn } from "../../scripts/tables/write/fill.ts";
import { HOSTILE } from "../support/hostile.ts";
import { clean } from "../../scripts/tables/write/clean.ts";
import { workbookOf, workbookOfXml } from "./workbook-of.ts";

const nameOf = ({ row, column }: Slot): string => `${String.fromCharCode(65 + column)}${String(row)}`;

const EXCEL: Questionnaire = { format: "xlsx", questions: [] };

/** An answer to every question: an entry of its drop-down, words beside it; one in seven stays unanswered. */
const answers = ({ questions }: Questionnaire): readonly Fill[] =>
  questions.flatMap(({ answer, remark }, index) => {
    if (index % 7 === 6) return [];
    const text = answer.options?.[index % answer.options.length] ?? "回答します。";
    const words = `${String(index)}: <暗号化> & "鍵"\n=1+1 _x0041_`;
    return [{ slot: answer, text }, ...(remark === undefined ? [] : [{ slot: remark, text: words }])];
  });

/** A worksheet without what stands in some cells, and without what may change in their rows. */
const skeleton = (xml: string, fills: readonly Fill[]): string => {
  const names = fills.map(({ slot }) => nameOf(slot)).join("|");
  const rows = [...new Set(fills.map(({ slot }) => slot.row))].join("|");
  return xml
    .replace(
      new RegExp(`<(x:)?c r="(${names})"([^>]*?)(?:/>|>.*?</(?:x:)?c>)`, "gs"),
      (_, __, name: string, rest: string) => `<${name}${rest.replace(/ t="[^"]*"/, "").trimEnd()}>`,
    )
    .replace(new RegExp(`<(?:x:)?row [^>]*?r="(?:${rows})"[^>]*>`, "g"), (tag) =>
      tag.replace(/ ht="[^"]*"/, ""),
    );
};

const FIXTURES = ["wakaba", "hinoki", "larkfield"] as const;

const fixture = (name: string): Uint8Array =>
  readFileSync(new URL(`../fixtures/questionnaires/${name}.xlsx`, import.meta.url));

describe.each(FIXTURES)("%s.xlsx, filled in", (name) => {
  const bytes = fixture(name);
  const filled = readQuestionnaire(bytes, {}).then(async (questionnaire) => {
    const fills = answers(questionnaire);
    return { questionnaire, fills, after: await fillIn(bytes, questionnaire, fills) };
  });

  it("keeps every other part byte for byte, in the same order", async () => {
    const { fills, after } = await filled;
    const [old, now] = [unzipSync(bytes), unzipSync(after)];
    expect(Object.keys(now)).toEqual(Object.keys(old));
    const changed = Object.keys(old).filter(
      (part) => Buffer.compare(old[part] ?? bytes, now[part] ?? bytes) !== 0,
    );
    const tables = [...new Set(fills.map(({ slot }) => slot.table))];
    expect(changed).toEqual(tables.map((table) => `xl/worksheets/sheet${String(table + 1)}.xml`));
  });

  it("keeps all else of the worksheets: styles, merged cells, drop-downs, conditional formats, protection, print set-up", async () => {
    const { fills, after } = await filled;
    const [old, now] = [unzipSync(bytes), unzipSync(after)];
    for (const table of new Set(fills.map(({ slot }) => slot.table))) {
      const own = fills.filter(({ slot }) => slot.table === table);
      const part = `xl/worksheets/sheet${String(table + 1)}.xml`;
      const [before, behind] = [old, now].map((parts) => strFromU8(parts[part] ?? new Uint8Array()));
      expect(behind).not.toBe(before);
      // Each has a formula that counts the answers.
      const reckoned = /<(?:x:)?sheetCalcPr fullCalcOnLoad="1"\/>/;
      expect(behind).toMatch(reckoned);
      expect(skeleton(behind ?? "", own).replace(reckoned, "")).toBe(skeleton(before ?? "", own));
    }
  });

  it("holds the answers where a reader of workbooks looks for them", async () => {
    const { fills, after } = await filled;
    const { sheets } = await readXlsx(after);
    expect(fills.map(({ slot }) => sheets[slot.table]?.rows[slot.row - 1]?.[slot.column])).toEqual(
      fills.map(({ text }) => text),
    );
  });

  it("asks the same questions, now answered", async () => {
    const { questionnaire, fills, after } = await filled;
    const again = await readQuestionnaire(after, {});
    const written = new Map(fills.map(({ slot, text }) => [`${String(slot.table)}${nameOf(slot)}`, text]));
    const answered = <S extends Slot | undefined>(slot: S): S =>
      slot === undefined
        ? slot
        : { ...slot, written: written.get(`${String(slot.table)}${nameOf(slot)}`) ?? "" };
    expect(again.questions).toEqual(
      questionnaire.questions.map((question) => ({
        ...question,
        answer: answered(question.answer),
        ...(question.remark === undefined ? {} : { remark: answered(question.remark) }),
      })),
    );
  });

  it("is the same bytes every time", async () => {
    const { questionnaire, fills, after } = await filled;
    expect(Buffer.compare(await fillIn(bytes, questionnaire, fills), after)).toBe(0);
  });
});

it("without an answer is the file itself", async () => {
  const bytes = fixture("wakaba");
  expect(await fillIn(bytes, EXCEL, [])).toBe(bytes);
});

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const STYLES = `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><cellXfs count="2"><xf fontId="0"/><xf fontId="0"><alignment wrapText="1"/></xf></cellXfs></styleSheet>`;

/** A worksheet's XML after texts have been put into its cells: 「B2」 or, an entry of a drop-down, 「B2!」. */
const after = async (xml: string, texts: Readonly<Record<string, string>>): Promise<string> => {
  const fills = Object.entries(texts).map(([name, text]): Fill => {
    const row = Number(/\d+/.exec(name)?.[0]);
    const options = name.endsWith("!") ? { options: [text] } : {};
    return { slot: { table: 0, row, column: name.charCodeAt(0) - 65, written: "", ...options }, text };
  });
  const bytes = workbookOfXml([{ name: "S", xml }], { styles: STYLES });
  return strFromU8(
    unzipSync(await fillIn(bytes, EXCEL, fills))["xl/worksheets/sheet1.xml"] ?? new Uint8Array(),
  );
};

const sheet = (data: string, before = "", behind = ""): string =>
  `<worksheet xmlns="${MAIN}">${before}<sheetData>${data}</sheetData>${behind}</worksheet>`;

const is = (text: string): string => `t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

describe("a text in a cell's XML", () => {
  it.each<readonly [string, string, Readonly<Record<string, string>>, string]>([
    [
      "an empty cell keeps its style",
      '<row r="1"><c r="A1" s="1"/></row>',
      { A1: "x" },
      `<row r="1"><c r="A1" s="1" ${is("x")}</row>`,
    ],
    [
      "a shared string",
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>',
      { A1: "x" },
      `<row r="1"><c r="A1" s="1" ${is("x").replace('t="inlineStr"', 't="inlineStr"')}</row>`,
    ],
    [
      "a number with a note on its value",
      '<row r="1"><c vm="1" r="A1"><v>5</v></c></row>',
      { A1: "x" },
      `<row r="1"><c r="A1" ${is("x")}</row>`,
    ],
    [
      "single quotation marks, spaces, another cell's text",
      "<row r='1' ><c  r='A1'  s='1' ></c><c r='B1' t='str'><v>r=\"A1\"</v></c></row>",
      { A1: "x" },
      `<row r='1' ><c  r='A1'  s='1' ${is("x")}<c r='B1' t='str'><v>r="A1"</v></c></row>`,
    ],
    [
      "a cell between others",
      '<row r="1"><c r="A1"/><c r="D1"/></row>',
      { B1: "x" },
      `<row r="1"><c r="A1"/><c r="B1" ${is("x")}<c r="D1"/></row>`,
    ],
    [
      "cells before and behind others",
      '<row r="1"><c r="B1"/></row>',
      { A1: "x", C1: "y" },
      `<row r="1"><c r="A1" ${is("x")}<c r="B1"/><c r="C1" ${is("y")}</row>`,
    ],
    [
      "a new cell has its row's style",
      '<row r="1" s="7" customFormat="1"/>',
      { B1: "x" },
      `<row r="1" s="7" customFormat="1"><c r="B1" s="7" ${is("x")}</row>`,
    ],
    [
      "a row's style that is not in force is none",
      '<row r="1" s="7"></row>',
      { B1: "x" },
      `<row r="1" s="7"><c r="B1" ${is("x")}</row>`,
    ],
    [
      "a row between others",
      '<row r="1"/><row r="9"/>',
      { A5: "x", B5: "y" },
      `<row r="1"/><row r="5"><c r="A5" ${is("x")}<c r="B5" ${is("y")}</row><row r="9"/>`,
    ],
    [
      "rows behind the last one",
      '<row r="1"/>',
      { A2: "x", A3: "y" },
      `<row r="1"/><row r="2"><c r="A2" ${is("x")}</row><row r="3"><c r="A3" ${is("y")}</row>`,
    ],
    [
      "rows and cells without names",
      "<row><c/></row><row><c/><c><v>1</v></c></row>",
      { B2: "x" },
      `<row><c/></row><row><c/><c ${is("x")}</row>`,
    ],
    [
      "a row wider than it says",
      '<row r="1" spans="1:2"><c r="B1"/></row>',
      { D1: "x" },
      `<row r="1" spans="1:4"><c r="B1"/><c r="D1" ${is("x")}</row>`,
    ],
    [
      "comments and line ends between cells",
      '<row r="1">\r\n  <!-- <c r="A1"/> --><c r="A1"/>\r\n</row>',
      { A1: "x" },
      `<row r="1">\r\n  <!-- <c r="A1"/> --><c r="A1" ${is("x")}\r\n</row>`,
    ],
    [
      "an emptied cell",
      '<row r="1"><c r="A1" s="1" t="str"><v>x</v></c></row>',
      { A1: "" },
      '<row r="1"><c r="A1" s="1"/></row>',
    ],
    [
      "an entry of a drop-down that is a number",
      '<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>',
      { "A1!": "3" },
      '<row r="1"><c r="A1" s="1"><v>3</v></c></row>',
    ],
    [
      "an entry that only looks like one",
      '<row r="1"><c r="A1"/></row>',
      { "A1!": "03" },
      `<row r="1"><c r="A1" ${is("03")}</row>`,
    ],
    [
      "a number that is no entry",
      '<row r="1"><c r="A1"/></row>',
      { A1: "3" },
      `<row r="1"><c r="A1" ${is("3")}</row>`,
    ],
    [
      "what XML would read otherwise",
      '<row r="1"><c r="A1"/></row>',
      { A1: "<a> & ]]> _x0041_ _xyz_" },
      `<row r="1"><c r="A1" ${is("&lt;a&gt; &amp; ]]&gt; _x005F_x0041_ _xyz_")}</row>`,
    ],
  ])("%s", async (_, data, texts, expected) => {
    expect(await after(sheet(data), texts)).toBe(sheet(expected));
  });

  it("has its column's style where the cell is new and its row has none", async () => {
    const columns = '<cols><col min="1" max="1" style="3"/><col min="2" max="16384" style="4"/></cols>';
    expect(await after(sheet('<row r="1"/>', columns), { A1: "x", C1: "y" })).toBe(
      sheet(`<row r="1"><c r="A1" s="3" ${is("x")}<c r="C1" s="4" ${is("y")}</row>`, columns),
    );
  });

  it("widens what the worksheet says it fills, and only then", async () => {
    const data = '<row r="2"><c r="B2"/></row>';
    expect(await after(sheet(data, '<dimension ref="B2"/>'), { D1: "x" })).toContain(
      '<dimension ref="B1:D2"/>',
    );
    expect(await after(sheet(data, '<dimension ref="A1:F9"/>'), { D1: "x" })).toContain(
      '<dimension ref="A1:F9"/>',
    );
  });

  it.each(["<sheetData/>", "<sheetData></sheetData>"])("makes rows in %s", async (data) => {
    const xml = `<worksheet xmlns="${MAIN}">${data}</worksheet>`;
    expect(await after(xml, { B2: "x" })).toBe(sheet(`<row r="2"><c r="B2" ${is("x")}</row>`));
  });

  it("is written with the worksheet's own prefix", async () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" s="1"/></x:row></x:sheetData></x:worksheet>`;
    expect(await after(xml, { A1: "x", B1: "y" })).toBe(
      xml.replace(
        '<x:c r="A1" s="1"/>',
        '<x:c r="A1" s="1" t="inlineStr"><x:is><x:t xml:space="preserve">x</x:t></x:is></x:c><x:c r="B1" t="inlineStr"><x:is><x:t xml:space="preserve">y</x:t></x:is></x:c>',
      ),
    );
  });

  it("keeps a byte order mark, and XML of the strict kind", async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-8"?>\r\n${sheet('<row r="1"><c r="A1"/></row>').replace(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")}`;
    const bytes = workbookOfXml([{ name: "S", xml }]);
    const filled = await fillIn(bytes, EXCEL, [{ slot: { table: 0, row: 1, column: 0 }, text: "x" }]);
    const part = unzipSync(filled)["xl/worksheets/sheet1.xml"] ?? new Uint8Array();
    expect(new TextDecoder("utf-8", { ignoreBOM: true }).decode(part)).toBe(
      xml.replace('<c r="A1"/>', `<c r="A1" ${is("x")}`),
    );
  });
});

describe("formulas", () => {
  const counted = '<row r="1"><c r="A1"><f>COUNTA(B1)</f><v>0</v></c></row>';

  it.each([
    ["", `${counted}</sheetData><sheetCalcPr fullCalcOnLoad="1"/></worksheet>`],
    ['<sheetCalcPr/><mergeCells count="0"/>', '<sheetCalcPr fullCalcOnLoad="1"/><mergeCells count="0"/>'],
    ['<sheetCalcPr fullCalcOnLoad="0"/>', '<sheetCalcPr fullCalcOnLoad="1"/>'],
  ])("are reckoned anew when the workbook is opened: %s", async (behind, expected) => {
    const xml = await after(sheet(counted, "", behind), { B1: "x" });
    expect(xml.replace(/<c r="B1".*?<\/c>/, "")).toContain(expected);
    expect(xml.match(/sheetCalcPr/g)).toHaveLength(1);
  });

  it("that are not there need nothing", async () => {
    expect(await after(sheet('<row r="1"/>'), { B1: "x" })).not.toContain("sheetCalcPr");
  });
});

describe("the height of a row", () => {
  const LONG = "あ".repeat(200);
  const heightAfter = async (
    row: string,
    text = LONG,
    before = '<sheetFormatPr defaultRowHeight="15"/>',
  ): Promise<string | undefined> => {
    const xml = await after(sheet(`<row r="1" ${row}><c r="A1" s="1"/></row>`, before), { A1: text });
    return / ht="([^"]*)"/.exec(xml)?.[1];
  };

  it.each([
    ["grows where nobody set it", 'ht="30"', LONG],
    ["grows where there is none", "", LONG],
    ["grows where it has room for one line only", 'ht="15" customHeight="true"', LONG],
  ])("%s", async (_, row, text) => {
    // Two hundred characters of 10 pt in a column of 9 digits, some 5 characters a line, are forty lines.
    expect(Number(await heightAfter(row, text))).toBeGreaterThan(400);
  });

  it.each([
    ["where somebody set it", 'ht="30" customHeight="1"', LONG, "30"],
    ["where it is enough", 'ht="30"', "はい", "30"],
    ["where one line is enough", "", "はい", undefined],
  ])("stays %s", async (_, row, text, expected) => {
    expect(await heightAfter(row, text)).toBe(expected);
  });

  it("stays where somebody set that of all rows", async () => {
    expect(
      await heightAfter("", LONG, '<sheetFormatPr defaultRowHeight="15" customHeight="1"/>'),
    ).toBeUndefined();
  });

  it("is less for a wide column, and for a cell merged over several", async () => {
    const wide =
      '<sheetFormatPr defaultRowHeight="15"/><cols><col min="1" max="1" width="90" customWidth="1"/></cols>';
    const narrow = Number(await heightAfter(""));
    const xml = sheet(
      '<row r="1"><c r="A1" s="1"/></row>',
      "",
      '<mergeCells><mergeCell ref="A1:H1"/></mergeCells>',
    );
    const merged = Number(/ ht="([^"]*)"/.exec(await after(xml, { A1: LONG }))?.[1]);
    expect(Number(await heightAfter("", LONG, wide))).toBeLessThan(narrow / 4);
    expect(merged).toBeLessThan(narrow / 4);
  });
});

describe("what is not written", () => {
  const slot: Slot = { table: 0, row: 1, column: 0, written: "" };
  const told = async (xml: string, fill: Fill): Promise<readonly string[]> => {
    const error: unknown = await fillIn(workbookOfXml([{ name: "質問", xml }]), EXCEL, [fill]).catch(
      (each: unknown) => each,
    );
    if (!(error instanceof TableError)) throw error;
    return LANGS.map(error.told);
  };

  it.each<readonly [string, string, Fill]>([
    ["over a formula", sheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'), { slot, text: "x" }],
    ["more than a cell holds", sheet('<row r="1"/>'), { slot, text: "あ".repeat(32_768) }],
    ["where rows are out of order", sheet('<row r="3"/><row r="2"/>'), { slot, text: "x" }],
    ["where cells are out of order", sheet('<row r="1"><c r="C1"/><c r="B1"/></row>'), { slot, text: "x" }],
    ["where there are no cells at all", `<worksheet xmlns="${MAIN}"/>`, { slot, text: "x" }],
  ])("%s", async (_, xml, fill) => {
    for (const words of await told(xml, fill)) expect(words).toContain("質問");
  });

  it("into a worksheet that is not there", async () => {
    for (const words of await told(sheet(""), { slot: { ...slot, table: 5 }, text: "x" }))
      expect(words).not.toBe("");
  });

  it("of two texts for one cell, the first", async () => {
    const bytes = workbookOfXml([{ name: "S", xml: sheet('<row r="1"/>') }]);
    const filled = await fillIn(bytes, EXCEL, [
      { slot, text: "first" },
      { slot, text: "last" },
    ]);
    expect((await readXlsx(filled)).sheets[0]?.rows[0]?.[0]).toBe("last");
  });
});

describe("hostile texts", () => {
  const BYTES = workbookOf([{ name: "S", rows: [["質問", "回答"], ["監視をしていますか。"]] }]);

  const back = async (text: string): Promise<unknown> => {
    const questionnaire = await readQuestionnaire(BYTES, {});
    const fills = questionnaire.questions.map(({ answer }) => ({ slot: answer, text }));
    return (await readXlsx(await fillIn(BYTES, questionnaire, fills))).sheets[0]?.rows[1]?.[1];
  };

  it.each(HOSTILE)("%s", async (_, text) => {
    expect(await back(text)).toBe(text);
  });

  it.each([
    ["a\u0000b\u0008c\u001fd\u007fe\u0085f\u2028g\ufffeh", "abcde\nf\ngh"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["\ud800a\udc00", "\ufffda\ufffd"],
    [" a\t", " a\t"],
    ["_x000D_ _x005F_ _X0041_ x_x0041_", "_x000D_ _x005F_ _X0041_ x_x0041_"],
  ])("%j is read as %j", async (text, expected) => {
    expect(await back(text)).toBe(expected);
  });

  it("of any kind come back as they are, but for control characters and halves of characters", async () => {
    const parts = fc.constantFrom(
      "_x",
      "0041_",
      "]]>",
      "&amp;",
      "<",
      "=",
      "\n",
      "\r",
      "\u0000",
      "\ud800",
      "\udc00",
      '"',
      "'",
      "\u0085",
      "-->",
      " ",
    );
    const texts = fc.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 3 })), {
      minLength: 1,
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (each) => {
        const text = each.join("");
        expect((await back(text)) ?? "").toBe(clean(text));
      }),
    );
  });
});
