import { alternativeMeansHaveFormats } from "./alternative-means-have-formats.ts";
import { factsAgree } from "./facts-agree.ts";
import { markAgreesWithFact, markMissing } from "./mark.ts";
import { mttrNeedsOutages } from "./mttr-needs-outages.ts";
import { ownerInCodeowners } from "./owner-in-codeowners.ts";
import { ambiguousTime } from "./prose/ambiguous-time.ts";
import { claimsAreBacked } from "./prose/claims-are-backed.ts";
import { factsAreSaid } from "./prose/facts-are-said.ts";
import { markAgainstWords } from "./prose/mark-against-words.ts";
import { translationKeepsBounds, translationMissing } from "./prose/translation.ts";
import { standingBesideValue, valueBesideStanding } from "./prose/values-and-standings.ts";
import { wordsAgreeWithFacts } from "./prose/words-agree-with-facts.ts";
import { restoreWindowWithinRetention } from "./restore-window-within-retention.ts";
import { retentionHoldsGenerations } from "./retention-holds-generations.ts";
import { rpoCoversBackupInterval } from "./rpo-covers-backup-interval.ts";
import type { Rule } from "./rule.ts";
import { tlsCurrent } from "./tls-current.ts";

/** What holds facts, marks and owners against each other. */
export const factRules: readonly Rule[] = [
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

/** What holds the words of an answer against its facts, in each language. */
export const proseRules: readonly Rule[] = [
  wordsAgreeWithFacts,
  factsAreSaid,
  claimsAreBacked,
  valueBesideStanding,
  standingBesideValue,
  markAgainstWords,
  translationMissing,
  translationKeepsBounds,
  ambiguousTime,
];

/** Every rule. A rule of your own is a file like its siblings and a line in one of the lists above. */
export const rules: readonly Rule[] = [...factRules, ...proseRules];
