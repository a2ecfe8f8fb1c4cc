import { isAtLeast, isShorter } from "../../../core/duration.ts";
import { writtenValue } from "../../../core/facts.ts";
import { defineRule } from "../../rule.ts";
import { inSomeMonths, sayDuration } from "../../say.ts";

/** Between two backups the data of up to one interval can be lost, so the RPO cannot be shorter. METI items backup-method, backup-timing. */
export const rpoCoversBackupInterval = defineRule({
  id: "rpo-covers-backup-interval",
  severity: "error",
  title: { ja: "RPOはバックアップ間隔以上", en: "The RPO is no shorter than the backup interval" },
  source: "METI 2010, items {backup-method}, {backup-timing}",
  facts: ["rpo", "backupInterval"],
  // Whatever the interval, the last backup is what there is.
  holds: ({ rpo, backupInterval }) => rpo === "last-backup" || isAtLeast(rpo, backupInterval),
  certain: ({ rpo, backupInterval }) => isShorter(rpo, backupInterval),
  message: {
    ja: ({ rpo, backupInterval }) =>
      `${inSomeMonths(isShorter(rpo, backupInterval), rpo, backupInterval).ja}RPO ${sayDuration(rpo, "ja")} は、バックアップ間隔 ${sayDuration(backupInterval, "ja")} より短く、守れません。`,
    en: ({ rpo, backupInterval }) =>
      `An RPO of ${sayDuration(rpo, "en")} cannot be kept with a backup every ${sayDuration(backupInterval, "en")}${inSomeMonths(isShorter(rpo, backupInterval), rpo, backupInterval).en}.`,
  },
  why: {
    ja: "障害の直前のバックアップは、最大でこの間隔だけ古いものになります。",
    en: "At the moment of a failure the latest backup may be as old as this interval.",
  },
  fix: {
    ja: ({ backupInterval }) =>
      `rpo を ${writtenValue(backupInterval)} 以上にするか、backupInterval を rpo 以下に短くしてください。`,
    en: ({ backupInterval }) =>
      `Raise rpo to ${writtenValue(backupInterval)} or more, or shorten backupInterval to the RPO or less.`,
  },
  fails: { rpo: "PT0S", backupInterval: "P1D" },
  passes: { rpo: "PT24H", backupInterval: "P1D" },
});
