import { isShorter, type Span, type Spans, times } from "../../../core/duration.ts";
import { defineRule, type Values, type ValuesOrStandings } from "../../rule.ts";
import { sayDuration, saySpan, sayTime } from "../../say.ts";
import { allowedDowntime, type Period, periodOf } from "./downtime.ts";

type Facts = Values<"availability" | "outages" | "meanTimeToRecovery"> &
  Partial<ValuesOrStandings<"availabilityPeriod">>;

/** The downtime to hold against what is allowed, and over which period. */
interface Downtime {
  readonly downtime: Spans;
  readonly period: Period;
  readonly isOfOneOutage: boolean;
}

/**
 * Outages are counted over a year: if their sum is more than the availability allows for in a year, some period is missed,
 * whichever is meant. Short of that, the longest of them, no shorter than the mean, may be too long for its period.
 */
const judged = ({ availability, outages, meanTimeToRecovery, availabilityPeriod }: Facts): Downtime => {
  const year = periodOf("year");
  const all = times(meanTimeToRecovery, outages);
  return isShorter(allowedDowntime(availability, year), all)
    ? { downtime: all, period: year, isOfOneOutage: false }
    : {
        downtime: times(meanTimeToRecovery, Math.min(outages, 1)),
        period: periodOf(availabilityPeriod),
        isOfOneOutage: true,
      };
};

const allowed = (facts: Facts): Span => allowedDowntime(facts.availability, judged(facts).period);

/**
 * Repair time may be longer than downtime, and some outages may not count, so that a record can only put an availability
 * in doubt. METI items availability, mttr, outage-count.
 */
export const recordMeetsAvailability = defineRule({
  id: "record-meets-availability",
  severity: "warning",
  title: { ja: "障害の実績は稼働率と両立", en: "The record of outages bears out the availability" },
  source: "METI 2010, items {availability}, {mttr}, {outage-count}",
  facts: ["availability", "meanTimeToRecovery", "outages"],
  besides: ["availabilityPeriod"],
  holds: (facts) => !isShorter(allowed(facts), judged(facts).downtime),
  message: {
    ja: (facts) => {
      const { downtime, period, isOfOneOutage } = judged(facts);
      const mean = sayDuration(facts.meanTimeToRecovery, "ja");
      const record = isOfOneOutage
        ? `平均復旧時間は1件あたり ${mean} です`
        : `障害の実績は${String(facts.outages)}件 × 平均 ${mean} で計${saySpan(downtime, "ja")}です`;
      return `稼働率 ${String(facts.availability)}% が許す停止時間は${period.name.ja}で最大${sayTime(allowed(facts).seconds, "ja")}ですが、${record}。`;
    },
    en: (facts) => {
      const { downtime, period, isOfOneOutage } = judged(facts);
      const mean = sayDuration(facts.meanTimeToRecovery, "en");
      const record = isOfOneOutage
        ? `an outage took ${mean} on average`
        : `${String(facts.outages)} outages of ${mean} on average come to ${saySpan(downtime, "en")}`;
      return `Availability of ${String(facts.availability)}% allows for at most ${sayTime(allowed(facts).seconds, "en")} of downtime in ${period.name.en}, but ${record}.`;
    },
  },
  why: {
    ja: "顧客は件数と復旧時間から稼働率を計算し、約束が守られていないと判断します。",
    en: "Customers work the availability out from outages and recovery times, and see a promise that is not kept.",
  },
  fix: {
    ja: () =>
      "件数と平均復旧時間が正しければ availability を見直し、稼働率の計算に入らない障害が含まれていれば本文に書いてください。",
    en: () =>
      "If outages and recovery time are right, reconsider availability; if some of the outages do not count, say so in the text.",
  },
  fails: { availability: 99.9, meanTimeToRecovery: "PT3H", outages: 4, availabilityPeriod: "year" },
  passes: { availability: 99.9, meanTimeToRecovery: "PT2H", outages: 4, availabilityPeriod: "year" },
});
