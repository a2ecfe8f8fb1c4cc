import { availabilityBasisAgrees } from "./answers/availability-basis.ts";
import { businessHoursDefined } from "./answers/business-hours.ts";
import { certificateClaimedElsewhere } from "./answers/certificate-elsewhere.ts";
import { certificateExpired } from "./answers/certificate-expired.ts";
import { certificateNotHeld } from "./answers/certificate-not-held.ts";
import { copiedAnswer } from "./answers/copied-answer.ts";
import { notApplicableMarked } from "./answers/not-applicable.ts";
import { auditStandardReplaced } from "./answers/replaced-standards.ts";
import { answerSaysNothing } from "./answers/says-nothing.ts";
import { answerStandsAlone } from "./answers/stands-alone.ts";
import { availabilityIsMonitored } from "./relations/availability/availability-is-monitored.ts";
import { recordMeetsAvailability } from "./relations/availability/record-meets-availability.ts";
import { rtoWithinAvailability } from "./relations/availability/rto-within-availability.ts";
import {
  availabilityHasBasis,
  availabilityHasPeriod,
  availabilityIsPromised,
} from "./relations/availability/stated.ts";
import { deletionCoversBackups } from "./relations/backup/deletion-covers-backups.ts";
import { generationsFillRetention } from "./relations/backup/generations-fill-retention.ts";
import { moreThanOneGeneration } from "./relations/backup/more-than-one-generation.ts";
import { restoreWindowWithinGenerations } from "./relations/backup/restore-window-within-generations.ts";
import { restoreWindowWithinRetention } from "./relations/backup/restore-window-within-retention.ts";
import { retentionExceedsInterval } from "./relations/backup/retention-exceeds-interval.ts";
import { retentionHoldsGenerations } from "./relations/backup/retention-holds-generations.ts";
import { retentionIsNoCeiling } from "./relations/backup/retention-is-no-ceiling.ts";
import { rpoCoversBackupInterval } from "./relations/backup/rpo-covers-backup-interval.ts";
import { alternativeMeansHaveFormats } from "./relations/dependent/alternative-means-have-formats.ts";
import { dependences } from "./relations/dependent/basis.ts";
import { timeUnspecified } from "./relations/dependent/time-unspecified.ts";
import { mediaAreProtected, protectedMediaAreEncrypted } from "./relations/encryption/removable-media.ts";
import { tlsCurrent } from "./relations/encryption/tls-current.ts";
import { factsAgree } from "./facts-agree.ts";
import { incidentDeskCoversService, monitoringCoversService } from "./relations/hours/coverage.ts";
import {
  concurrentWithinUsers,
  exportBeforeDeletion,
  logsOutliveData,
  longOutagesAreOutages,
  monitoringWithinNotice,
} from "./relations/limits/limits.ts";
import { monitoringGapWithinRto } from "./relations/hours/monitoring-gap-within-rto.ts";
import { plannedMaintenanceIsAnnounced } from "./relations/hours/planned-maintenance-is-announced.ts";
import { markAgreesWithFact, markMissing } from "./mark.ts";
import { ownerInCodeowners } from "./upkeep/owner-in-codeowners.ts";
import { ambiguousTime } from "./words/ambiguous-time.ts";
import { claimsAreBacked } from "./words/claims-are-backed.ts";
import { factsAreSaid } from "./words/facts-are-said.ts";
import { markAgainstWords } from "./words/mark-against-words.ts";
import { wordsAgreeWithOtherAnswers } from "./words/other-answers.ts";
import { translationAgrees } from "./words/translation-agrees.ts";
import { translationKeepsBounds, translationMissing } from "./words/translation.ts";
import { vagueWording } from "./words/vague-wording.ts";
import { standingBesideValue, valueBesideStanding } from "./words/values-and-standings.ts";
import { wordsAgreeWithFacts } from "./words/words-agree-with-facts.ts";
import {
  noticeBeforeRecovery,
  noticeOutlivesOutage,
  roundTheClockDeskGivesNotice,
} from "./relations/recovery/incident-notice.ts";
import { monitoringIntervalWithinRto } from "./relations/recovery/monitoring-interval-within-rto.ts";
import { mttrNeedsOutages } from "./relations/recovery/mttr-needs-outages.ts";
import { mttrWithinRto } from "./relations/recovery/mttr-within-rto.ts";
import { rtoOutsideHoursIsNoShorter } from "./relations/recovery/rto-outside-hours.ts";
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
  // limits
  concurrentWithinUsers,
  longOutagesAreOutages,
  exportBeforeDeletion,
  logsOutliveData,
  monitoringWithinNotice,
  timeUnspecified,
];

/** What holds the words of an answer against its facts, in each language. */
export const proseRules: readonly Rule[] = [
  wordsAgreeWithFacts,
  factsAreSaid,
  claimsAreBacked,
  valueBesideStanding,
  standingBesideValue,
  wordsAgreeWithOtherAnswers,
  markAgainstWords,
  translationMissing,
  translationKeepsBounds,
  translationAgrees,
  ambiguousTime,
];

/** What checklists' kits tell those rules that look at an answer by itself. */
export interface Knowledge {
  readonly notUsed: Parameters<typeof notApplicableMarked>[0];
  readonly askApart: Parameters<typeof copiedAnswer>[0];
}

/** What the words, the mark or the names of one answer say by themselves, or beside another answer. */
export const answerRulesWith = ({ notUsed, askApart }: Knowledge): readonly Rule[] => [
  certificateExpired,
  certificateNotHeld,
  certificateClaimedElsewhere,
  auditStandardReplaced,
  vagueWording,
  businessHoursDefined,
  copiedAnswer(askApart),
  notApplicableMarked(notUsed),
  availabilityBasisAgrees,
  answerStandsAlone,
  answerSaysNothing,
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
