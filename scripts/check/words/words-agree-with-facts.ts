import { defineAnswerRule } from "../rule.ts";
import { atClaim, bothRemedies, doubt, factSide, factWords, reportEach, textIn } from "./words.ts";

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
  check: (answer, sheet) =>
    reportEach(answer, sheet, "differs", ({ claim, expected }, lang) => {
      const { name, value } = factWords(sheet.model, answer, expected.fact);
      const { severity, note } = doubt(claim);
      return {
        ...atClaim(claim, lang),
        ...(severity && { severity }),
        words: {
          message: {
            ja: `${textIn(lang).ja}は「${claim.words}」と述べていますが、事実 ${name.ja}は ${value.ja} です。${note.ja}`,
            en: `In ${textIn(lang).en}, “${claim.words}” differs from the fact ${name.en}, which is ${value.en}. ${note.en}`.trimEnd(),
          },
          fix: bothRemedies(sheet.model, claim, expected, lang),
        },
        related: factSide(answer, expected.fact),
      };
    }),
  fails: {
    "backup-retention": { facts: { backupRetention: "P7D" }, en: "Backups are kept for two weeks at most." },
  },
  passes: {
    "backup-retention": { facts: { backupRetention: "P7D" }, en: "Backups are kept for seven days at most." },
  },
});
