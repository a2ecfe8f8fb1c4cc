import type { Bound, Claim } from "../../reading/claim.ts";
import { sameClaimValue } from "../../reading/equal.ts";
import { holdAnswer } from "../../reading/hold.ts";
import { defineAnswerRule } from "../rule.ts";
import { atClaim } from "./words.ts";

/** The English edition has an answer in English. */
export const translationMissing = defineAnswerRule({
  id: "translation-missing",
  severity: "warning",
  title: { ja: "回答には英訳", en: "Every answer has a translation" },
  source: "answers/*.yaml: text.ja, text.en",
  why: {
    ja: "英語版では、英訳のない回答が日本語のまま示されます。",
    en: "In the English edition an answer without a translation is shown in Japanese.",
  },
  check: ({ text }, { service }) =>
    service.editions
      .filter((lang) => text[lang] === undefined)
      .map(() => ({
        path: ["text"],
        part: "key",
        words: {
          message: { ja: "英訳(text.en)がありません。", en: "There is no English text (text.en)." },
          fix: { ja: "text に「en:」の行を加えてください。", en: "Add a line “en:” to text." },
        },
      })),
  fails: { "backup-retention": { en: null } },
  passes: { "backup-retention": { en: "Backups are kept for one week at most." } },
});

const most: readonly Bound[] = ["at-most", "less-than"];
const least: readonly Bound[] = ["at-least", "more-than"];

const areOpposite = (a: Claim, b: Claim): boolean =>
  (most.includes(a.bound) && least.includes(b.bound)) || (least.includes(a.bound) && most.includes(b.bound));

/** 「最大で1週間」 is not "at least one week": the value is the same, the promise is not. */
export const translationKeepsBounds = defineAnswerRule({
  id: "translation-keeps-bounds",
  severity: "error",
  title: { ja: "英訳は「以上」「以内」も同じ", en: "A translation keeps the bounds" },
  source: "answers/*.yaml: text.ja, text.en",
  why: {
    ja: "「以内」が「以上」になると、数字が同じでも約束は逆になります。",
    en: "Where “at most” becomes “at least”, the promise is turned round although the number is the same.",
  },
  check: (answer, { model }) => {
    const sure = (lang: "ja" | "en"): readonly Claim[] =>
      (holdAnswer(model, answer, lang)?.claims ?? []).filter(({ unsure }) => unsure === undefined);
    const originals = sure("ja");
    return sure("en").flatMap((claim) => {
      const alike = originals.filter((original) => sameClaimValue(original.value, claim.value));
      const [original] = alike;
      if (original === undefined || !alike.every((each) => areOpposite(each, claim))) return [];
      return [
        {
          ...atClaim(claim, "en"),
          words: {
            message: {
              ja: `英語の本文の「${claim.words}」は、日本語の本文の「${original.words}」と上限・下限が逆です。`,
              en: `“${claim.words}” in the English text turns round the bound of 「${original.words}」 in the Japanese one.`,
            },
            fix: {
              ja: "どちらが正しいかを確かめ、もう一方の言い方をそろえてください。",
              en: "Find out which one is right, and put the other in the same terms.",
            },
          },
          related: [
            {
              item: answer.slug,
              ...atClaim(original, "ja"),
              message: { ja: `日本語: ${original.words}`, en: `Japanese: ${original.words}` },
            },
          ],
        },
      ];
    });
  },
  fails: {
    "backup-retention": {
      ja: "バックアップは1週間以上保存します。",
      en: "Backups are kept for one week at most.",
    },
  },
  passes: {
    "backup-retention": {
      ja: "バックアップは1週間以上保存します。",
      en: "Backups are kept for at least one week.",
    },
  },
});
