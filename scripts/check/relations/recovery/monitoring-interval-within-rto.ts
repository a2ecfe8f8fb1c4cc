import { isInstant, isShorter } from "../../../core/duration.ts";
import { defineRule } from "../../rule.ts";
import { sayDuration } from "../../say.ts";

/**
 * An outage just after a look is noticed at the next, and only then can repair begin. A warning, since a system may switch
 * over by itself, and since METI asks for the interval of collecting incidents, not of watching. Items 11, 16.
 */
export const monitoringIntervalWithinRto = defineRule({
  id: "monitoring-interval-within-rto",
  severity: "warning",
  title: { ja: "監視間隔は目標復旧時間より短い", en: "Monitoring looks more often than the RTO" },
  source: "METI 2010, items {rto}, {outage-monitoring-interval}",
  facts: ["monitoringInterval", "rto"],
  holds: ({ monitoringInterval, rto }) => isInstant(monitoringInterval) || isShorter(monitoringInterval, rto),
  message: {
    ja: ({ monitoringInterval, rto }) =>
      `障害に気付くまで最大で監視間隔の ${sayDuration(monitoringInterval, "ja")} かかるため、目標復旧時間(RTO) ${sayDuration(rto, "ja")} に間に合わないことがあります。`,
    en: ({ monitoringInterval, rto }) =>
      `An outage can go unnoticed for the monitoring interval of ${sayDuration(monitoringInterval, "en")}, which leaves no time to repair it within the RTO of ${sayDuration(rto, "en")}.`,
  },
  why: {
    ja: "復旧は気付いてから始まります。顧客は、この間隔では目標を守れないと読みます。",
    en: "Repair begins when an outage is noticed; customers see that at this interval the objective cannot be kept.",
  },
  fix: {
    ja: () =>
      "稼働の監視がもっと短い間隔なら、その値を monitoringInterval と本文に書いてください。そうでなければ rto を見直してください。",
    en: () =>
      "If outages are watched for more often, state that interval in monitoringInterval and in the text. If not, reconsider rto.",
  },
  fails: { monitoringInterval: "PT6H", rto: "PT5H" },
  passes: { monitoringInterval: "PT5M", rto: "PT5H" },
});
