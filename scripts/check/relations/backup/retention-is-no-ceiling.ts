import { everyLang } from "../../../core/spoken.ts";
import { LANGS } from "../../../core/lang.ts";
import { says } from "../../../reading/backs.ts";
import { holdAnswer } from "../../../reading/hold.ts";
import { isShorter, times } from "../../../core/duration.ts";
import type { Sheet, StatedAnswer } from "../../../core/sheet.ts";
import type { Time } from "../../../core/values.ts";
import { atMentions, type Mention, mentionOf } from "../../answers/mentions.ts";
import { defineSheetRule, type Report } from "../../rule.ts";
import { asRelated, valuesOf, type ValueStatement } from "../../statements.ts";

/** The words of an answer that say the retention as a maximum. */
const ceilings = (sheet: Sheet, { answer }: StatedAnswer, retention: Time): readonly Mention[] =>
  LANGS.flatMap((lang) =>
    (holdAnswer(sheet.model, answer, lang)?.claims ?? [])
      .filter(({ bound }) => bound === "at-most" || bound === "less-than")
      .filter((claim) => typeof retention === "string" && says(claim, { kind: "duration", value: retention }))
      .map((claim) => mentionOf(answer, lang, claim)),
  );

/** What is promised that takes all of the retention. */
const promises = (sheet: Sheet, retention: Time): readonly ValueStatement[] => [
  ...valuesOf(sheet, "restoreWindow").filter(({ value }) => !isShorter(value, retention)),
  ...valuesOf(sheet, "backupGenerations").filter(({ value: generations }) =>
    valuesOf(sheet, "backupInterval").some(
      ({ value: interval }) => !isShorter(times(interval, generations), retention),
    ),
  ),
];

const report = (sheet: Sheet, retention: Time, by: StatedAnswer): readonly Report[] => {
  const [first, ...others] = ceilings(sheet, by, retention);
  const promised = promises(sheet, retention);
  if (first === undefined || promised.length === 0) return [];
  const { related, ...at } = atMentions(first, others);
  const facts = [...new Set(promised.map(({ fact }) => fact))];
  const labels = everyLang((lang) =>
    facts.map((fact) => sheet.model.vocabulary.facts[fact].label[lang]).join(lang === "ja" ? "と" : " and "),
  );
  return [
    {
      item: by.answer.slug,
      ...at,
      words: {
        message: {
          ja: `「${first.words}」は、それより早く消えてもよいと読めますが、${labels.ja}の約束にはこの期間がすべて必要です。`,
          en: `“${first.words}” allows for less, but what is promised elsewhere takes all of it: ${labels.en}.`,
        },
        fix: {
          ja: "必ずこの期間は残るのなら、「最大」や「以内」にあたる言葉を消すか、「以上」に直してください。残らないことがあるのなら、ほかの約束を短くしてください。",
          en: "If backups are always kept for that long, take the words out that make it a maximum, or say “at least”. If they may be gone sooner, promise less elsewhere.",
        },
      },
      related: [...promised.map(asRelated), ...related],
    },
  ];
};

/** 「最大で1週間」 allows for less, so a promise that takes the whole week is not borne out. METI items disaster-recovery, backup-method, backup-retention, backup-generations. */
export const retentionIsNoCeiling = defineSheetRule({
  id: "retention-is-no-ceiling",
  severity: "warning",
  title: { ja: "保存期間を「最大」と述べない", en: "Retention is not said as a maximum" },
  source: "METI 2010, items {disaster-recovery}, {backup-method}, {backup-retention}, {backup-generations}",
  why: {
    ja: "「最大」では、約束した世代数や期間だけ前に戻せることを、顧客は確かめられません。",
    en: "From a maximum, customers cannot tell whether they can go back as far as is promised.",
  },
  check: (sheet) => valuesOf(sheet, "backupRetention").flatMap(({ value, by }) => report(sheet, value, by)),
  fails: { "backup-retention": { ja: "バックアップデータの保存期間は最大で1週間となります。" } },
  passes: {
    "backup-retention": {
      ja: "バックアップデータの保存期間は1週間となります。",
      en: "Backups are kept for one week.",
    },
  },
});
