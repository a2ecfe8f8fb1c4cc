import type { FactKey } from "../../core/facts.generated.ts";
import { factsOf, itemOf } from "../../core/model.ts";
import type { Answer } from "../../core/sheet.ts";
import { disagreements } from "../../reading/across.ts";
import { readAnswer } from "../../reading/answer.ts";
import { defineAnswerRule } from "../rule.ts";

const statedBy = (answer: Answer): ReadonlySet<string> => new Set(Object.keys(answer.facts));

/** An answer says the same in both languages, also of what no fact of it holds. */
export const translationAgrees = defineAnswerRule({
  id: "translation-agrees",
  severity: "error",
  title: { ja: "日本語と英語は同じ内容", en: "A translation says the same" },
  source: "answers/*.yaml: text.ja, text.en",
  why: {
    ja: "片方だけを直すと、読む言語によって約束が違います。",
    en: "Where only one of them was changed, the promise depends on the language it is read in.",
  },
  check: (answer, { model }) => {
    const [ja, en] = [readAnswer(model, answer, "ja"), readAnswer(model, answer, "en")];
    if (ja === undefined || en === undefined) return [];
    const item = itemOf(model, answer.slug);
    // Another answer's facts are held against that answer.
    const own: readonly FactKey[] = item === undefined ? [] : factsOf(item);
    const found = disagreements(ja.statements, en.statements, statedBy(answer));
    return found
      .filter(({ ours }) => own.includes(ours.fact))
      .map(({ ours, theirs }) => {
        const fact: FactKey = ours.fact;
        const { label } = model.vocabulary.facts[fact];
        return {
          path: ["text", "ja"],
          span: { start: ours.start, end: ours.end },
          words: {
            message: {
              ja: `「${label.ja}」について、日本語の本文の「${ours.words}」と英語の本文の「${theirs.words}」が食い違っています。`,
              en: `Of “${label.en}”, the Japanese text says 「${ours.words}」, the English one “${theirs.words}”: they do not agree.`,
            },
            fix: {
              ja: "どちらが正しいかを確かめ、もう一方の本文を同じ内容に書き直してください。",
              en: "Find out which one is right, and rewrite the other so that it says the same.",
            },
          },
          related: [
            {
              item: answer.slug,
              path: ["text", "en"],
              span: { start: theirs.start, end: theirs.end },
              message: { ja: `英語: ${theirs.words}`, en: `English: ${theirs.words}` },
            },
          ],
        };
      });
  },
  fails: {
    "backup-method": {
      facts: { backupRedundancy: null },
      ja: "バックアップは日次で取得し、複数の拠点に冗長化しています。",
      en: "Backups are taken daily. They are not redundant.",
    },
  },
  passes: {
    "backup-method": {
      facts: { backupRedundancy: null },
      ja: "バックアップは日次で取得し、複数の拠点に冗長化しています。",
      en: "Backups are taken daily. They are redundant.",
    },
  },
});
