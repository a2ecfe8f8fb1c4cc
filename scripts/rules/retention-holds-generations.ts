import { isAtLeast, times } from "../sheet/duration.ts";
import { defineRule } from "./rule.ts";
import { sayDuration, saySpan } from "./say.ts";

/** A backup kept for less than interval × generations is gone before its generation counts. METI items 28, 30, 32. */
export const retentionHoldsGenerations = defineRule({
  id: "retention-holds-generations",
  severity: "error",
  title: { ja: "保存期間は全世代を保持できる長さ", en: "Retention holds every generation" },
  source: "METI 2010, items 28, 30, 32",
  facts: ["backupRetention", "backupInterval", "backupGenerations"],
  holds: ({ backupRetention, backupInterval, backupGenerations }) =>
    isAtLeast(backupRetention, times(backupInterval, backupGenerations)),
  message: {
    ja: ({ backupRetention, backupInterval, backupGenerations }) =>
      `保存期間 ${sayDuration(backupRetention, "ja")} では、${sayDuration(backupInterval, "ja")}ごと × ${String(backupGenerations)}世代のバックアップを保持できません。`,
    en: ({ backupRetention, backupInterval, backupGenerations }) =>
      `A retention of ${sayDuration(backupRetention, "en")} cannot hold ${String(backupGenerations)} generations taken every ${sayDuration(backupInterval, "en")}.`,
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
