import { respondWords } from "../../scripts/respond/messages.ts";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { TableError } from "../../scripts/tables/problem.ts";
import { LANGS } from "../../scripts/core/lang.ts";
import { RespondError } from "../../scripts/respond/problem.ts";
import type { Columns, Question } from "../../scripts/respond/questionnaire.ts";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { type SheetOf, sheetXml, workbookOf, workbookOfXml } from "./workbook-of.ts";

const text = (written: string): Uint8Array => new TextEncoder().encode(written);

const read = async (bytes: Uint8Array, columns: Columns = {}): Promise<readonly Question[]> =>
  (await readQuestionnaire(bytes, columns)).questions;

/** What a person is told, in both languages; each has to have words of its own. */
const told = async (bytes: Uint8Array, columns: Columns = {}): Promise<readonly string[]> => {
  const error: unknown = await readQuestionnaire(bytes, columns).catch((each: unknown) => each);
  if (error instanceof TableError) return LANGS.map(error.told);
  if (!(error instanceof RespondError)) throw error;
  return LANGS.map((lang) => error.say(respondWords[lang].problems));
};

const QUESTIONS = ["通信を暗号化していますか。", "監視をしていますか。", "診断を受けていますか。"];

/** Three questions with answers in C2:C4 and remarks in D2:D4. */
const sheet = (more: Partial<SheetOf> = {}, answer = "回答", remark = "備考"): SheetOf => ({
  name: "質問",
  rows: [["No.", "質問", answer, remark], ...QUESTIONS.map((question, index) => [index + 1, question])],
  ...more,
});

const LISTS: SheetOf = {
  name: "選択肢 一覧",
  isHidden: true,
  rows: [
    ["回答", "区分"],
    ["○", 1],
    ["△", 2],
    ["×", 3],
    ["", ""],
    ["選択してください", ""],
  ],
};

const NAMES = [
  `<definedName name="回答">'選択肢 一覧'!$A$2:$A$6</definedName>`,
  `<definedName name="別名">回答</definedName>`,
  `<definedName name="一覧" localSheetId="0">"可,不可"</definedName>`,
  `<definedName name="一覧">"有,無"</definedName>`,
  `<definedName name="環">環</definedName>`,
].join("");

