import { availabilityBasisAgrees } from "./answers/availability-basis.ts";
import { businessHoursDefined } from "./answers/business-hours.ts";
import { certificateExpired } from "./answers/certificate-expired.ts";
import { certificateNotHeld } from "./answers/certificate-not-held.ts";
import { copiedAnswer } from "./answers/copied-answer.ts";
import { wrongHomophone } from "./answers/homophones.ts";
import { notApplicableMarked } from "./answers/not-applicable.ts";
import { auditStandardReplaced } from "./answers/replaced-standards.ts";
import { answerStandsAlone } from "./answers/stands-alone.ts";
import { availabilityIsMonitored } from "./availability/availability-is-monitored.ts";
import { recordMeetsAvailability } from "./availability/record-meets-availability.ts";
import { rtoWithinAvailability } from "./availability/rto-within-availability.ts";
import {
  availabilityHasBasis,
  availabilityHasPeriod,
  availabilityIsPromised,
} from "./availability/stated.ts";
import { deletionCoversBackups } from "./backup/deletion-covers-backups.ts";
import { generationsFillRetention } from "./backup/generations-fill-retention.ts";
import { moreThanOneGeneration } from "./backup/more-than-one-generation.ts";
import { restoreWindowWithinGenerations } from "./backup/restore-window-within-generations.ts";
import { restoreWindowWithinRetention } from "./backup/restore-window-within-retention.ts";
import { retentionExceedsInterval } from "./backup/retention-exceeds-interval.ts";
import { retentionHoldsGenerations } from "./backup/retention-holds-generations.ts";
import { retentionIsNoCeiling } from "./backup/retention-is-no-ceiling.ts";
import { rpoCoversBackupInterval } from "./backup/rpo-covers-backup-interval.ts";
import { alternativeMeansHaveFormats } from "./dependent/alternative-means-have-formats.ts";
import { dependences } from "./dependent/basis.ts";
import { timeUnspecified } from "./dependent/time-unspecified.ts";
import { mediaAreProtected, protectedMediaAreEncrypted } from "./encryption/removable-media.ts";
import { tlsCurrent } from "./encryption/tls-current.ts";
import { factsAgree } from "./facts-agree.ts";
import { incidentDeskCoversService, monitoringCoversService } from "./hours/coverage.ts";
import { monitoringGapWithinRto } from "./hours/monitoring-gap-within-rto.ts";
import { plannedMaintenanceIsAnnounced } from "./hours/planned-maintenance-is-announced.ts";
import { markAgreesWithFact, markMissing } from "./mark.ts";
import { ownerInCodeowners } from "./owner-in-codeowners.ts";
import { ambiguousTime } from "./prose/ambiguous-time.ts";
import { claimsAreBacked } from "./prose/claims-are-backed.ts";
import { factsAreSaid } from "./prose/facts-are-said.ts";
import { markAgainstWords } from "./prose/mark-against-words.ts";
import { translationKeepsBounds, translationMissing } from "./prose/translation.ts";
import { vagueWording } from "./prose/vague-wording.ts";
import { standingBesideValue, valueBesideStanding } from "./prose/values-and-standings.ts";
import { wordsAgreeWithFacts } from "./prose/words-agree-with-facts.ts";
import {
  noticeBeforeRecovery,
  noticeOutlivesOutage,
  roundTheClockDeskGivesNotice,
} from "./recovery/incident-notice.ts";
import { monitoringIntervalWithinRto } from "./recovery/monitoring-interval-within-rto.ts";
import { mttrNeedsOutages } from "./recovery/mttr-needs-outages.ts";
import { mttrWithinRto } from "./recovery/mttr-within-rto.ts";
import { rtoOutsideHoursIsNoShorter } from "./recovery/rto-outside-hours.ts";
import type { Relation, Rule } from "./rule.ts";
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
  // backup
  retentionHoldsGenerations,
  retentionExceedsInterval,
  rpoCoversBackupInterval,
  restoreWindowWithinRetention,
  restoreWindowWithinGenerations,
  generationsFillRetention,
  moreThanOneGeneration,
  retentionIsNoCeiling,
  deletionCoversBackups,
  // encryption
  tlsCurrent,
  mediaAreProtected,
  protectedMediaAreEncrypted,
  // availability
  availabilityHasPeriod,
  availabilityHasBasis,
  availabilityIsPromised,
  rtoWithinAvailability,
  recordMeetsAvailability,
  availabilityIsMonitored,
  // recovery
  mttrNeedsOutages,
  mttrWithinRto,
  rtoOutsideHoursIsNoShorter,
  monitoringIntervalWithinRto,
  noticeBeforeRecovery,
  roundTheClockDeskGivesNotice,
  noticeOutlivesOutage,
  // hours
  monitoringCoversService,
  monitoringGapWithinRto,
  incidentDeskCoversService,
  plannedMaintenanceIsAnnounced,
  // what rests on something else
  alternativeMeansHaveFormats,
  ...dependences,
  timeUnspecified,
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

/** What the words, the mark or the names of one answer say by themselves, or beside another answer. */
export const answerRules: readonly Rule[] = [
  certificateExpired,
  certificateNotHeld,
  auditStandardReplaced,
  vagueWording,
  businessHoursDefined,
  copiedAnswer,
  notApplicableMarked,
  wrongHomophone,
  availabilityBasisAgrees,
  answerStandsAlone,
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

/** The rules whose findings come with time alone, by id: what a reminder is about. */
export const datedRules: readonly string[] = [
  answerFresh.id,
  evidenceValid.id,
  certificateExpired.id,
  "acceptance-expired",
];

/** Every rule. A rule of your own is a file like its siblings and a line in one of the lists above. */
export const rules: readonly Rule[] = [...factRules, ...proseRules, ...answerRules, ...upkeepRules];
