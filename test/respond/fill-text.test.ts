import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { TableError } from "../../scripts/tables/problem.ts";
import type { Fill, Questionnaire } from "../../scripts/respond/questionnaire.ts";
import { recordsOf } from "../../scripts/tables/delimited.ts";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { clean } from "../../scripts/tables/write/clean.ts";
import { fillIn } from "../../scripts/tables/write/fill.ts";
import { HOSTILE } from "../support/hostile.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The texts for the answers, and for the remarks, of a file in their order; none for undefined. */
const filledWith = async (
  bytes: Uint8Array,
  answers: readonly (string | undefined)[],
  remarks: readonly string[] = [],
): Promise<Uint8Array> => {
  const questionnaire = await readQuestionnaire(bytes, {});
  const fills = questionnaire.questions.flatMap(({ answer, remark }, index): readonly Fill[] => {
    const [first, second] = [answers[index], remarks[index]];
    return [
      ...(first === undefined ? [] : [{ slot: answer, text: first }]),
      ...(second === undefined || remark === undefined ? [] : [{ slot: remark, text: second }]),
    ];
  });
  return fillIn(bytes, questionnaire, fills);
};

const told = async (bytes: Uint8Array, text: string): Promise<readonly string[]> => {
  const error: unknown = await filledWith(bytes, [text]).catch((each: unknown) => each);
  if (!(error instanceof TableError)) throw error;
  return LANGS.map(error.told);
};

