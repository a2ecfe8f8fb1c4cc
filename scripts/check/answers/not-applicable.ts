import { LANGS, type Lang } from "../../core/lang.ts";
import type { Answer } from "../../core/sheet.ts";
import { defineAnswerRule, type SheetRule } from "../rule.ts";
import { atMentions, type Mention, mentions } from "./mentions.ts";

/** Words that say of the whole item that it does not apply: they open the answer, or close its reason. */
const NOT_APPLICABLE: Readonly<Record<Lang, RegExp>> = {
  ja: /(?:^|(?:ため|ので|から)、? ?)(?:(?:本|この)項目(?:に)?は、? ?)?(?:該当(?:なし|無し|(?:いた|致)?しません|(?:は|するものは|する項目は)?(?:あり|ござい)ません)|(?:対象|適用)外(?=です|とな|[。、(\n]|$)|N\/A(?![A-Za-z]))/gi,
  en: /^(?:(?:this|the) item is )?(?:not applicable|n\/a)(?![a-z])|\b(?:this|the) item (?:is not applicable|does not apply)(?![a-z])/gi,
};

/** The words of an answer that say that its item does not apply: neither 有 nor 無 is then true. */
export const notApplicable = (answer: Answer): readonly Mention[] =>
  LANGS.flatMap((lang) => mentions(answer, lang, NOT_APPLICABLE[lang]));

/** Words of each language, with the flag `g`. */
export type ItemWords = Readonly<Record<Lang, RegExp>>;

const saidNotUsed = (answer: Answer, notUsed: Readonly<Record<string, ItemWords>>): readonly Mention[] => {
  const words = notUsed[answer.slug];
  return words === undefined ? [] : LANGS.flatMap((lang) => mentions(answer, lang, words[lang]));
};

/**
 * "Not applicable" is neither 有 nor 無; above all not for measures that protect what is not used. `notUsed` tells, by an item's
 * slug, the words that say that there is no such thing.
 */
export const notApplicableMarked = (notUsed: Readonly<Record<string, ItemWords>>): SheetRule =>
  defineAnswerRule({
    id: "not-applicable-marked",
    severity: "warning",
    title: {
      ja: "「該当しない」に有無の印を付けない",
      en: "What does not apply is marked neither 有 nor 無",
    },
    source:
      "METI 2010, items whose unit asks 有無; items {key-management}, {tenant-isolation}, {secondary-storage-media}",
    why: {
      ja: "【有】なら対策がある、【無】なら対策がないと読まれますが、対象がなければどちらでもありません。",
      en: "有 reads as a measure in place and 無 as none; where there is nothing to protect, neither is true.",
    },
    check: (answer) => {
      const { mark } = answer;
      const [first, ...others] =
        mark === undefined ? [] : [...notApplicable(answer), ...saidNotUsed(answer, notUsed)];
      if (mark === undefined || first === undefined) return [];
      return [
        {
          ...atMentions(first, others),
          words: {
            message: {
              ja: `本文は「${first.words}」と述べており、この項目は該当しないと読めますが、印は【${mark}】です。`,
              en: `“${first.words}” reads as if this item did not apply, but the mark is ${mark} (${mark === "有" ? "yes" : "no"}).`,
            },
            fix: {
              ja: "該当しないなら、mark の行を消し、「該当しません。」で始めて理由を書いてください。対策を行っている、または行っていないなら、そのことを本文に書いてください。",
              en: "If the item does not apply, take the mark out, begin the text with “Not applicable.” and give the reason. If a measure is in place, or is not, say so in the text.",
            },
          },
        },
      ];
    },
    fails: {
      "secondary-storage-media": {
        mark: "有",
        ja: "二次記憶媒体は使用していないため、該当しません。",
        en: "Not applicable.",
      },
    },
    passes: {
      "secondary-storage-media": {
        mark: null,
        ja: "該当しません。二次記憶媒体は使用していません。",
        en: "Not applicable. Secondary storage media are not used.",
      },
    },
  });
