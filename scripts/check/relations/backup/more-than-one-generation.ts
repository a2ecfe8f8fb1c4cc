import { defineStandingRule } from "../../rule.ts";

/** A single backup is as good as the day it was taken: a damaged one leaves nothing. METI items backup-method, backup-generations. */
export const moreThanOneGeneration = defineStandingRule({
  id: "more-than-one-generation",
  severity: "warning",
  title: { ja: "バックアップは2世代以上", en: "More than one generation of backups" },
  source: "METI 2010, items {backup-method}, {backup-generations}",
  facts: ["backupGenerations", "backupInterval"],
  holds: ({ backupGenerations, backupInterval }) =>
    typeof backupGenerations !== "number" || backupInterval === "none" || backupGenerations >= 2,
  message: {
    ja: ({ backupGenerations }) =>
      backupGenerations === 0
        ? "バックアップを取るとしながら、保証する世代数は0です。"
        : "保証するバックアップは1世代だけです。",
    en: ({ backupGenerations }) =>
      backupGenerations === 0
        ? "Backups are said to be taken, but not one generation is guaranteed."
        : "Only one generation of backups is guaranteed.",
  },
  why: {
    ja: "最新のバックアップが壊れていたり、誤って消した後のものだったりすると、戻せるデータがありません。",
    en: "Where the latest backup is damaged, or was taken after data had been lost, there is nothing to go back to.",
  },
  fix: {
    ja: () =>
      "2世代以上を保持しているなら、backupGenerations と本文をその数に直してください。そうでなければ、世代を増やせないか検討してください。",
    en: () =>
      "If two or more are kept, state their number in backupGenerations and in the text. If not, consider keeping more.",
  },
  fails: { backupGenerations: 1, backupInterval: "P1D" },
  passes: { backupGenerations: 2, backupInterval: "P1D" },
});
