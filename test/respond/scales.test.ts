import { describe, expect, it } from "vitest";
import { readQuestionnaire } from "../../scripts/respond/read.ts";
import { respond } from "./asking.ts";
import { workbookOf } from "./workbook-of.ts";

const CERTAIN = ["通信を暗号化していますか。", "バックアップを取得していますか。"];
const OPEN = "社内の懇親会を暗号化していますか。";
const QUESTIONS = [...CERTAIN, OPEN];

/** What is filled in beside three questions, two of which the answers say yes to: the answer, and whether there are words beside it. */
const filled = async (
  answer: string,
  { above = [] }: { readonly above?: readonly string[][] } = {},
): Promise<readonly string[]> => {
  const rows = [...above, ["No.", "質問", answer, "備考"], ...QUESTIONS.map((text, at) => [at + 1, text])];
  const { questions } = await readQuestionnaire(workbookOf([{ name: "質問", rows }]), {});
  expect(questions.map(({ text }) => text)).toEqual(QUESTIONS);
  return respond(questions).map(({ reply }) => `${reply.answer}|${reply.remark === "" ? "" : "words"}`);
};

const allOf = (code: string): readonly string[] => [`${code}|words`, `${code}|words`, "|"];
const NONE = ["|", "|", "|"];

describe("a scale that the form explains", () => {
  it.each([
    ["対応状況(3:実施 2:一部 1:未実施)", "3"],
    ["対応状況(1:実施、2:一部実施、3:未実施、4:対象外)", "1"],
    ["対応状況\n\uff13\uff1a実施済\n\uff12\uff1a一部実施\n\uff11\uff1a未実施", "\uff13"],
    ["対応状況(A=対応済 B=一部対応 C=未対応)", "A"],
    ["回答(○:いいえ ×:はい)", "×"],
    ["Status (2 = Implemented, 1 = Partially implemented, 0 = Not implemented)", "2"],
    ["対応状況(①:未実施 ②:実施)", "②"],
  ])("in the heading %j is %s", async (heading, code) => {
    expect(await filled(heading)).toEqual(allOf(code));
  });

  it.each<readonly [string, string[][], string]>([
    ["in one cell", [["確認票", "", "凡例 3:実施 2:一部 1:未実施"]], "3"],
    ["in a cell each", [["凡例"], ["1:未対応"], ["2:一部対応"], ["3:対応済"], []], "3"],
    ["in English", [["Scale: 0 = No, 1 = Partial, 2 = Yes"], []], "2"],
  ])("above the table, %s", async (_, above, code) => {
    expect(await filled("対応状況", { above })).toEqual(allOf(code));
  });

  it.each([
    "対応状況(1~5)",
    "対応状況(5段階)",
    "対応状況(5:優 4:良 3:可もなし 2:劣る 1:最低)",
    "対応状況(4:完全に実施 3:実施 2:一部 1:未実施 0:対応済)",
  ])("takes neither words nor a guess where the grades do not tell: %s", async (heading) => {
    expect(await filled(heading)).toEqual(NONE);
  });

  it("is none where cells above are numbered notes", async () => {
    const above = [["1. 黄色の欄に回答 2. 期限は月末"]];
    expect((await filled("回答", { above })).every((each) => !/^[12]/.test(each))).toBe(true);
  });
});
