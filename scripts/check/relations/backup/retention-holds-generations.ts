import { isAtLeast, isShorter, times } from "../../../core/duration.ts";
import { defineRule, type Values } from "../../rule.ts";
import { inSomeMonths, sayDuration, saySpan } from "../../say.ts";

type Facts = Values<"backupRetention" | "backupInterval" | "backupGenerations">;

const isCertain = ({ backupRetention, backupInterval, backupGenerations }: Facts): boolean =>
  isShorter(backupRetention, times(backupInterval, backupGenerations));

/** A backup kept for less than interval × generations is gone before its generation counts. METI items backup-method, backup-retention, backup-generations. */
export const retentionHoldsGenerations = defineRule({
  id: "retention-holds-generations",
  severity: "error",
  title: { ja: "保存期間は全世代を保持できる長さ", en: "Retention holds every generation" },
  source: "METI 2010, items {backup-method}, {backup-retention}, {backup-generations}",
  facts: ["backupRetention", "backupInterval", "backupGenerations"],
  holds: ({ backupRetention, backupInterval, backupGenerations }) =>
    isAtLeast(backupRetention, times(backupInterval, backupGenerations)),
  certain: isCertain,
  message: {
    ja: (facts) =>
      `${inSomeMonths(isCertain(facts), facts.backupRetention, facts.backupInterval).ja}保存期間 ${sayDuration(facts.backupRetention, "ja")} では、${sayDuration(facts.backupInterval, "ja")}ごと × ${String(facts.backupGenerations)}世代のバックアップを保持できません。`,
    en: (facts) =>
      `A retention of ${sayDuration(facts.backupRetention, "en")} cannot hold ${String(facts.backupGenerations)} generations taken every ${sayDuration(facts.backupInterval, "en")}${inSomeMonths(isCertain(facts), facts.backupRetention, facts.backupInterval).en}.`,
  },
  why: {
    ja: "顧客は、約束した世代数だけ前の状態に戻せると読みます。",
    en: "Customers read that they can go back as many generations as promised.",
  },
  fix: {
    ja: ({ backupInterval, backupGenerations }) =>
      `backupRetention を${saySpan(times(backupInterval, backupGenerations), "ja")}以上にするか、backupGenerations を減らすか、backupInterval を短くしてください。`,
    en: ({ backupInterval, backupGenerations }) =>
      `Raise backupRetention to ${saySpan(times(backupInterval, backupGenerations), "en")} or more, lower backupGenerations, or shorten backupInterval.`,
  },
  fails: { backupRetention: "P3D", backupInterval: "P1D", backupGenerations: 7 },
  passes: { backupRetention: "P7D", backupInterval: "P1D", backupGenerations: 7 },
});
