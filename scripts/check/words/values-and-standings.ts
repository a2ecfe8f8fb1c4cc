import { checkWords } from "../messages.ts";
import { everyLang } from "../../core/spoken.ts";
import { sayValue } from "../../reading/say-value.ts";
import { rightValue, rightWords } from "../../reading/remedy.ts";
import { defineAnswerRule } from "../rule.ts";
import { atClaim, bothRemedies, doubt, factSide, factWords, reportEach, textIn } from "./words.ts";

/** A value is told or withheld, fixed or not: the words do not do the one and the facts the other. */
export const valueBesideStanding = defineAnswerRule({
  id: "value-beside-standing",
  severity: "error",
  title: {
    ja: "値がないという事実の横に値を書かない",
    en: "No value in the words beside a fact without one",
  },
  source: "answers/*.yaml: text, facts",
  why: {
    ja: "顧客は本文を約束として読みます。事実と違えば、どちらも信用されません。",
    en: "Customers read the words as the promise. Where they differ from the facts, neither is believed.",
  },
  check: (answer, sheet) =>
    reportEach(answer, sheet, "value-beside-standing", ({ claim, fact, standing }, lang) => {
      const { name } = factWords(sheet.model, answer, fact);
      const { severity, note } = doubt(claim);
      const value = rightValue(claim.value, sheet.model.vocabulary.facts[fact]);
      const words = rightWords(claim, { kind: "standing", standing }, lang);
      const meaning = everyLang((reader) => sayValue(sheet.model, fact, standing, reader));
      return {
        ...atClaim(claim, lang),
        ...(severity && { severity }),
        words: {
          message: {
            ja: `${textIn(lang).ja}は「${claim.words}」と述べていますが、事実 ${name.ja}は ${standing}(${meaning.ja})です。${note.ja}`,
            en: `In ${textIn(lang).en}, “${claim.words}” is said, but the fact ${name.en} is ${standing}${meaning.en === standing ? "" : ` (${meaning.en})`}. ${note.en}`.trimEnd(),
          },
          fix:
            standing === "by-plan"
              ? {
                  ja: `値がプランでなく障害の重さなどで変わるなら、${fact} を場合(case)ごとの値にしてください。プランで変わるなら、本文をプランごとに書いてください。`,
                  en: `If the value depends on something else than the plan, such as how severe a fault is, state ${fact} as cases, a value for each. If it depends on the plan, let the text say so.`,
                }
              : everyLang((lang) => checkWords[lang].bothRemedies(claim.words, words, fact, value)),
        },
        related: factSide(answer, fact),
      };
    }),
  fails: {
    "incident-traceability": {
      facts: { logRetention: "unspecified" },
      ja: "個人単位でIDを付与しており、ログに記録されています。ログは3ヶ月間保管しています。",
    },
  },
  passes: {
    "incident-traceability": {
      facts: { logRetention: "P3M" },
      ja: "個人単位でIDを付与しており、ログに記録されています。ログは3ヶ月間保管しています。",
    },
  },
});

/** 「公開しておりません」 does not stand beside what is then disclosed after all. */
export const standingBesideValue = defineAnswerRule({
  id: "standing-beside-value",
  severity: "error",
  title: { ja: "「公開していない」の横に値を書かない", en: "“Not disclosed” does not stand beside a value" },
  source: "answers/*.yaml: text, facts",
  why: {
    ja: "公開しないと述べながら値を示すと、顧客はどちらを信じてよいか分かりません。",
    en: "Where a value is withheld and given at once, a customer cannot tell which to believe.",
  },
  check: (answer, sheet) =>
    reportEach(answer, sheet, "standing-beside-value", ({ claim, expected, said }, lang) => {
      const { name, value } = factWords(sheet.model, answer, expected.fact);
      const base = { ...atClaim(claim, lang), related: factSide(answer, expected.fact) };
      if (!said)
        return {
          ...base,
          words: {
            message: {
              ja: `${textIn(lang).ja}は「${claim.words}」と述べ、事実 ${name.ja}の値 ${value.ja} を述べていません。`,
              en: `In ${textIn(lang).en}, “${claim.words}” stands in place of the value of the fact ${name.en}, which is ${value.en}.`,
            },
            fix: bothRemedies(sheet.model, claim, expected, lang),
          },
        };
      return {
        ...base,
        // The two may be about different things, as with a time of day and an interval.
        severity: "warning",
        words: {
          message: {
            ja: `${textIn(lang).ja}は「${claim.words}」と述べながら、${name.ja}の値 ${value.ja} を示しています。`,
            en: `In ${textIn(lang).en}, “${claim.words}” stands beside the value of ${name.en}, which is ${value.en}.`,
          },
          fix: {
            ja: `何を公開していないのかが分かるように書き分けるか、「${claim.words}」を消してください。`,
            en: `Say what it is that “${claim.words}” refers to, or take it out.`,
          },
        },
      };
    }),
  fails: { "backup-retention": { facts: { backupRetention: "P7D" }, ja: "公開しておりません。" } },
  passes: { "backup-retention": { facts: { backupRetention: "undisclosed" }, ja: "公開しておりません。" } },
});
