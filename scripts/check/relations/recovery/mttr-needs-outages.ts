import type { Lang } from "../../../core/lang.ts";
import { writtenValue } from "../../../core/facts.ts";
import { defineStandingRule, type ValuesOrStandings } from "../../rule.ts";
import { sayDuration } from "../../say.ts";
import { isValue } from "../../statements.ts";

type Facts = ValuesOrStandings<"meanTimeToRecovery" | "outages">;

const sayMean = ({ meanTimeToRecovery }: Facts, lang: Lang): string =>
  isValue(meanTimeToRecovery) ? sayDuration(meanTimeToRecovery, lang) : meanTimeToRecovery;

const hadOutages = ({ outages }: Facts): boolean => typeof outages === "number" && outages > 0;

const hadNone = ({ outages }: Facts): boolean => outages === 0 || outages === "none";

/** A mean time to recovery is the repair time divided by the number of outages: there is one exactly where there were any. METI items mttr, outage-count. */
export const mttrNeedsOutages = defineStandingRule({
  id: "mttr-needs-outages",
  severity: "error",
  title: { ja: "平均復旧時間は障害があった場合のみ", en: "A mean time to recovery goes with outages" },
  source: "METI 2010, items {mttr}, {outage-count}",
  facts: ["meanTimeToRecovery", "outages"],
  holds: (facts) => {
    // A mean that is undisclosed or unspecified goes with any number.
    if (facts.meanTimeToRecovery === "none") return !hadOutages(facts);
    return !isValue(facts.meanTimeToRecovery) || !hadNone(facts);
  },
  message: {
    ja: (facts) =>
      hadNone(facts)
        ? `障害は0件なのに、平均復旧時間(MTTR)を ${sayMean(facts, "ja")} としています。`
        : `障害は${writtenValue(facts.outages)}件あったのに、平均復旧時間(MTTR)は none(なし)です。`,
    en: (facts) =>
      hadNone(facts)
        ? `There were no outages, yet the mean time to recovery (MTTR) is ${sayMean(facts, "en")}.`
        : `There were outages (${writtenValue(facts.outages)}), yet the mean time to recovery (MTTR) is none.`,
  },
  why: {
    ja: "MTTRは修理時間の和÷故障回数です。件数とMTTRの一方だけがあると、どちらかが疑われます。",
    en: "The MTTR is repair time divided by outages; one without the other makes a customer doubt one of the two.",
  },
  fix: {
    ja: (facts) =>
      hadNone(facts)
        ? "障害がなかったのなら meanTimeToRecovery を none に、あったのなら outages を件数にしてください。目標値は項目{rto}(rto)に書きます。"
        : "meanTimeToRecovery に平均復旧時間を書いてください。測っていなければ unspecified、公開しないなら undisclosed、障害がなかったのなら outages を 0 にします。",
    en: (facts) =>
      hadNone(facts)
        ? "Set meanTimeToRecovery to none if there were no outages, or outages to their number. A target belongs to item {rto} (rto)."
        : "State the mean in meanTimeToRecovery: unspecified if it is not measured, undisclosed if it is not published. If there were no outages, set outages to 0.",
  },
  fails: { meanTimeToRecovery: "PT2H", outages: 0 },
  passes: { meanTimeToRecovery: "PT2H", outages: 1 },
});
