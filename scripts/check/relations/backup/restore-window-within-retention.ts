import { isAtLeast, isShorter } from "../../../core/duration.ts";
import { writtenValue } from "../../../core/facts.ts";
import { defineRule } from "../../rule.ts";
import { inSomeMonths, sayDuration } from "../../say.ts";

/** What can be restored is at most what is still kept. METI items disaster-recovery, backup-method, backup-retention. */
export const restoreWindowWithinRetention = defineRule({
  id: "restore-window-within-retention",
  severity: "error",
  title: { ja: "復元できる期間は保存期間以内", en: "The restore window lies within the retention" },
  source: "METI 2010, items {disaster-recovery}, {backup-method}, {backup-retention}",
  facts: ["restoreWindow", "backupRetention"],
  holds: ({ restoreWindow, backupRetention }) => isAtLeast(backupRetention, restoreWindow),
  certain: ({ restoreWindow, backupRetention }) => isShorter(backupRetention, restoreWindow),
  message: {
    ja: ({ restoreWindow, backupRetention }) =>
      `過去 ${sayDuration(restoreWindow, "ja")} のデータを復元できるとしていますが、${inSomeMonths(isShorter(backupRetention, restoreWindow), backupRetention, restoreWindow).ja}バックアップの保存期間 ${sayDuration(backupRetention, "ja")} では足りません。`,
    en: ({ restoreWindow, backupRetention }) =>
      `Data of the past ${sayDuration(restoreWindow, "en")} are said to be restorable, but backups kept for ${sayDuration(backupRetention, "en")} do not reach that far back${inSomeMonths(isShorter(backupRetention, restoreWindow), backupRetention, restoreWindow).en}.`,
  },
  why: {
    ja: "保存期間を過ぎたデータは、約束しても復元できません。",
    en: "Data older than the retention cannot be restored, whatever is promised.",
  },
  fix: {
    ja: ({ restoreWindow, backupRetention }) =>
      `restoreWindow を ${writtenValue(backupRetention)} 以下にするか、backupRetention を ${writtenValue(restoreWindow)} 以上にしてください。`,
    en: ({ restoreWindow, backupRetention }) =>
      `Lower restoreWindow to ${writtenValue(backupRetention)} or less, or raise backupRetention to ${writtenValue(restoreWindow)} or more.`,
  },
  fails: { restoreWindow: "P30D", backupRetention: "P7D" },
  passes: { restoreWindow: "P7D", backupRetention: "P1W" },
});
