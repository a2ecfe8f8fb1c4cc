import { contentChanges } from "../../load/content.ts";
import { dayBefore, daysBefore } from "../../core/day.ts";
import type { Localized } from "../../core/lang.ts";
import { defineAnswerRule, defineSheetRule, type Report } from "../rule.ts";

const SOURCE = "answers/service.yaml: freshness; answers/*.yaml: reviewed";

const atReviewed = (message: Localized, fix: Localized): Omit<Report, "item"> => ({
  path: ["reviewed"],
  words: { message, fix },
});

/** A review that has not happened yet confirms nothing. */
export const reviewedInFuture = defineAnswerRule({
  id: "reviewed-in-future",
  severity: "error",
  title: { ja: "確認日は今日まで", en: "A review has happened" },
  source: SOURCE,
  why: {
    ja: "未来の日付では、いつ確認した回答かが分かりません。",
    en: "A day to come does not tell when the answer was confirmed.",
  },
  check: ({ reviewed }, { today }) =>
    reviewed <= today
      ? []
      : [
          atReviewed(
            {
              ja: `確認日 ${reviewed} は今日(${today})より後です。`,
              en: `The day of review, ${reviewed}, lies after today (${today}).`,
            },
            {
              ja: "実際に確認した日にしてください。",
              en: "Write the day on which the answer was confirmed.",
            },
          ),
        ],
  fails: { "backup-retention": { reviewed: "2999-01-01" } },
  passes: { "backup-retention": { reviewed: "2026-11-22" } },
});

/** Nobody has confirmed the answer for longer than the service allows. */
export const answerFresh = defineSheetRule({
  id: "answer-fresh",
  severity: "error",
  title: { ja: "回答は期限内に再確認", en: "Answers are confirmed in time" },
  source: SOURCE,
  why: {
    ja: "長く確認されていない回答は、実際の運用と違っているかもしれません。",
    en: "What nobody has confirmed for long may no longer be what is done.",
  },
  check: ({ answers, service: { freshness }, today }) => {
    const limit = dayBefore(today, freshness);
    return answers.flatMap(({ answer: { no, slug, reviewed } }) =>
      reviewed >= limit
        ? []
        : [
            {
              item: slug,
              ...atReviewed(
                {
                  ja: `最後の確認は ${reviewed} で、有効期間(${freshness})を過ぎています。`,
                  en: `The last review was on ${reviewed}; an answer stays fresh for ${freshness} only.`,
                },
                {
                  ja: `今も正しいかを確かめ、npm run review -- ${String(no)} で確認日を改めてください。違っていれば回答を直します。`,
                  en: `See whether it is still right, then renew the day of review with npm run review -- ${String(no)}. Mend the answer if it is not.`,
                },
              ),
            },
          ],
    );
  },
  fails: { "backup-retention": { reviewed: "2020-01-01" } },
  passes: { "backup-retention": { reviewed: "2026-11-22" } },
});

// A pull request may wait for its merge, whose day is the change's: a review that came with the change still counts.
const DAYS_TO_MERGE = 31;

/** Who changes what an answer says confirms it anew. */
export const reviewedAfterChange = defineAnswerRule({
  id: "reviewed-after-change",
  severity: "error",
  title: { ja: "内容の変更後に確認", en: "A change is followed by a review" },
  source: SOURCE,
  why: {
    ja: "確認日より後に変わった内容は、誰も確認していないことになります。",
    en: "What changed after the review has been confirmed by nobody.",
  },
  check: ({ no, slug, reviewed }, { answers, past }) => {
    const file = answers.find(({ answer }) => answer.slug === slug)?.file;
    const changes = file === undefined ? [] : (past.get(file.name) ?? []);
    // Most files have nothing newer than their review: no version of them need be read.
    if (changes.every(({ date }) => date <= reviewed)) return [];
    const [last] = contentChanges(changes);
    if (last === undefined || last.date <= reviewed) return [];
    const isRenewed = last.before.reviewed !== reviewed;
    if (isRenewed && reviewed >= daysBefore(last.date, DAYS_TO_MERGE)) return [];
    const commit = last.commit?.slice(0, 7);
    return [
      atReviewed(
        {
          ja: `確認日 ${reviewed} の後、${last.date} に内容が変わっています(${commit ?? "まだコミットしていない変更"})。`,
          en: `The content changed on ${last.date} (${commit ?? "not committed yet"}), after the review of ${reviewed}.`,
        },
        {
          ja: `内容を確かめ、npm run review -- ${String(no)} で確認日を改めてください。`,
          en: `Confirm the content and renew the day of review with npm run review -- ${String(no)}.`,
        },
      ),
    ];
  },
  fails: {
    "backup-retention": { was: { changedOn: "2026-11-23", ja: "保存期間は最大で2週間となります。" } },
  },
  passes: {
    "backup-retention": {
      reviewed: "2026-11-23",
      was: { changedOn: "2026-11-23", ja: "保存期間は最大で2週間となります。", reviewed: "2026-11-22" },
    },
  },
});