const x14 = (formula: string, cells: string): string =>
  `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>${cells}</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;

describe("what a drop-down offers", () => {
  it.each<readonly [string, Partial<SheetOf>, readonly string[] | undefined]>([
    ["a literal list", { lists: [["C2:C4", '"はい, いいえ,該当なし"']] }, ["はい", "いいえ", "該当なし"]],
    ["a literal list with quotation marks", { lists: [["C2:C4", '"5"" 以上,未満"']] }, ['5" 以上', "未満"]],
    [
      "a range of another worksheet, a hidden one",
      { lists: [["C2:C4", "'選択肢 一覧'!$A$2:$A$4"]] },
      ["○", "△", "×"],
    ],
    ["numbers", { lists: [["C2:C4", "'選択肢 一覧'!$B$2:$B$4"]] }, ["1", "2", "3"]],
    [
      "a range with empty cells and a call to choose",
      { lists: [["C2:C4", "'選択肢 一覧'!$A$2:$A$6"]] },
      ["○", "△", "×"],
    ],
    [
      "a range of the same worksheet",
      {
        lists: [["C2:C4", "$F$2:$F$3"]],
        rows: [
          ["No.", "質問", "回答", "備考", "", ""],
          ...QUESTIONS.map((question, index) => [
            index + 1,
            question,
            "",
            "",
            "",
            ["実施", "未実施", ""][index] ?? "",
          ]),
        ],
      },
      ["実施", "未実施"],
    ],
    [
      "a range in a row",
      {
        lists: [["C2:C4", "$H$1:$J$1"]],
        rows: [
          ["No.", "質問", "回答", "備考", "", "", "", "A", "B", "C"],
          ...QUESTIONS.map((question, index) => [index + 1, question]),
        ],
      },
      ["A", "B", "C"],
    ],
    ["a name", { lists: [["C2:C4", "回答"]] }, ["○", "△", "×"]],
    ["a name of a name", { lists: [["C2:C4", "別名"]] }, ["○", "△", "×"]],
    ["a name of the worksheet before one of the workbook", { lists: [["C2:C4", "一覧"]] }, ["可", "不可"]],
    ["a name that leads to itself", { lists: [["C2:C4", "環"]] }, undefined],
    ["an extension of Excel's", { after: x14("'選択肢 一覧'!$A$2:$A$4", "C2 C3:C4") }, ["○", "△", "×"]],
    ["a name in an extension", { after: x14("回答", "C2:C4") }, ["○", "△", "×"]],
    ["a computed list", { lists: [["C2:C4", 'INDIRECT("回答")']] }, undefined],
    ["another file's list", { lists: [["C2:C4", "[1]Sheet1!$A$1:$A$3"]] }, undefined],
    ["an empty list", { lists: [["C2:C4", "$Z$1:$Z$9"]] }, undefined],
  ])("%s", async (_, more, expected) => {
    const questions = await read(workbookOf([sheet(more), LISTS], { names: NAMES }));
    expect(questions.map(({ answer }) => answer.options)).toEqual(QUESTIONS.map(() => expected));
  });

  it("moves along where its reference is relative", async () => {
    const rows = [
      ["No.", "質問", "回答", "備考", "", ""],
      ...QUESTIONS.map((question, index) => [
        index + 1,
        question,
        "",
        "",
        `a${String(index)}`,
        `b${String(index)}`,
      ]),
    ];
    const questions = await read(workbookOf([sheet({ rows, lists: [["C2:C4", "E2:F2"]] })]));
    expect(questions.map(({ answer }) => answer.options)).toEqual([
      ["a0", "b0"],
      ["a1", "b1"],
      ["a2", "b2"],
    ]);
  });

  it("is each cell's own", async () => {
    const lists = [
      ["C2", '"はい,いいえ"'],
      ["C4", '"有,無"'],
    ] as const;
    const questions = await read(workbookOf([sheet({ lists })]));
    expect(questions.map(({ answer }) => answer.options)).toEqual([
      ["はい", "いいえ"],
      undefined,
      ["有", "無"],
    ]);
  });

  it.each<readonly [string, readonly string[] | undefined]>([
    ["回答(○/×)", ["○", "×"]],
    ["回答\n○:対応済 △:一部対応 ×:未対応", ["○", "△", "×"]],
    ["回答(○/△/×/-)", ["○", "△", "×", "-"]],
    ["回答(はい/いいえ)", ["はい", "いいえ"]],
    ["回答\uff08はい\uff0fいいえ\uff0f該当なし\uff09", ["はい", "いいえ", "該当なし"]],
    ["はい・いいえ", ["はい", "いいえ"]],
    ["有無", ["有", "無"]],
    ["対応可否(可/不可)", ["可", "不可"]],
    ["対応状況(対応済/一部対応/計画中)", ["対応済", "一部対応", "計画中"]],
    ["Compliant (Y/N)", ["Y", "N"]],
    ["Response (Yes / No / N/A)", ["Yes", "No", "N/A"]],
    ["Answer (Yes, Partial or No)", ["Yes", "Partial", "No"]],
    ["回答(例:○○株式会社)", undefined],
    ["回答(日本語/英語)", undefined],
    ["回答", undefined],
  ])("in the heading %j", async (heading, expected) => {
    const [question] = await read(workbookOf([sheet({}, heading)]));
    expect(question?.answer.options).toEqual(expected);
  });

  it("goes before the heading", async () => {
    const [question] = await read(workbookOf([sheet({ lists: [["C2:C4", '"はい,いいえ"']] }, "回答(○/×)")]));
    expect(question?.answer.options).toEqual(["はい", "いいえ"]);
  });
});

const limit = (attributes: string, ...formulas: readonly string[]): string =>
  `<dataValidation sqref="D2:D4" ${attributes}>${formulas.map((each, index) => `<formula${String(index + 1)}>${each}</formula${String(index + 1)}>`).join("")}</dataValidation>`;

describe("how long an answer may be", () => {
  it.each<readonly [string, string, number | undefined]>([
    ["at most", limit('type="textLength" operator="lessThanOrEqual"', "300"), 300],
    ["less than", limit('type="textLength" operator="lessThan"', "300"), 299],
    ["between, which is meant where nothing is said", limit('type="textLength"', "1", "200"), 200],
    ["at least is no limit", limit('type="textLength" operator="greaterThan"', "5"), undefined],
    [
      "a limit in another cell is not known",
      limit('type="textLength" operator="lessThanOrEqual"', "$F$1"),
      undefined,
    ],
    ["by a formula", limit('type="custom"', "LEN(D2)&lt;=150"), 150],
    ["a limit of numbers is none of texts", limit('type="whole" operator="lessThanOrEqual"', "9"), undefined],
  ])("by the cell: %s", async (_, validations, expected) => {
    const questions = await read(workbookOf([sheet({ validations })]));
    expect(questions.map(({ remark }) => remark?.maxLength)).toEqual(QUESTIONS.map(() => expected));
  });

  it.each<readonly [string, number | undefined]>([
    ["備考(200文字以内)", 200],
    ["備考\n※1,000字まで", 1000],
    ["補足\uff08\uff13\uff10\uff10字以内\uff09", 300],
    ["Comments (max. 500 characters)", 500],
    ["Comments (up to 250 chars)", 250],
    ["備考", undefined],
  ])("by the heading %j", async (heading, expected) => {
    const [question] = await read(workbookOf([sheet({}, "回答", heading)]));
    expect(question?.remark?.maxLength).toBe(expected);
  });

  it.each<readonly [string, number | undefined]>([
    ["対策の概要を教えてください。(200字以内)", 200],
    ["対策の概要を300文字以内でご記入ください。", 300],
    ["Describe your measures (maximum 400 characters).", 400],
    ["パスワードは100文字以内で設定できますか。", undefined],
    ["Can passwords be up to 64 characters long?", undefined],
  ])("by the question %j", async (question, expected) => {
    const [found] = await read(
      workbookOf([sheet({ rows: [["質問", "回答"], [question], [QUESTIONS[0] ?? ""]] })]),
    );
    expect(found?.answer.maxLength).toBe(expected);
  });

  it("is the smallest of all", async () => {
    const validations = limit('type="textLength" operator="lessThanOrEqual"', "300");
    const [question] = await read(workbookOf([sheet({ validations }, "回答", "備考(200文字以内)")]));
    expect(question?.remark?.maxLength).toBe(200);
  });
});

describe("what stands in a cell already", () => {
  it.each([
    ["はい", "はい"],
    ["選択してください", ""],
    ["\u25bc選択", ""],
    ["ここにご記入ください", ""],
    ["Please select", ""],
    ["Select one", ""],
    ["未定", "未定"],
    ["", ""],
  ])("%j is taken for %j", async (there, expected) => {
    const [question] = await read(
      workbookOf([sheet({ rows: [["質問", "回答"], [QUESTIONS[0] ?? "", there], [QUESTIONS[1] ?? ""]] })]),
    );
    expect(question?.answer.written).toBe(expected);
  });

  it("does not keep a column from being the answers'", async () => {
    const rows = [
      ["質問", "回答", "備考"],
      ...QUESTIONS.map((question) => [question, "はい", "毎年見直します。"]),
    ];
    const questions = await read(workbookOf([sheet({ rows })]));
    expect(questions.map(({ answer, remark }) => [answer.written, remark?.written])).toEqual(
      QUESTIONS.map(() => ["はい", "毎年見直します。"]),
    );
  });

  it("keeps a column of the customer's own notes from being filled in", async () => {
    const rows = [["質問", "回答", "備考"], ...QUESTIONS.map((question) => [question, "", "新規"])];
    const [question] = await read(workbookOf([sheet({ rows })]));
    expect(question?.remark).toBeUndefined();
  });
});

const UNNAMED = workbookOf([sheet({}, "A社", "B社")]);

describe("columns that a person names", () => {
  it("are asked for where several could take the answers, with what there is to choose from", async () => {
    const error: unknown = await readQuestionnaire(UNNAMED, {}).catch((each: unknown) => each);
    expect(error).toBeInstanceOf(RespondError);
    expect(error instanceof RespondError ? error.unsure : undefined).toEqual({
      tables: [
        {
          table: "質問",
          row: 1,
          columns: [
            { letter: "A", heading: "No.", sample: "1" },
            { letter: "B", heading: "質問", sample: QUESTIONS[0] },
            { letter: "C", heading: "A社", sample: "" },
            { letter: "D", heading: "B社", sample: "" },
          ],
        },
      ],
    });
    for (const words of await told(UNNAMED)) {
      expect(words).toMatch(/質問/);
      for (const flag of ["--sheet", "--question", "--answer", "--remark"]) expect(words).toContain(flag);
    }
  });

  it.each<readonly [string, Columns, readonly [number, number | undefined]]>([
    ["by letter", { answer: "D" }, [3, undefined]],
    ["by a small letter", { answer: "d" }, [3, undefined]],
    ["by heading", { answer: "A社" }, [2, undefined]],
    ["by a letter before a part of a heading", { answer: "A", question: "質" }, [0, undefined]],
    ["by a part of the heading", { answer: "B社", question: "質" }, [3, undefined]],
    ["the remark, too", { answer: "C", remark: "D" }, [2, 3]],
    ["a column that is empty so far", { answer: "H" }, [7, undefined]],
  ])("%s", async (_, columns, expected) => {
    const questions = await read(UNNAMED, columns);
    expect(questions.map(({ answer, remark }) => [answer.column, remark?.column])).toEqual(
      QUESTIONS.map(() => expected),
    );
  });

  it("make a header of a row that has them", async () => {
    const rows = [["調査票"], ["観点", "貴社にて"], ...QUESTIONS.map((question) => [question])];
    const questions = await read(workbookOf([sheet({ rows })]), { question: "観点", answer: "貴社にて" });
    expect(questions.map(({ row, text: asked, answer }) => [row, asked, answer.column])).toEqual(
      QUESTIONS.map((question, index) => [index + 3, question, 1]),
    );
  });

  it("need no header", async () => {
    const rows = QUESTIONS.map((question) => ["", question]);
    const questions = await read(workbookOf([sheet({ rows })]), { question: "B", answer: "D" });
    expect(questions.map(({ text: asked, answer }) => [asked, answer.column])).toEqual(
      QUESTIONS.map((question) => [question, 3]),
    );
  });

  it("choose one worksheet of several", async () => {
    const both = workbookOf([sheet(), { ...sheet(), name: "英語" }]);
    expect((await read(both)).length).toBe(6);
    expect((await read(both, { sheet: "英語" })).map(({ table }) => table)).toEqual(
      QUESTIONS.map(() => "英語"),
    );
    for (const words of await told(both, { sheet: "仏語" })) expect(words).toMatch(/仏語.*質問.*英語/s);
  });

  it("do not reach a hidden worksheet", async () => {
    const bytes = workbookOf([sheet(), { ...sheet(), name: "前回", isHidden: true }]);
    for (const words of await told(bytes, { sheet: "前回" })) expect(words).toContain("質問");
  });

  it("have to be there", async () => {
    for (const words of await told(workbookOf([sheet()]), { answer: "ご回答欄" })) {
      expect(words).toContain("ご回答欄");
      expect(words).toContain("備考");
    }
  });
});

const LOCKED = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font/></fonts><cellXfs count="2"><xf fontId="0"/><xf fontId="0"><protection locked="0"/></xf></cellXfs></styleSheet>`;

