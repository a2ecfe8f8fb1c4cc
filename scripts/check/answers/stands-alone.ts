import { LANGS, type Lang } from "../../core/lang.ts";
import type { Answer } from "../../core/sheet.ts";
import { defineAnswerRule } from "../rule.ts";
import { atMentions, type Mention, mentions } from "./mentions.ts";

/** A dash, 〃, ○: nothing but signs. */
const ONLY_SIGNS = /^[^\p{L}\p{N}]+$/gu;

/** Nothing but a look at another row, which is another answer in a file of its own. */
const ELSEWHERE: Readonly<Record<Lang, RegExp>> = {
  ja: /^[ \n(]*(?:同上|同左|(?:上記|前述|前項目?)(?:[とに]同[じ様]|の?(?:通り|とおり)|を?ご?参照)?)(?:です|となります|ください|願います)?[。. )\n]*$/g,
  en: /^[ \n(]*(?:ditto|(?:please )?(?:see|refer to|as|same as) (?:the )?(?:above|previous)(?: (?:item|answer|row))?)[. )\n]*$/gi,
};

const empty = (answer: Answer): readonly Mention[] =>
  LANGS.flatMap((lang) => [
    ...mentions(answer, lang, ONLY_SIGNS),
    ...mentions(answer, lang, ELSEWHERE[lang]),
  ]);

/** An answer is read, searched and cited by itself, not as a row below another. */
export const answerStandsAlone = defineAnswerRule({
  id: "answer-stands-alone",
  severity: "warning",
  title: { ja: "回答はそれだけで読めるもの", en: "An answer can be read by itself" },
  source: "each answer is published and linked to by itself",
  why: {
    ja: "「同上」や「-」だけでは、該当しないのか、行っていないのか、未回答なのかが顧客に伝わりません。",
    en: "From a dash or “see above” a customer cannot tell whether it does not apply, is not done or was not answered.",
  },
  check: (answer) => {
    const [first, ...others] = empty(answer);
    if (first === undefined) return [];
    return [
      {
        ...atMentions(first, others),
        words: {
          message: {
            ja: `本文は「${first.words.trim()}」だけで、回答の内容がありません。`,
            en: `The text is only “${first.words.trim()}” and says nothing by itself.`,
          },
          fix: {
            ja: "この項目だけを読む人に分かる文で書いてください。該当しない場合は「該当しません」と理由を書きます。",
            en: "Write a sentence for someone who reads this item alone. If it does not apply, say so and why.",
          },
        },
      },
    ];
  },
  fails: { "response-delay": { ja: "同上" } },
  passes: { "response-delay": { ja: "公開しておりません。" } },
});
