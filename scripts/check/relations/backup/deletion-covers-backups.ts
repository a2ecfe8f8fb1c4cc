import { isShorter, sum } from "../../../core/duration.ts";
import { defineRule } from "../../rule.ts";
import { sayDuration, saySpan } from "../../say.ts";

/**
 * A backup of the day of termination lives for the whole retention: data that are said to be gone sooner are still in
 * it, unless the backups are purged as well. METI items backup-retention, data-deletion, data-at-cancellation.
 */
export const deletionCoversBackups = defineRule({
  id: "deletion-covers-backups",
  severity: "warning",
  title: { ja: "データ消去の時期はバックアップも含む", en: "The time of deletion includes the backups" },
  source: "METI 2010, items {backup-retention}, {data-deletion}, {data-at-cancellation}",
  facts: ["deletionDelay", "deletionAfterTermination", "backupRetention"],
  holds: ({ deletionDelay, deletionAfterTermination, backupRetention }) =>
    !deletionAfterTermination || !isShorter(deletionDelay, backupRetention),
  message: {
    ja: ({ deletionDelay, backupRetention }) =>
      `解約後 ${sayDuration(deletionDelay, "ja")} でデータを消去するとしていますが、バックアップの保存期間は ${sayDuration(backupRetention, "ja")} です。データは、最長で解約の${saySpan(sum(deletionDelay, backupRetention), "ja")}後までバックアップに残ります。`,
    en: ({ deletionDelay, backupRetention }) =>
      `Data are said to be deleted ${sayDuration(deletionDelay, "en")} after termination, but backups are kept for ${sayDuration(backupRetention, "en")}: in them the data can live on for ${saySpan(sum(deletionDelay, backupRetention), "en")} after termination.`,
  },
  why: {
    ja: "顧客は、その期間を過ぎればどこにもデータが残らないと読みます。",
    en: "Customers read that after that time their data are nowhere any more.",
  },
  fix: {
    ja: ({ deletionDelay, backupRetention }) =>
      `バックアップからも消えるまでの期間(最長で${saySpan(sum(deletionDelay, backupRetention), "ja")})を deletionDelay と本文に書いてください。バックアップからも同時に消しているなら、本文でそう述べてください。`,
    en: ({ deletionDelay, backupRetention }) =>
      `State in deletionDelay and in the text when the data are gone from the backups, too (${saySpan(sum(deletionDelay, backupRetention), "en")} at the longest). If they are purged from the backups at the same time, say so in the text.`,
  },
  fails: { deletionDelay: "P1D", deletionAfterTermination: true, backupRetention: "P7D" },
  passes: { deletionDelay: "P30D", deletionAfterTermination: true, backupRetention: "P7D" },
});