describe("a workbook's own marks", () => {
  it("tell the answers by the cells that are left open in a locked worksheet", async () => {
    const rows = [["質問", "A", "B"], ...QUESTIONS.map((question) => [question, { s: 0 }, { s: 1 }])];
    const after = '<sheetProtection sheet="1"/>';
    // The element stands between the cells and the merged ones; its place is of no consequence here.
    const questions = await read(workbookOf([sheet({ rows, after })], { styles: LOCKED }));
    expect(questions.map(({ answer }) => answer.column)).toEqual([2, 2, 2]);
  });

  it("leave out hidden columns", async () => {
    const before = '<cols><col min="3" max="3" hidden="1"/></cols>';
    const questions = await read(workbookOf([sheet({ before }, "回答", "今回の回答")]));
    expect(questions.map(({ answer }) => answer.column)).toEqual([3, 3, 3]);
  });

  it("leave out what a formula gives, also where it gives it to several cells", async () => {
    const array = '<c r="C2"><f t="array" ref="C2:C3">A1:A2</f><v>1</v></c>';
    const xml = sheetXml(sheet()).replace(/(<c r="B2".*?<\/c>)/, `$1${array}`);
    const questions = await read(workbookOfXml([{ name: "質問", xml }]));
    expect(questions.map(({ answer, remark }) => [answer.column, answer.row, remark?.column])).toEqual([
      [3, 2, undefined],
      [3, 3, undefined],
      [2, 4, 3],
    ]);
  });

  it("count tabs with charts, which are none of its worksheets", async () => {
    const parts = unzipSync(workbookOf([{ name: "図", rows: [] }, sheet()]));
    const relations = "xl/_rels/workbook.xml.rels";
    const changed = strFromU8(parts[relations] ?? new Uint8Array()).replace(
      '/worksheet" Target="worksheets/sheet1.xml"',
      '/chartsheet" Target="chartsheets/sheet1.xml"',
    );
    const bytes = zipSync({ ...parts, [relations]: strToU8(changed) });
    expect((await read(bytes)).map(({ answer }) => answer.table)).toEqual([1, 1, 1]);
  });

  it("are read whatever else is in the workbook: macros, links to other files", async () => {
    const more = { "xl/vbaProject.bin": "x", "xl/externalLinks/externalLink1.xml": "<externalLink/>" };
    expect((await read(workbookOf([sheet()], { more }))).length).toBe(3);
  });
});

