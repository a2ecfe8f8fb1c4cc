import { isShorter, type Span } from "../../../core/duration.ts";
import type { Schedule } from "../../../core/values.ts";
import { longestClosure } from "../../../core/week.ts";
import { defineRule } from "../../rule.ts";
import { sayDuration, saySpan } from "../../say.ts";

/** The longest time of an ordinary week without monitoring. */
const gap = (hours: Schedule): Span => ({ months: 0, seconds: longestClosure(hours) * 60 });

/** An outage that begins as monitoring ends is noticed when it begins again. METI items rto, monitoring-criteria. */
export const monitoringGapWithinRto = defineRule({
  id: "monitoring-gap-within-rto",
  severity: "warning",
  title: {
    ja: "監視のない時間は時間外のRTOより短い",
    en: "Monitoring pauses for less than the RTO outside hours",
  },
  source: "METI 2010, items {rto}, {monitoring-criteria}",
  facts: ["rtoOutsideHours", "monitoringHours"],
  holds: ({ rtoOutsideHours, monitoringHours }) =>
    longestClosure(monitoringHours) === 0 || isShorter(gap(monitoringHours), rtoOutsideHours),
  message: {
    ja: ({ rtoOutsideHours, monitoringHours }) =>
      `営業時間外の目標復旧時間は ${sayDuration(rtoOutsideHours, "ja")} ですが、監視(${monitoringHours})は最長で${saySpan(gap(monitoringHours), "ja")}途切れ、その間の障害に気付けません。`,
    en: ({ rtoOutsideHours, monitoringHours }) =>
      `The RTO outside business hours is ${sayDuration(rtoOutsideHours, "en")}, but monitoring (${monitoringHours}) pauses for up to ${saySpan(gap(monitoringHours), "en")}, during which an outage is not noticed.`,
  },
  why: {
    ja: "復旧は気付いてから始まるため、監視のない時間が目標より長いと目標を守れません。",
    en: "Repair begins when an outage is noticed; where nobody watches for longer, the objective cannot be kept.",
  },
  fix: {
    ja: () =>
      "監視の自動通知が続いているなら monitoringHours をその時間に、続いていないなら rtoOutsideHours を見直してください。",
    en: () =>
      "If alerts go on outside these hours, state so in monitoringHours; if they do not, reconsider rtoOutsideHours.",
  },
  fails: { rtoOutsideHours: "PT24H", monitoringHours: "Mo-Fr 09:00-18:00; PH off" },
  passes: { rtoOutsideHours: "PT24H", monitoringHours: "24/7" },
});
