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
import type { Relation, Rule } from "./rule.ts";
import { tlsCurrent } from "./tls-current.ts";
import { evidenceValid } from "./upkeep/evidence.ts";
import { answerFresh, reviewedAfterChange, reviewedInFuture } from "./upkeep/review-date.ts";
import { suspectAnswers } from "./upkeep/suspect.ts";
import { translationOlder } from "./upkeep/translation-older.ts";

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

/** The relations between facts, which tie answers to each other. */
export const relations: readonly Relation[] = factRules.filter((rule) => rule.kind === "relation");

/** What keeps right answers right: reviews, evidence, and what git knows of the past. */
export const upkeepRules: readonly Rule[] = [
  reviewedInFuture,
  answerFresh,
  reviewedAfterChange,
  suspectAnswers(relations),
  evidenceValid,
  translationOlder,
];

/** Every rule. A rule of your own is a file like its siblings and a line in one of the lists above. */
export const rules: readonly Rule[] = [...factRules, ...proseRules, ...upkeepRules];
