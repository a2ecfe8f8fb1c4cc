import { isInstant, isShorter, times } from "../../../core/duration.ts";
import { defineRule } from "../../rule.ts";
import { sayDuration, saySpan } from "../../say.ts";

/**
 * The oldest of G backups is at most interval × G old, so a retention that is longer by more than one interval promises
 * backups that are gone. Where some are kept longer than others (daily and monthly ones) it may still be true: a warning.
 * METI items backup-method, backup-retention, backup-generations.
 */
export const generationsFillRetention = defineRule({
  id: "generations-fill-retention",
  severity: "warning",
  title: { ja: "世代数は保存期間に足りる数", en: "The generations reach back as far as the retention" },
  source: "METI 2010, items {backup-method}, {backup-retention}, {backup-generations}",
  facts: ["backupGenerations", "backupInterval", "backupRetention"],
  holds: ({ backupGenerations, backupInterval, backupRetention }) =>
    backupGenerations === 0 ||
    isInstant(backupInterval) ||
    !isShorter(times(backupInterval, backupGenerations + 1), backupRetention),
  message: {
    ja: ({ backupGenerations, backupInterval, backupRetention }) =>
      `${sayDuration(backupInterval, "ja")}ごと × ${String(backupGenerations)}世代で残るのは過去${saySpan(times(backupInterval, backupGenerations), "ja")}分ですが、保存期間は ${sayDuration(backupRetention, "ja")} です。`,
    en: ({ backupGenerations, backupInterval, backupRetention }) =>
      `${String(backupGenerations)} generations taken every ${sayDuration(backupInterval, "en")} reach back ${saySpan(times(backupInterval, backupGenerations), "en")}, but the retention is ${sayDuration(backupRetention, "en")}.`,
  },
  why: {
    ja: "顧客は、保存期間のうちならどの時点のバックアップもあると読みます。",
    en: "Customers read that there is a backup for any time within the retention.",
  },
  fix: {
    ja: () =>
      "実際に残る世代数と期間を確かめ、backupGenerations か backupRetention を直してください。間引いて残す場合(日次7世代と月次など)は、本文でそのように説明してください。",
    en: () =>
      "Find out how many backups are kept and for how long, and correct backupGenerations or backupRetention. Where some are kept longer than others (daily and monthly ones), say so in the text.",
  },
  fails: { backupGenerations: 7, backupInterval: "P1D", backupRetention: "P30D" },
  passes: { backupGenerations: 30, backupInterval: "P1D", backupRetention: "P1M" },
});