describe("answers in delimited text", () => {
  it.each<readonly [string, string, string]>([
    [
      "empty cells",
      "質問,回答,備考\n暗号化していますか,,\n監視していますか,,\n",
      "質問,回答,備考\n暗号化していますか,はい,詳細\n監視していますか,,\n",
    ],
    [
      "quoted cells stay quoted",
      '"質問","回答","備考"\r\n"暗号化していますか","",""\r\n',
      '"質問","回答","備考"\r\n"暗号化していますか","はい","詳細"\r\n',
    ],
    [
      "other cells keep their needless quotation marks",
      '質問,回答,備考\n"暗号化していますか",-,未\n',
      '質問,回答,備考\n"暗号化していますか",はい,詳細\n',
    ],
    [
      "no line end at the end",
      "質問,回答,備考\n暗号化していますか,,",
      "質問,回答,備考\n暗号化していますか,はい,詳細",
    ],
    [
      "a record that is too short",
      "質問,回答,備考\n暗号化していますか\n監視,,\n",
      "質問,回答,備考\n暗号化していますか,はい,詳細\n監視,,\n",
    ],
    [
      "a record that ends before the remark",
      "質問,回答,備考\n暗号化していますか,\n監視,,\n",
      "質問,回答,備考\n暗号化していますか,はい,詳細\n監視,,\n",
    ],
    [
      "characters of four bytes before them",
      "質問,回答,備考\n\u{1f600}\u{20bb7}野家の暗号化,,\n監視,,\n",
      "質問,回答,備考\n\u{1f600}\u{20bb7}野家の暗号化,はい,詳細\n監視,,\n",
    ],
    [
      "tabs",
      "質問\t回答\t備考\n暗号化していますか\t\t\n",
      "質問\t回答\t備考\n暗号化していますか\tはい\t詳細\n",
    ],
    [
      "empty records and lines of Macintosh",
      "質問,回答,備考\r\r暗号化していますか,,\r",
      "質問,回答,備考\r\r暗号化していますか,はい,詳細\r",
    ],
    [
      "a preface of one cell",
      "調査票\n\n質問,回答,備考\n暗号化していますか,,\n",
      "調査票\n\n質問,回答,備考\n暗号化していますか,はい,詳細\n",
    ],
  ])("%s", async (_, before, expected) => {
    expect(new TextDecoder().decode(await filledWith(utf8(before), ["はい"], ["詳細"]))).toBe(expected);
  });

  it.each([
    ["a, b", '"a, b"'],
    ['say "yes"', '"say ""yes"""'],
    ["1行目\n2行目", '"1行目\n2行目"'],
    [" 空白 ", '" 空白 "'],
    ["=1+1", "'=1+1"],
    ["- 毎日", "'- 毎日"],
    ["+81-3", "'+81-3"],
    ["@all", "'@all"],
    ["\uff1d1", "'\uff1d1"],
    ["-", "-"],
    ["○", "○"],
  ])("%j is written as %s", async (text, expected) => {
    const filled = new TextDecoder().decode(
      await filledWith(utf8("質問,回答\n暗号化していますか,\n"), [text]),
    );
    expect(filled).toBe(`質問,回答\n暗号化していますか,${expected}\n`);
  });

  const BEFORE = "No,質問,回答,備考\r\n1,\u301c \uff5e①髙,,\uff71\r\n2,監視していますか,,x\r\n";

  it.each([
    ["UTF-8", (text: string) => utf8(text)],
    ["UTF-8 with a mark", (text: string) => utf8(`\ufeff${text}`)],
    ["UTF-16LE", (text: string) => iconv.encode(text, "utf-16le", { addBOM: true })],
    ["UTF-16BE", (text: string) => iconv.encode(text, "utf-16be", { addBOM: true })],
    ["Shift_JIS", (text: string) => iconv.encode(text, "cp932")],
    ["EUC-JP", (text: string) => iconv.encode(text.replace(/\u301c|①|髙/g, "あ"), "eucjp")],
  ])("%s stays what it is, all other bytes too", async (_, encode) => {
    const before = encode(BEFORE);
    const filled = await filledWith(before, [undefined, "はい、1分ごと"]);
    const behind = encode("はい、1分ごと");
    const mark = encode("").length;
    const at = Buffer.from(filled).indexOf(behind.subarray(mark));
    const without = Buffer.concat([filled.subarray(0, at), filled.subarray(at + behind.length - mark)]);
    expect(Buffer.compare(without, before)).toBe(0);
    expect((await readQuestionnaire(filled, {})).questions.map(({ answer }) => answer.written)).toEqual([
      "",
      "はい、1分ごと",
    ]);
  });

  it("of an encoding that lacks characters has what looks like them", async () => {
    const before = iconv.encode("質問,回答\n暗号化していますか,\n", "cp932");
    const filled = await filledWith(before, ["A\u2013B\u301cC \u00a0caf\u00e9 \u2714"]);
    expect(iconv.decode(Buffer.from(filled), "cp932")).toBe(
      "質問,回答\n暗号化していますか,A-B\uff5eC  cafe \u25cb\n",
    );
  });

  it("is refused where nothing looks like them, which are named", async () => {
    const before = iconv.encode("質問,回答\n暗号化していますか,\n", "cp932");
    for (const words of await told(before, "絵文字\u{1f600}と\u0e01")) {
      expect(words).toContain("\u{1f600}");
      expect(words).toContain("\u0e01");
      expect(words).toContain("shift_jis");
      expect(words).not.toContain("絵");
    }
  });

  it("comes back through another reader, whatever it is", async () => {
    const parts = fc.constantFrom('"', ",", "\n", "\r\n", "=", "'", "@", "\t", " ", "あ", "\u0000", "\ud800");
    const texts = fc.array(fc.oneof(parts, fc.string({ unit: "binary", maxLength: 2 })), {
      minLength: 1,
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(texts, async (each) => {
        const text = each.join("");
        const filled = await filledWith(utf8("質問,回答,備考\n暗号化していますか,,\n"), [text], ["済"]);
        const records: readonly (readonly string[])[] = parse(Buffer.from(filled));
        const [, [asked, answer, remark] = []] = records;
        expect([asked, answer?.replace(/^'(?=.)/s, ""), remark]).toEqual([
          "暗号化していますか",
          clean(text).replace(/^'(?=.)/s, ""),
          "済",
        ]);
      }),
    );
  });

  it("are put where another reader sees the cells", () => {
    const cells = fc.array(
      fc.array(fc.string({ unit: fc.constantFrom('"', ",", "\n", "\r", "a", "あ", " ", "'") }), {
        minLength: 2,
        maxLength: 4,
      }),
      { minLength: 1, maxLength: 5 },
    );
    fc.assert(
      fc.property(cells, fc.constantFrom("\n", "\r\n"), fc.boolean(), (records, record_delimiter, each) => {
        // Without quotation marks any line end ends a record.
        const quoted = each || records.flat().some((cell) => /[\r\n]/.test(cell));
        const text = stringify(records, { record_delimiter, quoted });
        const found = recordsOf(text, ",").records.map((record) =>
          record.map(({ start, end, isQuoted }) =>
            isQuoted ? text.slice(start + 1, end - 1).replaceAll('""', '"') : text.slice(start, end),
          ),
        );
        expect(found).toEqual(parse(text, { relax_column_count: true }));
      }),
    );
  });

  it.each(HOSTILE)("%s", async (_, text) => {
    const filled = await filledWith(utf8("質問,回答\n暗号化していますか,\n"), [text]);
    expect((await readQuestionnaire(filled, {})).questions[0]?.answer.written).toBe(text.trimEnd());
  });
});

describe("answers in Markdown", () => {
  it.each<readonly [string, string, string]>([
    [
      "empty cells",
      "| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 | | |\n",
      "| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 | はい | 詳細 |\n",
    ],
    [
      "cells without space",
      "|質問|回答|備考|\n|-|-|-|\n|暗号化|||\n",
      "|質問|回答|備考|\n|-|-|-|\n|暗号化| はい | 詳細 |\n",
    ],
    [
      "no bars at the ends",
      "質問 | 回答 | 備考\n--- | --- | ---\n暗号化 | 未 | 無\n",
      "質問 | 回答 | 備考\n--- | --- | ---\n暗号化 | はい | 詳細 \n",
    ],
    [
      "rows that are too short",
      "| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 |\n",
      "| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 | はい | 詳細 |\n",
    ],
    [
      "rows that are too short, without bars at the ends",
      "質問 | 回答 | 備考\n--- | --- | ---\n暗号化\n",
      "質問 | 回答 | 備考\n--- | --- | ---\n暗号化 | はい | 詳細\n",
    ],
    [
      "a bar within a cell",
      "| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 \\| 鍵 | a\\| | **b** |\n",
      "| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 \\| 鍵 | はい | 詳細 |\n",
    ],
    [
      "a bar of its own at the end of a row without one",
      "質問 | 備考 | 回答\n--- | --- | ---\n暗号化 | | a\\|\n",
      "質問 | 備考 | 回答\n--- | --- | ---\n暗号化 | 詳細 | はい \n",
    ],
    [
      "line ends of Windows, quotations and lists",
      "> - | 質問 | 回答 | 備考 |\r\n>   | - | - | - |\r\n>   | 暗号化 | | |\r\n",
      "> - | 質問 | 回答 | 備考 |\r\n>   | - | - | - |\r\n>   | 暗号化 | はい | 詳細 |\r\n",
    ],
    [
      "a second table",
      "# A\n\n| 用語 | 説明 |\n| - | - |\n| RPO | x |\n\n# B\n\n| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 | | |\n\n終わり  \n",
      "# A\n\n| 用語 | 説明 |\n| - | - |\n| RPO | x |\n\n# B\n\n| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化 | はい | 詳細 |\n\n終わり  \n",
    ],
  ])("%s", async (_, before, expected) => {
    expect(new TextDecoder().decode(await filledWith(utf8(before), ["はい"], ["詳細"]))).toBe(expected);
  });

  const TABLE =
    "| 質問 | 回答 | 備考 |\n| - | - | - |\n| 暗号化していますか | | |\n| 監視していますか | | |\n";

  const back = async (text: string, bytes = utf8(TABLE)): Promise<readonly (string | undefined)[]> => {
    const { questions } = await readQuestionnaire(await filledWith(bytes, [text, "次"], ["済"]), {});
    return questions.flatMap(({ answer, remark }) => [answer.written, remark?.written]);
  };

  it.each(HOSTILE.filter(([, text]) => text.length < 5_000))("%s is text", async (_, text) => {
    expect(await back(text)).toEqual([text.trimEnd(), "済", "次", ""]);
  });

  it("what is escaped strikes nothing out", async () => {
    expect((await back("x~~|~~|x"))[0]).toBe("x~~|~~|x");
    expect((await back("~~7日~~"))[0]).toBe("~~7日~~");
  });

  it("any text is text, and stays in its cell", async () => {
    const parts = fc.constantFrom(
      "|",
      "\\",
      "`",
      "*",
      "<br>",
      "&lt;",
      "[",
      "](",
      "\n",
      "_",
      "~",
      "a",
      "あ",
      " ",
      "- ",
      "# ",
    );
    const texts = fc.array(parts, { minLength: 1, maxLength: 12 }).map((each) => `x${each.join("")}x`);
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const lines = text.split("\n").map((line) => line.trim());
        const found = await back(text);
        expect([found[0]?.split("\n").map((line) => line.trim()), ...found.slice(1)]).toEqual([
          lines,
          "済",
          "次",
          "",
        ]);
      }),
    );
  });

  it("keeps its encoding", async () => {
    const before = iconv.encode(TABLE.replaceAll("\n", "\r\n"), "cp932");
    const filled = await filledWith(before, ["はい"]);
    expect(iconv.decode(Buffer.from(filled), "cp932")).toBe(
      TABLE.replaceAll("\n", "\r\n").replace("していますか | |", "していますか | はい |"),
    );
  });
});

describe("texts that go nowhere", () => {
  it.each<readonly [Questionnaire["format"], string]>([
    ["delimited", "質問,回答\n監視していますか,\n"],
    ["markdown", "| 質問 | 回答 |\n| - | - |\n| 監視 | |\n"],
  ])("%s: a row that is not there", async (format, text) => {
    const fill: Fill = { slot: { table: 0, row: 99, column: 1, written: "" }, text: "x" };
    await expect(fillIn(utf8(text), { format }, [fill])).rejects.toBeInstanceOf(TableError);
  });
});
