import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RespondError } from "../../scripts/respond/problem.ts";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { cellName } from "./question-lines.ts";
import { type SheetOf, workbookOf } from "./workbook-of.ts";

const questions: SheetOf = {
  name: "チェックシート",
  rows: [
    ["No.", "質問", "回答", "備考"],
    [1, "通信を暗号化していますか。"],
    [2, "監視をしていますか。"],
  ],
};

const ASIDE: readonly SheetOf[] = [
  {
    name: "表紙",
    rows: [["セキュリティチェックシート"], ["会社名", ""], ["ご回答者", ""], ["ご回答日", ""]],
  },
  {
    name: "会社情報",
    rows: [
      ["項目", "記入欄"],
      ["会社名", ""],
      ["所在地", ""],
      ["代表者名", ""],
    ],
  },
  {
    name: "記入要領",
    rows: [
      ["列", "記入方法"],
      ["回答", "○か×を選択してください。"],
      ["備考", "補足があれば記入してください。"],
      ["質問", "変更しないでください。"],
    ],
  },
  {
    name: "記入例",
    rows: [
      ["No.", "質問", "回答", "備考"],
      [1, "教育をしていますか。", "○", "年1回"],
    ],
  },
  {
    name: "改訂履歴",
    rows: [
      ["版数", "日付", "内容", "備考"],
      ["1.0", "2025-04-01", "初版", ""],
      ["1.1", "2026-04-01", "質問を追加", ""],
    ],
  },
  {
    name: "用語集",
    rows: [
      ["用語", "説明"],
      ["RPO", "目標復旧時点のこと。"],
      ["RTO", "目標復旧時間のこと。"],
    ],
  },
  {
    name: "リスト",
    rows: [
      ["回答", "対応状況"],
      ["○", "実施"],
      ["×", "未実施"],
      ["-", "対象外"],
    ],
  },
  { name: "前回", rows: questions.rows, isHidden: true },
];

describe("the worksheets of a workbook", () => {
  it.each(ASIDE.map((sheet) => [sheet.name, sheet] as const))("%s asks nothing", async (_, aside) => {
    const found = await readQuestionnaire(workbookOf([aside, questions]), {});
    expect(found.questions.map(({ table, answer }) => `${table} ${String(answer.table)}`)).toEqual([
      "チェックシート 1",
      "チェックシート 1",
    ]);
  });

  it("are read in the order of their tabs", async () => {
    const second = { ...questions, name: "第2部" };
    const found = await readQuestionnaire(workbookOf([questions, ...ASIDE, second]), {});
    expect(found.questions.map(({ table }) => table)).toEqual([
      "チェックシート",
      "チェックシート",
      "第2部",
      "第2部",
    ]);
  });
});

describe("any table", () => {
  const words = fc.constantFrom(
    ...[
      "No.",
      "質問",
      "内容",
      "項目",
      "回答",
      "備考",
      "分類",
      "判定",
      "記入例",
      "Question",
      "Response",
      "Comments",
    ],
    ...[
      "監視していますか。",
      "通信を暗号化すること。",
      "運用",
      "1",
      "1.1",
      "Q2",
      "はい",
      "○",
      "※ 注",
      "例",
      "",
      "",
      "",
      "",
    ],
  );
  const tables = fc.array(fc.array(words, { minLength: 2, maxLength: 6 }), { minLength: 1, maxLength: 12 });
  const merges = fc.array(
    fc.record({ top: fc.nat(10), left: fc.nat(4), down: fc.nat(2), right: fc.nat(2) }),
    { maxLength: 3 },
  );
  const letter = (column: number): string => String.fromCharCode(65 + column);

  it("gives questions with a cell of their own each, or says why it has none", async () => {
    await fc.assert(
      fc.asyncProperty(tables, merges, async (rows, ranges) => {
        const merged = ranges.map(
          ({ top, left, down, right }) =>
            `${letter(left)}${String(top + 1)}:${letter(left + right)}${String(top + down + 1)}`,
        );
        const bytes = workbookOf([{ name: "S", rows, merges: merged }]);
        const found = await readQuestionnaire(bytes, {}).catch((error: unknown) => error);
        if (found instanceof RespondError) return;
        // Anything else that is thrown is no questionnaire.
        const { questions } = found as Awaited<ReturnType<typeof readQuestionnaire>>;
        expect(questions.every(({ text }) => text !== "")).toBe(true);
        const slots = questions.flatMap(({ answer, remark }) =>
          remark === undefined ? [answer] : [answer, remark],
        );
        expect(new Set(slots.map(cellName)).size).toBe(slots.length);
      }),
    );
  });
});
