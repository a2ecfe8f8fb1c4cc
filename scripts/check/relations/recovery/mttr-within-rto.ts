import { isShorter } from "../../../core/duration.ts";
import { defineRule } from "../../rule.ts";
import { sayDuration } from "../../say.ts";
import { isValue } from "../../statements.ts";

/** An objective that is missed on average is none. Outages outside business hours may have a longer one. METI items mttr, rto. */
export const mttrWithinRto = defineRule({
  id: "mttr-within-rto",
  severity: "warning",
  title: { ja: "平均復旧時間は目標復旧時間以内", en: "The mean time to recovery is within the RTO" },
  source: "METI 2010, items {mttr}, {rto}",
  facts: ["meanTimeToRecovery", "rto"],
  besides: ["rtoOutsideHours"],
  holds: ({ meanTimeToRecovery, rto, rtoOutsideHours }) =>
    !isShorter(rto, meanTimeToRecovery) ||
    (isValue(rtoOutsideHours) && !isShorter(rtoOutsideHours, meanTimeToRecovery)),
  message: {
    ja: ({ meanTimeToRecovery, rto }) =>
      `平均復旧時間(MTTR)の実績 ${sayDuration(meanTimeToRecovery, "ja")} が、目標復旧時間(RTO)の ${sayDuration(rto, "ja")} を超えています。`,
    en: ({ meanTimeToRecovery, rto }) =>
      `The mean time to recovery (MTTR) of ${sayDuration(meanTimeToRecovery, "en")} is longer than the RTO of ${sayDuration(rto, "en")}.`,
  },
  why: {
    ja: "平均でも守れていない目標は、顧客に約束として受け取られません。",
    en: "Customers do not take an objective for a promise that is missed on average.",
  },
  fix: {
    ja: () => "実績の計算を確かめ、正しければ rto を守れる値に直すか、改善の予定を本文に書いてください。",
    en: () =>
      "See whether the mean is right; if so, correct rto to what can be kept, or tell in the text how it will be reached.",
  },
  fails: { meanTimeToRecovery: "PT8H", rto: "PT5H", rtoOutsideHours: "PT6H" },
  passes: { meanTimeToRecovery: "PT8H", rto: "PT5H", rtoOutsideHours: "PT24H" },
});
