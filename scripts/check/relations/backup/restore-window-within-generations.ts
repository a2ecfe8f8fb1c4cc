import { isInstant, isShorter, times } from "../../../core/duration.ts";
import { defineRule } from "../../rule.ts";
import { sayDuration, saySpan } from "../../say.ts";
import { isValue } from "../../statements.ts";

/**
 * The generations that are guaranteed reach back interval × generations. Where a retention is stated, the two are held
 * against that. METI items disaster-recovery, backup-method, backup-generations.
 */
export const restoreWindowWithinGenerations = defineRule({
  id: "restore-window-within-generations",
  severity: "warning",
  title: {
    ja: "復元できる期間は世代数の届く範囲",
    en: "The generations reach back as far as the restore window",
  },
  source: "METI 2010, items {disaster-recovery}, {backup-method}, {backup-generations}",
  facts: ["restoreWindow", "backupGenerations", "backupInterval"],
  besides: ["backupRetention"],
  holds: ({ restoreWindow, backupGenerations, backupInterval, backupRetention }) =>
    isValue(backupRetention) ||
    isInstant(backupInterval) ||
    !isShorter(times(backupInterval, backupGenerations), restoreWindow),
  message: {
    ja: ({ restoreWindow, backupGenerations, backupInterval }) =>
      `過去 ${sayDuration(restoreWindow, "ja")} のデータを復元できるとしていますが、${sayDuration(backupInterval, "ja")}ごと × ${String(backupGenerations)}世代で戻れるのは過去${saySpan(times(backupInterval, backupGenerations), "ja")}までです。`,
    en: ({ restoreWindow, backupGenerations, backupInterval }) =>
      `Data of the past ${sayDuration(restoreWindow, "en")} are said to be restorable, but ${String(backupGenerations)} generations taken every ${sayDuration(backupInterval, "en")} reach back ${saySpan(times(backupInterval, backupGenerations), "en")}.`,
  },
  why: {
    ja: "残っていない時点のデータは、約束しても復元できません。",
    en: "Data of a time for which there is no backup cannot be restored, whatever is promised.",
  },
  fix: {
    ja: ({ backupGenerations, backupInterval }) =>
      `restoreWindow を${saySpan(times(backupInterval, backupGenerations), "ja")}以下にするか、backupGenerations を実際に残る世代数に直してください。`,
    en: ({ backupGenerations, backupInterval }) =>
      `Lower restoreWindow to ${saySpan(times(backupInterval, backupGenerations), "en")} or less, or correct backupGenerations to the number that is kept.`,
  },
  fails: {
    restoreWindow: "P30D",
    backupGenerations: 7,
    backupInterval: "P1D",
    backupRetention: "undisclosed",
  },
  passes: {
    restoreWindow: "P7D",
    backupGenerations: 7,
    backupInterval: "P1D",
    backupRetention: "undisclosed",
  },
});
