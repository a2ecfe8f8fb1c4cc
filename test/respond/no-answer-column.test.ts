import { describe, expect, it } from "vitest";
import { LANGS } from "../../scripts/core/lang.ts";
import { respondWords } from "../../scripts/respond/messages.ts";
import { RespondError } from "../../scripts/respond/problem.ts";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { workbookOf } from "./workbook-of.ts";

const QUESTIONS = ["通信を暗号化していますか。", "監視をしていますか。", "診断を受けていますか。"];

describe("a table whose answers have no one column", () => {
  it.each<readonly [string, readonly string[], string]>([
    ["none at all", ["No.", "質問"], "--question B --answer C"],
    ["one for each answer", ["No.", "質問", "はい", "いいえ"], "--question B --answer E"],
    ["one for each mark", ["No.", "質問", "○", "△", "×"], "--question B --answer F"],
  ])("%s: the message says which options to give, and they do", async (_, header, options) => {
    const bytes = workbookOf([
      { name: "質問", rows: [header, ...QUESTIONS.map((text, at) => [at + 1, text])] },
    ]);
    const error: unknown = await readQuestionnaire(bytes, {}).catch((each: unknown) => each);
    if (!(error instanceof RespondError)) throw new Error("no error");
    for (const lang of LANGS) expect(error.say(respondWords[lang].problems)).toContain(options);
    const answer = options.slice(-1);
    const { questions } = await readQuestionnaire(bytes, { question: "B", answer });
    expect(questions.map(({ text }) => text)).toEqual(QUESTIONS);
  });
});
