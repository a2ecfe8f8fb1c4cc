import { alternativeMeansHaveFormats } from "./alternative-means-have-formats.ts";
import { factsAgree } from "./facts-agree.ts";
import { markAgreesWithFact, markMissing } from "./mark.ts";
import { mttrNeedsOutages } from "./mttr-needs-outages.ts";
import { ownerInCodeowners } from "./owner-in-codeowners.ts";
import { restoreWindowWithinRetention } from "./restore-window-within-retention.ts";
import { retentionHoldsGenerations } from "./retention-holds-generations.ts";
import { rpoCoversBackupInterval } from "./rpo-covers-backup-interval.ts";
import type { Rule } from "./rule.ts";
import { tlsCurrent } from "./tls-current.ts";

/** Every rule. A rule of your own is a file like its siblings and a line here. */
export const rules: readonly Rule[] = [
  factsAgree,
  markAgreesWithFact,
  markMissing,
  ownerInCodeowners,
  retentionHoldsGenerations,
  rpoCoversBackupInterval,
  restoreWindowWithinRetention,
  tlsCurrent,
  alternativeMeansHaveFormats,
  mttrNeedsOutages,
];
