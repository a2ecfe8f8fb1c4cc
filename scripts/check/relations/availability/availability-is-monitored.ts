import { defineStandingRule } from "../../rule.ts";
import { isValue } from "../../statements.ts";

/** Downtime that nobody watches for is in no figure. It may be measured from without, so a warning. METI items availability, monitoring-criteria. */
export const availabilityIsMonitored = defineStandingRule({
  id: "availability-is-monitored",
  severity: "warning",
  title: { ja: "稼働率を示すなら監視", en: "An availability is monitored" },
  source: "METI 2010, items {availability}, {monitoring-criteria}",
  facts: ["availability", "monitoringHours"],
  holds: ({ availability, monitoringHours }) => !isValue(availability) || monitoringHours !== "none",
  message: {
    ja: ({ availability }) =>
      `稼働率を ${String(availability)}% としていますが、監視は行っていない(monitoringHours: none)としています。`,
    en: ({ availability }) =>
      `The availability is ${String(availability)}%, but nothing is monitored (monitoringHours: none).`,
  },
  why: {
    ja: "監視していなければ停止時間が分からず、稼働率が守られたかどうかを誰も確かめられません。",
    en: "Where nobody watches, downtime is not known, and nobody can tell whether the availability was kept.",
  },
  fix: {
    ja: () =>
      "停止を検知する仕組みがあれば、その時間帯を monitoringHours と項目{monitoring-criteria}に書いてください。稼働率を別の方法で測っているなら、本文に書いてください。",
    en: () =>
      "If downtime is detected in some way, state the hours in monitoringHours and in item {monitoring-criteria}. If the availability is measured in another way, say so in the text.",
  },
  fails: { availability: 99.9, monitoringHours: "none" },
  passes: { availability: 99.9, monitoringHours: "24/7" },
});
