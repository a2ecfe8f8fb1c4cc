import { defineRule } from "./rule.ts";
import { sayDuration } from "./say.ts";

/** A mean time to recovery is the repair time divided by the number of outages: without outages there is none. METI items 10, 12. */
export const mttrNeedsOutages = defineRule({
  id: "mttr-needs-outages",
  severity: "error",
  title: { ja: "平均復旧時間は障害があった場合のみ", en: "A mean time to recovery needs outages" },
  source: "METI 2010, items 10, 12",
  facts: ["meanTimeToRecovery", "outages"],
  holds: ({ outages }) => outages > 0,
  message: {
    ja: ({ meanTimeToRecovery }) =>
      `障害は0件なのに、平均復旧時間(MTTR)を ${sayDuration(meanTimeToRecovery, "ja")} としています。`,
    en: ({ meanTimeToRecovery }) =>
      `There were no outages, yet the mean time to recovery (MTTR) is ${sayDuration(meanTimeToRecovery, "en")}.`,
  },
  why: {
    ja: "MTTRは修理時間の和÷故障回数です。0件の平均を示すと、件数かMTTRのどちらかが疑われます。",
    en: "The MTTR is repair time divided by outages; a mean of none makes a customer doubt one of the two.",
  },
  fix: {
    ja: () =>
      "障害がなかったのなら meanTimeToRecovery を none に、あったのなら outages を件数にしてください。目標値は項目11(rto)に書きます。",
    en: () =>
      "Set meanTimeToRecovery to none if there were no outages, or outages to their number. A target belongs to item 11 (rto).",
  },
  fails: { meanTimeToRecovery: "PT2H", outages: 0 },
  passes: { meanTimeToRecovery: "PT2H", outages: 1 },
});
