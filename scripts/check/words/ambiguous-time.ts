import { LANGS } from "../../core/lang.ts";
import { holdAnswer } from "../../reading/hold.ts";
import { defineAnswerRule } from "../rule.ts";
import { atClaim } from "./words.ts";

/** 午前12時 is noon to some and midnight to others; a deadline must not depend on the reader. METI items rto, outage-notice-time. */
export const ambiguousTime = defineAnswerRule({
  id: "ambiguous-time",
  severity: "warning",
  title: { ja: "「午前12時」は正午か深夜0時か", en: "Whether 12 a.m. is noon or midnight" },
  source: "METI 2010, items {rto}, {outage-notice-time}",
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
  fails: {
    rto: {
      ja: "営業時間内の障害は5時間以内、営業時間外の障害は24時間以内か翌営業日の午前12時までの早い方を目標復旧時間としています。",
    },
  },
  passes: {
    rto: {
      ja: "営業時間内の障害は5時間以内、営業時間外の障害は24時間以内か翌営業日の正午までの早い方を目標復旧時間としています。",
      en: "The RTO is within five hours for outages within business hours, and otherwise within 24 hours or by noon of the next business day, whichever is earlier.",
    },
  },
});
