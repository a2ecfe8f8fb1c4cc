import { firstUncovered } from "../../../core/week.ts";
import { defineRule } from "../../rule.ts";
import { sayMoment } from "../../say.ts";
import type { Lang } from "../../../core/lang.ts";
import type { Schedule } from "../../../core/values.ts";

/** An example of a time at which the one is open and the other is not; empty where there is none. */
const example = (hours: Schedule, others: Schedule, lang: Lang): string => {
  const moment = firstUncovered(hours, others);
  return moment === undefined ? "" : sayMoment(moment, lang);
};

/** A service is watched for as long as it is offered. METI items service-hours, monitoring-criteria. */
export const monitoringCoversService = defineRule({
  id: "monitoring-covers-service",
  severity: "warning",
  title: { ja: "監視はサービス時間の全体", en: "Monitoring covers the service hours" },
  source: "METI 2010, items {service-hours}, {monitoring-criteria}",
  facts: ["monitoringHours", "serviceHours"],
  holds: ({ monitoringHours, serviceHours }) => firstUncovered(serviceHours, monitoringHours) === undefined,
  message: {
    ja: ({ monitoringHours, serviceHours }) =>
      `サービス時間は ${serviceHours} ですが、監視は ${monitoringHours} で、監視していない時間帯があります(例: ${example(serviceHours, monitoringHours, "ja")})。`,
    en: ({ monitoringHours, serviceHours }) =>
      `Service hours are ${serviceHours}, but monitoring hours are ${monitoringHours}: at some times nobody watches (for example at ${example(serviceHours, monitoringHours, "en")}).`,
  },
  why: {
    ja: "監視していない間の障害は、気付くのも復旧も遅れます。",
    en: "Outages at such times are noticed late and repaired late.",
  },
  fix: {
    ja: () => "実際の監視時間を確かめ、monitoringHours か serviceHours を直してください(本文も合わせます)。",
    en: () =>
      "Find out when the service is watched, and correct monitoringHours or serviceHours (and the words).",
  },
  fails: { monitoringHours: "Mo-Fr 09:00-18:00; PH off", serviceHours: "24/7" },
  passes: { monitoringHours: "24/7", serviceHours: "Mo-Fr 09:00-18:00; PH off" },
});

/** Whoever offers a service can be told that it is down. METI items service-hours, outage-support-hours. */
export const incidentDeskCoversService = defineRule({
  id: "incident-desk-covers-service",
  severity: "warning",
  title: { ja: "障害の受付はサービス時間の全体", en: "The incident desk covers the service hours" },
  source: "METI 2010, items {service-hours}, {outage-support-hours}",
  facts: ["incidentSupportHours", "serviceHours"],
  holds: ({ incidentSupportHours, serviceHours }) =>
    firstUncovered(serviceHours, incidentSupportHours) === undefined,
  message: {
    ja: ({ incidentSupportHours, serviceHours }) =>
      `サービス時間は ${serviceHours} ですが、障害の受付は ${incidentSupportHours} で、連絡できない時間帯があります(例: ${example(serviceHours, incidentSupportHours, "ja")})。`,
    en: ({ incidentSupportHours, serviceHours }) =>
      `Service hours are ${serviceHours}, but inquiries about outages are accepted ${incidentSupportHours}: at some times nobody can be reached (for example at ${example(serviceHours, incidentSupportHours, "en")}).`,
  },
  why: {
    ja: "その時間帯に使えなくなった顧客には、知らせる先がありません。",
    en: "A customer for whom the service fails at such a time has nobody to tell.",
  },
  fix: {
    ja: () =>
      "メールやフォームでの受付も含めた実際の受付時間を incidentSupportHours と本文に書いてください。受付がないなら、その時間帯の連絡方法を本文に書きます。",
    en: () =>
      "State in incidentSupportHours and in the text when inquiries are accepted, by email or form, too. If they are not, tell in the text what a customer can do.",
  },
  fails: { incidentSupportHours: "Mo-Fr 09:00-18:00; PH off", serviceHours: "24/7" },
  passes: { incidentSupportHours: "24/7", serviceHours: "24/7" },
});