describe("texts", () => {
  const CSV = `No,質問,回答\r\n1,"通信を暗号化して\r\nいますか。",\r\n\r\n2,監視をしていますか。,\r\n`;
  const expected = [
    {
      table: "",
      row: 2,
      no: "1",
      headings: [],
      text: "通信を暗号化して\nいますか。",
      answer: { table: 0, row: 2, column: 2, written: "" },
    },
    {
      table: "",
      row: 4,
      no: "2",
      headings: [],
      text: "監視をしていますか。",
      answer: { table: 0, row: 4, column: 2, written: "" },
    },
  ];

  it.each([
    ["UTF-8", text(CSV)],
    ["UTF-8 with a mark", text(`\ufeff${CSV}`)],
    ["UTF-16", iconv.encode(CSV, "utf-16le", { addBOM: true })],
    ["UTF-16, the other way round", iconv.encode(CSV, "utf-16be", { addBOM: true })],
    ["Shift_JIS", iconv.encode(CSV, "cp932")],
    ["EUC-JP", iconv.encode(CSV, "eucjp")],
    ["tabs", text(CSV.replaceAll(",", "\t"))],
    ["semicolons and line feeds", text(CSV.replaceAll(",", ";").replaceAll("\r\n", "\n"))],
  ])("CSV: %s; rows are records", async (_, bytes) => {
    expect(await readQuestionnaire(bytes, {})).toEqual({ format: "delimited", questions: expected });
  });

  it("Markdown: rows are lines, the table's name is the heading above it", async () => {
    const bytes = text(
      "# 調査票\n\n前文です。\n\n## 技術\n\n| No | 質問 | 回答 |\n| - | - | - |\n| 1 | 通信を<br>暗号化 | |\n| 2 | 監視 |\n",
    );
    expect((await readQuestionnaire(bytes, {})).questions).toEqual([
      {
        table: "技術",
        row: 9,
        no: "1",
        headings: [],
        text: "通信を\n暗号化",
        answer: { table: 0, row: 9, column: 2, written: "" },
      },
      {
        table: "技術",
        row: 10,
        no: "2",
        headings: [],
        text: "監視",
        answer: { table: 0, row: 10, column: 2, written: "" },
      },
    ]);
  });

  it("a quotation mark that is not closed is told", async () => {
    for (const words of await told(text('No,質問,回答\n1,通信,\n2,"監視,\n3,診断,\n')))
      expect(words).toMatch(/3/);
  });
});

describe("what is no questionnaire", () => {
  it.each([
    ["nothing", new Uint8Array()],
    ["PDF", text("%PDF-1.7")],
    [
      "an old workbook, or one with a password",
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    ],
    ["a broken workbook", workbookOf([sheet()]).subarray(0, 300)],
    [
      "a worksheet that is no XML",
      workbookOf([sheet()], { more: { "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" } }),
    ],
    [
      "an entity bomb",
      workbookOf([sheet()], {
        more: { "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a "b">]><workbook>&a;</workbook>' },
      }),
    ],
  ])("%s", async (_, bytes) => {
    await expect(readQuestionnaire(bytes, {})).rejects.toBeInstanceOf(TableError);
  });

  it.each([
    ["a page", "<!doctype html><table><tr><td>質問<td>回答</table>"],
    ["a table of something else", "日付,金額\n2026-04-01,100\n2026-04-02,200\n"],
    ["a glossary", "用語,説明\nRPO,目標復旧時点\nRTO,目標復旧時間\n"],
    ["a letter", "拝啓\n\nよろしくお願いいたします。\n"],
  ])("%s", async (_, written) => {
    for (const words of await told(text(written))) expect(words.length).toBeGreaterThan(10);
  });
});
