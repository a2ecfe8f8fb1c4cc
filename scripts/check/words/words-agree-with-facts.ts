import { caseLabel } from "../../core/facts.ts";
import { everyLang } from "../../core/spoken.ts";
import { rightValue } from "../../reading/remedy.ts";
import { sayValue } from "../../reading/say-value.ts";
import { defineAnswerRule } from "../rule.ts";
import { atClaim, bothRemedies, doubt, factSide, factWords, reportEach, textIn } from "./words.ts";
import { sayStatement } from "./say-statement.ts";

/** What the words say of a fact is what the fact says: 「2週間」 is not P7D. */
export const wordsAgreeWithFacts = defineAnswerRule({
  id: "words-agree-with-facts",
  severity: "error",
  title: { ja: "本文は事実と同じ値を述べる", en: "The words say what the facts say" },
  source: "answers/*.yaml: text, facts",
  why: {
    ja: "顧客は本文を約束として読みます。事実と違えば、どちらも信用されません。",
    en: "Customers read the words as the promise. Where they differ from the facts, neither is believed.",
  },
  check: (answer, sheet) => [
    ...reportEach(answer, sheet, "differs", ({ claim, expected, isTurned }, lang) => {
      const { name, value } = factWords(sheet.model, answer, expected.fact);
      const { severity, note } = doubt(claim);
      return {
        ...atClaim(claim, lang),
        ...(severity && { severity }),
        words: {
          message: {
            ja: `${textIn(lang).ja}は「${claim.words}」と述べていますが、事実 ${name.ja}は ${value.ja} です。${isTurned === true ? "数は同じでも、向きが逆です。" : note.ja}`,
            en: `In ${textIn(lang).en}, “${claim.words}” differs from the fact ${name.en}, which is ${value.en}. ${isTurned === true ? "The number is the same, but the other way round." : note.en}`.trimEnd(),
          },
          fix: bothRemedies(sheet.model, claim, expected, lang),
        },
        related: factSide(answer, expected.fact),
      };
    }),
    ...reportEach(answer, sheet, "of-other-case", ({ claim, fact, saidOf, belongsTo }, lang) => {
      const { name } = factWords(sheet.model, answer, fact);
      const said = everyLang((reader) => sayValue(sheet.model, fact, saidOf.value, reader));
      const [of, right] = [saidOf, belongsTo].map((each) => everyLang((reader) => caseLabel(each, reader)));
      if (of === undefined || right === undefined) return undefined;
      const value = rightValue(claim.value, sheet.model.vocabulary.facts[fact]);
      return {
        ...atClaim(claim, lang),
        words: {
          message: {
            ja: `${textIn(lang).ja}は「${claim.words}」を「${of.ja}」の値として述べていますが、事実 ${name.ja}ではこれは「${right.ja}」の値で、「${of.ja}」の値は ${said.ja} です。`,
            en: `In ${textIn(lang).en}, “${claim.words}” is said of “${of.en}”, but in the fact ${name.en} it is the value of “${right.en}”; that of “${of.en}” is ${said.en}.`,
          },
          fix: {
            ja: `値を取り違えていないか確かめてください。事実が正しければ、本文で「${of.ja}」の値を ${said.ja} に書き直してください。本文が正しければ、${fact} の case: ${saidOf.case} の value を${value === undefined ? "本文の値" : ` ${value} `}にしてください。`,
            en: `Check whether the values were mixed up. If the fact is right, let the text say ${said.en} of “${of.en}”. If the text is right, change the value of case: ${saidOf.case} in ${fact} to ${value ?? "what the text says"}.`,
          },
        },
        related: factSide(answer, fact),
      };
    }),
    ...reportEach(answer, sheet, "contradicts", ({ statement, fact }, lang) => {
      const { name, value } = factWords(sheet.model, answer, fact);
      const said = sayStatement(sheet.model, statement);
      return {
        path: ["text", lang],
        span: { start: statement.start, end: statement.end },
        words: {
          message: {
            ja: `${textIn(lang).ja}の「${statement.words}」は${said.meaning.ja}と読めますが、事実 ${name.ja}は ${value.ja} です。`,
            en: `In ${textIn(lang).en}, “${statement.words}” says ${said.meaning.en}, but the fact ${name.en} is ${value.en}.`,
          },
          fix: {
            ja: `事実が正しければ、本文の「${statement.words}」を書き直してください。本文が正しければ、${fact} を ${said.written} にしてください。`,
            en: `If the fact is right, rewrite “${statement.words}” in the text. If the text is right, change ${fact} to ${said.written}.`,
          },
        },
        related: factSide(answer, fact),
      };
    }),
  ],
  fails: {
    "backup-retention": { facts: { backupRetention: "P7D" }, en: "Backups are kept for two weeks at most." },
  },
  passes: {
    "backup-retention": { facts: { backupRetention: "P7D" }, en: "Backups are kept for seven days at most." },
  },
});
