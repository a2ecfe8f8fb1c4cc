import { LANGS } from "../../locales/lang.ts";
import { holdAnswer } from "../../prose/hold.ts";
import { defineAnswerRule } from "../rule.ts";
import { atClaim } from "./words.ts";

/** 午前12時 is noon to some and midnight to others; a deadline must not depend on the reader. METI items 11, 15. */
export const ambiguousTime = defineAnswerRule({
  id: "ambiguous-time",
  severity: "warning",
  title: { ja: "「午前12時」は正午か深夜0時か", en: "Whether 12 a.m. is noon or midnight" },
  why: {
    ja: "期限が半日ずれて読まれ、約束を破ったと受け取られることがあります。",
    en: "A deadline can be read half a day off, and the promise be taken for broken.",
  },
  check: (answer, { model }) =>
    LANGS.flatMap((lang) =>
      (holdAnswer(model, answer, lang)?.claims ?? [])
        .filter(({ unsure }) => unsure === "ambiguous-noon")
        .map((claim) => ({
          ...atClaim(claim, lang),
          words: {
            message: {
              ja: `「${claim.words}」は正午とも深夜0時とも読めます。`,
              en: `“${claim.words}” can be read as noon or as midnight.`,
            },
            fix: {
              ja: "「正午」か「午前0時」のどちらかに書き換えてください。",
              en: "Write “noon” or “midnight”.",
            },
          },
        })),
    ),
});
