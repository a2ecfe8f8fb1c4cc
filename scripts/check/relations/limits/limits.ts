import { isAtLeast, isShorter } from "../../../core/duration.ts";
import { defineRule } from "../../rule.ts";
import { inSomeMonths, sayDuration } from "../../say.ts";

/**
 * More people at a time than there may be at all: one of the two is likely wrong. A warning, as one limit may be of a contract
 * and the other of the whole service.
 */
export const concurrentWithinUsers = defineRule({
  id: "concurrent-within-users",
  severity: "warning",
  title: { ja: "同時接続数の上限は利用者数の上限以内", en: "No more concurrent users than users" },
  source: "METI 2010, items {concurrent-users}, {resource-limits}",
  facts: ["concurrentUserLimit", "userLimit"],
  holds: ({ concurrentUserLimit, userLimit }) => concurrentUserLimit <= userLimit,
  message: {
    ja: ({ concurrentUserLimit, userLimit }) =>
      `同時に接続できるのは${String(concurrentUserLimit)}人までですが、利用者は${String(userLimit)}人までです。`,
    en: ({ concurrentUserLimit, userLimit }) =>
      `Up to ${String(concurrentUserLimit)} people can be connected at a time, but there can be only ${String(userLimit)} users.`,
  },
  why: {
    ja: "利用者数を超える同時接続はありえないので、顧客にはどちらかが誤りに見えます。",
    en: "More people than there are cannot be connected, so one of the two looks wrong to a customer.",
  },
  fix: {
    ja: () =>
      "どちらが正しいかを確かめて直してください。片方が契約ごと、もう片方がサービス全体の上限なら、本文でそう述べます。",
    en: () =>
      "Find out which one is right. Where one is a limit of a contract and the other of the whole service, say so in the text.",
  },
  fails: { concurrentUserLimit: 200, userLimit: 100 },
  passes: { concurrentUserLimit: 50, userLimit: 100 },
});

/** Outages of a day or more are outages. METI asks for both numbers. */
export const longOutagesAreOutages = defineRule({
  id: "long-outages-are-outages",
  severity: "error",
  title: { ja: "長時間の障害は障害件数のうち", en: "Long outages are among the outages" },
  source: "METI 2010, item {outage-count}",
  facts: ["longOutages", "outages"],
  holds: ({ longOutages, outages }) => longOutages <= outages,
  message: {
    ja: ({ longOutages, outages }) =>
      `長時間(1日以上)を要した障害が${String(longOutages)}件なのに、障害は全部で${String(outages)}件です。`,
    en: ({ longOutages, outages }) =>
      `There were ${String(longOutages)} outages of a day or more, but only ${String(outages)} outages in all.`,
  },
  why: {
    ja: "内数が総数を超える件数は、顧客にどちらも信用されません。",
    en: "Where a part is more than the whole, customers believe neither number.",
  },
  fix: {
    ja: () => "outages に全件数、longOutages にそのうち1日以上を要した件数を書いてください。",
    en: () => "State all outages in outages, and in longOutages those of them that took a day or more.",
  },
  fails: { longOutages: 2, outages: 1 },
  passes: { longOutages: 0, outages: 1 },
});

/** Data that are deleted can no longer be exported. */
export const exportBeforeDeletion = defineRule({
  id: "export-before-deletion",
  severity: "error",
  title: { ja: "データを取り出せるのは消去まで", en: "Data can be exported until they are deleted" },
  source: "METI 2010, items {data-deletion}, {data-at-cancellation}",
  facts: ["exportWindow", "deletionDelay"],
  holds: ({ exportWindow, deletionDelay }) => isAtLeast(deletionDelay, exportWindow),
  certain: ({ exportWindow, deletionDelay }) => isShorter(deletionDelay, exportWindow),
  message: {
    ja: ({ exportWindow, deletionDelay }) =>
      `${inSomeMonths(isShorter(deletionDelay, exportWindow), exportWindow, deletionDelay).ja}解約後 ${sayDuration(exportWindow, "ja")} はデータを取り出せるとしていますが、その前の ${sayDuration(deletionDelay, "ja")} で消去されます。`,
    en: ({ exportWindow, deletionDelay }) =>
      `Data can be exported for ${sayDuration(exportWindow, "en")} after termination, but they are deleted after ${sayDuration(deletionDelay, "en")}${inSomeMonths(isShorter(deletionDelay, exportWindow), exportWindow, deletionDelay).en}.`,
  },
  why: {
    ja: "取り出せると読んだ顧客は、その間に消えたデータを失います。",
    en: "Customers who rely on the longer time lose the data that are gone by then.",
  },
  fix: {
    ja: () =>
      "deletionDelay を exportWindow 以上にするか、exportWindow を短くしてください(本文も合わせます)。",
    en: () => "Raise deletionDelay to exportWindow or more, or shorten exportWindow (and correct the text).",
  },
  fails: { exportWindow: "P30D", deletionDelay: "P7D" },
  passes: { exportWindow: "P30D", deletionDelay: "P90D" },
});

