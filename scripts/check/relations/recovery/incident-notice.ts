import { isShorter } from "../../../core/duration.ts";
import { writtenValue } from "../../../core/facts.ts";
import { isRoundTheClock } from "../../../core/week.ts";
import { defineRule, defineStandingRule } from "../../rule.ts";
import { sayDuration } from "../../say.ts";
import { isValue } from "../../statements.ts";

/** Customers are told of an outage while it lasts, not after it was to be over. METI items rto, outage-notice-time. */
export const noticeBeforeRecovery = defineRule({
  id: "notice-before-recovery",
  severity: "warning",
  title: { ja: "障害の通知は復旧の目標より前", en: "Notice of an outage comes before its recovery" },
  source: "METI 2010, items {rto}, {outage-notice-time}",
  facts: ["incidentNoticeTime", "rto"],
  holds: ({ incidentNoticeTime, rto }) => !isShorter(rto, incidentNoticeTime),
  message: {
    ja: ({ incidentNoticeTime, rto }) =>
      `障害の通知は ${sayDuration(incidentNoticeTime, "ja")} 以内ですが、目標復旧時間(RTO)は ${sayDuration(rto, "ja")} です。目標どおりなら、復旧した後に知らせることになります。`,
    en: ({ incidentNoticeTime, rto }) =>
      `Notice of an outage is given within ${sayDuration(incidentNoticeTime, "en")}, but the RTO is ${sayDuration(rto, "en")}: if the outage is repaired in time, customers may be told after it is over.`,
  },
  why: {
    ja: "顧客は、障害の間に業務をどう続けるかを決めるために通知を必要とします。",
    en: "Customers need the notice to decide how to go on working during the outage.",
  },
  fix: {
    ja: ({ rto }) =>
      `incidentNoticeTime を ${writtenValue(rto)} より短くしてください。実際にはもっと早く知らせているなら、その値に直します。`,
    en: ({ rto }) =>
      `Lower incidentNoticeTime below ${writtenValue(rto)}; if notice is in fact given sooner, state that.`,
  },
  fails: { incidentNoticeTime: "PT24H", rto: "PT5H" },
  passes: { incidentNoticeTime: "PT1H", rto: "PT5H" },
});

/** Whoever answers around the clock can also tell of an outage around the clock. METI items outage-notice-time, outage-support-hours. */
export const roundTheClockDeskGivesNotice = defineStandingRule({
  id: "round-the-clock-desk-gives-notice",
  severity: "warning",
  title: { ja: "24時間の障害受付には通知時間", en: "A desk around the clock has a time to notice" },
  source: "METI 2010, items {outage-notice-time}, {outage-support-hours}",
  facts: ["incidentNoticeTime", "incidentSupportHours"],
  holds: ({ incidentNoticeTime, incidentSupportHours }) =>
    (incidentNoticeTime !== "unspecified" && incidentNoticeTime !== "none") ||
    !isValue(incidentSupportHours) ||
    !isRoundTheClock(incidentSupportHours),
  message: {
    ja: () => "障害の問合せは24時間365日受け付けるとしていますが、障害を通知するまでの時間は定めていません。",
    en: () =>
      "Inquiries about outages are accepted around the clock, but no time is fixed within which notice of an outage is given.",
  },
  why: {
    ja: "24時間体制と読んだ顧客は、夜間や休日の障害もすぐに知らされると期待します。",
    en: "Customers who read of a desk around the clock expect to hear of an outage at night and on holidays, too.",
  },
  fix: {
    ja: () =>
      "通知までの時間を定めて incidentNoticeTime(例: PT1H)と本文に書くか、24時間365日なのは受付だけで対応は営業時間内であることを、項目{outage-support-hours}の本文に書いてください。",
    en: () =>
      "Fix a time and state it in incidentNoticeTime (e.g. PT1H) and in the text. If only the receipt is around the clock, and the response within business hours, say so in the text of item {outage-support-hours}.",
  },
  fails: { incidentNoticeTime: "unspecified", incidentSupportHours: "24/7" },
  passes: { incidentNoticeTime: "PT1H", incidentSupportHours: "24/7" },
});

/** A notice within the service cannot be read while the service is down. METI item outage-notice-process. */
export const noticeOutlivesOutage = defineRule({
  id: "notice-outlives-outage",
  severity: "warning",
  title: {
    ja: "障害の通知はサービスの外でも届く",
    en: "Notice of an outage reaches customers outside the service",
  },
  source: "METI 2010, item {outage-notice-process}",
  facts: ["incidentNoticeChannels"],
  holds: ({ incidentNoticeChannels }) => incidentNoticeChannels.some((channel) => channel !== "in-app"),
  message: {
    ja: () => "障害の通知方法がサービス画面内の告知だけで、サービスが止まると顧客に届きません。",
    en: () =>
      "Notice of an outage is given within the service only, where nobody sees it while the service is down.",
  },
  why: {
    ja: "顧客が通知を最も必要とするのは、画面を開けないときです。",
    en: "Customers need the notice most when they cannot open the service.",
  },
  fix: {
    ja: () =>
      "メール、公式サイト、ステータスページなど、ほかの方法があれば incidentNoticeChannels と本文に加えてください。",
    en: () =>
      "If there is another channel, such as email, the website or a status page, add it to incidentNoticeChannels and to the text.",
  },
  fails: { incidentNoticeChannels: ["in-app"] },
  passes: { incidentNoticeChannels: ["in-app", "email"] },
});
