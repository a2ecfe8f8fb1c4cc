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
    reportEach(answer, sheet, "unsaid", ({ expected }, lang) => {
      const { name, value } = factWords(sheet.model, answer, expected.fact);
      const [wording] = renderings(expected.value, lang);
      return {
        path: ["text", lang],
        // A name may stand there in words that the grammar does not know.
        ...(expected.kind === "name" ? { severity: "warning" as const } : {}),
        words: {
          message: {
            ja: `事実 ${name.ja}は ${value.ja} ですが、${textIn(lang).ja}に${wording === undefined ? "その記述が見当たりません" : `「${wording}」に当たる記述が見当たりません`}。`,
            en: `The fact ${name.en} is ${value.en}, but ${textIn(lang).en} does not seem to say ${wording === undefined ? "so" : `“${wording}”`}.`,
          },
          fix: {
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