/** As long as a former customer's data are there, the logs have to tell who looked at them. */
export const logsOutliveData = defineRule({
  id: "logs-outlive-data",
  severity: "warning",
  title: {
    ja: "ログは解約後のデータ消去まで残す",
    en: "Logs are kept until a former customer's data are gone",
  },
  source: "METI 2010, items {data-deletion}, {incident-traceability}",
  facts: ["logRetention", "deletionDelay"],
  holds: ({ logRetention, deletionDelay }) => !isShorter(logRetention, deletionDelay),
  message: {
    ja: ({ logRetention, deletionDelay }) =>
      `解約後のデータは ${sayDuration(deletionDelay, "ja")} 残りますが、ログの保存期間は ${sayDuration(logRetention, "ja")} です。`,
    en: ({ logRetention, deletionDelay }) =>
      `Data stay for ${sayDuration(deletionDelay, "en")} after termination, but logs are kept for ${sayDuration(logRetention, "en")}.`,
  },
  why: {
    ja: "残っている間のデータに誰がアクセスしたかを、解約した顧客のために調べられません。",
    en: "Who accessed the data in that time can no longer be found out for a customer who has left.",
  },
  fix: {
    ja: () =>
      "ログの保存期間を延ばすか、データをより早く消去できないか検討し、決めた値を事実と本文に書いてください。",
    en: () =>
      "Consider keeping the logs for longer, or deleting the data sooner, and state what was decided in facts and text.",
  },
  fails: { logRetention: "P30D", deletionDelay: "P90D" },
  passes: { logRetention: "P1Y", deletionDelay: "P90D" },
});

/** Who looks more seldom than notice is promised can keep the promise only by chance. Notice may count from the alert: a warning. */
export const monitoringWithinNotice = defineRule({
  id: "monitoring-within-notice",
  severity: "warning",
  title: { ja: "監視間隔は障害通知時間以内", en: "Monitoring looks as often as notice is promised" },
  source: "METI 2010, items {outage-notice-time}, {outage-monitoring-interval}",
  facts: ["monitoringInterval", "incidentNoticeTime"],
  holds: ({ monitoringInterval, incidentNoticeTime }) => !isShorter(incidentNoticeTime, monitoringInterval),
  message: {
    ja: ({ monitoringInterval, incidentNoticeTime }) =>
      `障害の通知は ${sayDuration(incidentNoticeTime, "ja")} 以内ですが、監視は ${sayDuration(monitoringInterval, "ja")} ごとで、その間の障害に気付けません。`,
    en: ({ monitoringInterval, incidentNoticeTime }) =>
      `Notice of an outage is given within ${sayDuration(incidentNoticeTime, "en")}, but monitoring looks every ${sayDuration(monitoringInterval, "en")} only.`,
  },
  why: {
    ja: "気付くまでの時間を含めて、顧客は通知の約束を読みます。",
    en: "Customers read the promise as one that includes the time until the outage is noticed.",
  },
  fix: {
    ja: () =>
      "監視間隔を短くできないか確かめてください。通知時間が検出からの時間なら、incidentNoticeTime を検出までの時間も含めた値に直します。",
    en: () =>
      "See whether monitoring can look more often. If the time counts from detection, state one in incidentNoticeTime that includes it.",
  },
  fails: { monitoringInterval: "PT1H", incidentNoticeTime: "PT30M" },
  passes: { monitoringInterval: "PT5M", incidentNoticeTime: "PT30M" },
});
