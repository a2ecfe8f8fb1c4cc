import { describe, expect, it } from "vitest";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { ticksIn } from "../../scripts/tables/ticks.ts";
import { respond } from "./asking.ts";
import { workbookOf } from "./workbook-of.ts";

const QUESTIONS = [
  "通信を暗号化していますか。",
  "バックアップを取得していますか。",
  "社内の懇親会を暗号化していますか。",
];

const repliesTo = async (cell: string, remark = "") => {
  const rows = [
    ["No.", "質問", "回答", "備考"],
    ...QUESTIONS.map((text, at) => [at + 1, text, cell, remark]),
  ];
  const { questions } = await readQuestionnaire(workbookOf([{ name: "質問", rows }]), {});
  expect(questions.map(({ text }) => text)).toEqual(QUESTIONS);
  return respond(questions).map(({ reply }) => reply);
};

describe("choices that a form prints into the answer's cell", () => {
  it.each([
    ["□はい □いいえ", "■はい □いいえ"],
    ["☐ はい ☐ いいえ", "☑ はい ☐ いいえ"],
    ["☐いいえ\n☐はい\n☐該当なし", "☐いいえ\n☑はい\n☐該当なし"],
    ["[ ] Yes [ ] No", "[x] Yes [ ] No"],
    ["[] Yes / [] No / [] N/A", "[x] Yes / [] No / [] N/A"],
    ["(\u3000)はい (\u3000)いいえ", "(○)はい (\u3000)いいえ"],
    ["○はい\u3000○いいえ", "●はい\u3000○いいえ"],
    ["はい□ いいえ□", "はい■ いいえ□"],
    ["□対応済 □一部対応 □未対応", "■対応済 □一部対応 □未対応"],
    ["はい ・ いいえ", "○はい ・ いいえ"],
    ["いいえ\uff0fはい", "いいえ\uff0f○はい"],
    ["未実施・実施", "未実施・○実施"],
    ["Yes / No / N/A", "○Yes / No / N/A"],
  ])("%j is %j where yes is certain, and stays where nothing is", async (cell, ticked) => {
    const replies = await repliesTo(cell);
    expect(replies.map(({ answer }) => answer)).toEqual([ticked, ticked, ""]);
    expect(replies.map(({ question }) => question.answer.written)).toEqual(["", "", ""]);
    expect(replies[0]?.remark).not.toBe("");
  });

  it.each(["□東京 □大阪", "□年1回 □年2回"])("%s stays where no choice is the answer", async (cell) => {
    expect((await repliesTo(cell)).map(({ answer }) => answer)).toEqual(["", "", ""]);
  });

  it.each([
    "☑はい □いいえ",
    "□はい ■いいえ",
    "[x] Yes [ ] No",
    "○はい ・ いいえ",
    "はい",
    "○",
    "(○)はい ( )いいえ",
  ])("%s was answered by a person", async (cell) => {
    const [first] = await repliesTo(cell);
    expect(first?.question.answer.written).toBe(cell);
    expect(first?.answer).toBe("");
  });

  it("are left alone in the column for remarks", async () => {
    const [first] = await repliesTo("", "□あり □なし");
    expect(first?.remark).toBe("");
  });

  it.each([
    "□ 通信を暗号化しているか",
    "通信の暗号化( )",
    "バックアップを取得していますか □はい □いいえ",
    "□",
    "",
  ])("are none in %j", (text) => {
    expect(ticksIn(text)).toBeUndefined();
  });
});
