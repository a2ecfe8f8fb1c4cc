import { renderings } from "../../reading/render.ts";
import { defineAnswerRule } from "../rule.ts";
import { factSide, factWords, reportEach, textIn } from "./words.ts";

/** A quantity among the facts is said in the words, in each language. */
export const factsAreSaid = defineAnswerRule({
  id: "facts-are-said",
  severity: "error",
  title: { ja: "事実の値は本文でも述べる", en: "The words say every quantity among the facts" },
  source: "answers/*.yaml: text, facts",
  why: {
    ja: "顧客が読むのは本文です。本文にない値は、約束として伝わりません。",
    en: "Customers read the words. A value that is not there does not reach them.",
  },
  check: (answer, sheet) =>
    reportEach(answer, sheet, "unsaid", ({ expected, isUnread }, lang) => {
      const { name, value } = factWords(sheet.model, answer, expected.fact);
      const [wording] = renderings(expected.value, lang);
      const isMaybe = isUnread || expected.kind === "name";
      return {
        path: ["text", lang],
        // It may stand there in words that the reader does not know.
        ...(isMaybe ? { severity: "warning" as const } : {}),
        words: {
          message: isMaybe
            ? {
                ja: `事実 ${name.ja}の ${value.ja} が${textIn(lang).ja}にあるかを読み取れませんでした。`,
                en: `Whether ${textIn(lang).en} says the fact ${name.en}, ${value.en}, could not be read.`,
              }
            : {
                ja: `事実 ${name.ja}は ${value.ja} ですが、${textIn(lang).ja}に${wording === undefined ? "その記述が見当たりません" : `「${wording}」に当たる記述が見当たりません`}。`,
                en: `The fact ${name.en} is ${value.en}, but ${textIn(lang).en} does not seem to say ${wording === undefined ? "so" : `“${wording}”`}.`,
              },
          fix: isMaybe
            ? {
                ja: `${wording === undefined ? "事実の値" : `「${wording}」`}をそのままの言い方で本文に書いてください。`,
                en: `Say ${wording === undefined ? "the value" : `“${wording}”`} in the text, in just these words.`,
              }
            : {
                ja: `本文にこの値を書くか、公開しない値なら ${expected.fact} を undisclosed にしてください。`,
                en: `Say it in the text, or set ${expected.fact} to undisclosed if it is not to be told.`,
              },
        },
        related: factSide(answer, expected.fact),
      };
    }),
  fails: { "backup-retention": { facts: { backupRetention: "P7D" }, en: "Backups are kept." } },
  passes: { "backup-retention": { facts: { backupRetention: "P7D" }, en: "Backups are kept for a week." } },
});
