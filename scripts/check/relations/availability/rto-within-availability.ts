import { isShorter } from "../../../core/duration.ts";
import { isRoundTheClock } from "../../../core/week.ts";
import { defineRule, type Values, type ValuesOrStandings } from "../../rule.ts";
import { sayDuration, sayTime } from "../../say.ts";
import { isValue } from "../../statements.ts";
import { allowedDowntime, availabilityAfter, periodOf } from "./downtime.ts";

type Facts = Values<"availability" | "rto"> &
  Partial<ValuesOrStandings<"rtoOutsideHours" | "availabilityPeriod" | "availabilityBasis" | "serviceHours">>;

/** The recovery time to hold against the allowed downtime: that outside business hours where the other fits. */
const judged = (facts: Facts) => {
  const { availability, rto, rtoOutsideHours, serviceHours } = facts;
  const period = periodOf(facts.availabilityPeriod);
  const allowed = allowedDowntime(availability, period);
  // Outside business hours an outage counts where the service is promised for then.
  const runsOutside = isValue(serviceHours) && isRoundTheClock(serviceHours);
  return runsOutside && isValue(rtoOutsideHours) && !isShorter(allowed, rto)
    ? { fact: "rtoOutsideHours", time: rtoOutsideHours, allowed, period }
    : { fact: "rto", time: rto, allowed, period };
};

const highest = (facts: Facts): string => {
  const { time, period } = judged(facts);
  return String(availabilityAfter(time, period));
};

/**
 * A single outage, repaired as fast as promised, must not use up more downtime than the availability allows for: 99.9 % is
 * 45 minutes a month. A record says what was, so that nothing follows from it. METI items availability, rto.
 */
export const rtoWithinAvailability = defineRule({
  id: "rto-within-availability",
  severity: "warning",
  title: {
    ja: "目標復旧時間は稼働率が許す停止時間以内",
    en: "The RTO fits into the downtime that is allowed",
  },
  source: "METI 2010, items {service-hours}, {availability}, {rto}",
  facts: ["availability", "rto"],
  besides: ["rtoOutsideHours", "serviceHours", "availabilityPeriod", "availabilityBasis"],
  holds: (facts) => {
    const { time, allowed } = judged(facts);
    return facts.availabilityBasis === "record" || !isShorter(allowed, time);
  },
  message: {
    ja: (facts) => {
      const { fact, time, allowed, period } = judged(facts);
      const over = isValue(facts.availabilityPeriod) ? `${period.name.ja}で` : "最も長い年間で見ても";
      const outside = fact === "rto" ? "" : "営業時間外の";
      return `稼働率 ${String(facts.availability)}% が許す停止時間は${over}最大${sayTime(allowed.seconds, "ja")}ですが、${outside}目標復旧時間(RTO)は ${sayDuration(time, "ja")} です。目標どおりに復旧しても、1回の障害でこの稼働率を下回ることがあります。`;
    },
    en: (facts) => {
      const { fact, time, allowed, period } = judged(facts);
      const over = isValue(facts.availabilityPeriod) ? "" : ", the longest period there is";
      const outside = fact === "rto" ? "" : " outside business hours";
      return `Availability of ${String(facts.availability)}% allows for at most ${sayTime(allowed.seconds, "en")} of downtime in ${period.name.en}${over}, but the RTO${outside} is ${sayDuration(time, "en")}: a single outage can take the service below that, even if it is repaired in time.`;
    },
  },
  why: {
    ja: "顧客は稼働率と復旧時間を見比べ、両方は守れないと指摘します。",
    en: "Customers compare the two figures and point out that they cannot both be kept.",
  },
  fix: {
    ja: (facts) =>
      `${judged(facts).fact} を${sayTime(judged(facts).allowed.seconds, "ja")}以内にするか、availability を ${highest(facts)} 以下にしてください。稼働率の計算から除く停止があれば、本文に書いてください。`,
    en: (facts) =>
      `Lower ${judged(facts).fact} to ${sayTime(judged(facts).allowed.seconds, "en")} or less, or availability to ${highest(facts)} or less. If some downtime does not count, name it in the text.`,
  },
  fails: {
    availability: 99.9,
    rto: "PT5H",
    rtoOutsideHours: "PT24H",
    availabilityPeriod: "month",
    availabilityBasis: "target",
    serviceHours: "24/7",
  },
  passes: {
    availability: 99.9,
    rto: "PT5H",
    rtoOutsideHours: "PT8H",
    availabilityPeriod: "year",
    availabilityBasis: "target",
    serviceHours: "24/7",
  },
});
