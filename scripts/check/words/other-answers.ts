import { isStanding, statementsOf } from "../../core/facts.ts";
import { LANGS, type Lang } from "../../core/lang.ts";
import { factsOf, itemOf } from "../../core/model.ts";
import type { Answer, Sheet } from "../../core/sheet.ts";
import { readAnswer } from "../../reading/answer.ts";
import { againstFact } from "../../reading/against.ts";
import { defineAnswerRule, type Report } from "../rule.ts";
import { asRelated } from "../statements.ts";
import { sayStatement } from "./say-statement.ts";
import { factWords, textIn } from "./words.ts";

const reports = (answer: Answer, sheet: Sheet, lang: Lang): readonly Omit<Report, "item">[] => {
  const item = itemOf(sheet.model, answer.slug);
  const own = item === undefined ? [] : factsOf(item);
  const seen = new Set<string>();
  return (readAnswer(sheet.model, answer, lang)?.statements ?? []).flatMap((statement) => {
    const { fact, start, end, words } = statement;
    if (own.includes(fact)) return [];
    const [first] = statementsOf(sheet, fact);
    if (first === undefined || seen.has(fact)) return [];
    const definition = sheet.model.vocabulary.facts[fact];
    if (isStanding(first.value) && first.value !== "none") return [];
    if (!againstFact(statement, definition, first.value)) return [];
    seen.add(fact);
    const { name, value } = factWords(sheet.model, first.by.answer, fact);
    const said =
      statement.says.kind === "quantity" ? undefined : sayStatement(sheet.model, statement).meaning;
    const other = String(itemOf(sheet.model, first.by.answer.slug)?.no ?? first.by.answer.slug);
    return [
      {
        path: ["text", lang],
        span: { start, end },
        words: {
          message: {
            ja: `${textIn(lang).ja}の「${words}」${said === undefined ? "" : `は${said.ja}と読めます。これ`}は、項番${other}の事実 ${name.ja}の ${value.ja} と合いません。`,
            en: `“${words}” in ${textIn(lang).en} does not agree with the fact ${name.en} of item ${other}, which is ${value.en}.`,
          },
          fix: {
            ja: `どちらが正しいかを確かめ、この本文か、項番${other}の本文と ${fact} を直してください。`,
            en: `Find out which is right, and correct this text, or the text and ${fact} of item ${other}.`,
          },
        },
        related: [asRelated(first)],
      },
    ];
  });
};

/** What an answer mentions of another answer's fact is what that fact says: a recovery time named beside the alternative means. */
export const wordsAgreeWithOtherAnswers = defineAnswerRule({
  id: "words-agree-with-other-answers",
  severity: "warning",
  title: {
    ja: "ほかの回答の事実にも触れるなら同じ内容",
    en: "What is said of another answer's fact agrees with it",
  },
  source: "answers/*.yaml: text, facts",
  why: {
    ja: "顧客は回答を並べて読みます。二つの回答が違うことを述べると、どちらも信用されません。",
    en: "Customers read answers side by side. Where two of them differ, neither is believed.",
  },
  check: (answer, sheet) => LANGS.flatMap((lang) => reports(answer, sheet, lang)),
  fails: {
    "alternative-means": {
      ja: "システムが利用できない場合の代替手段は準備していません。データセンターの冗長化を行っております。目標復旧時間は8時間以内です。",
    },
  },
  passes: {
    "alternative-means": {
      ja: "システムが利用できない場合の代替手段は準備していません。データセンターの冗長化を行っております。目標復旧時間は5時間以内です。",
    },
  },
});
