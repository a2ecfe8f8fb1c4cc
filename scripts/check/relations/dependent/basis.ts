import type { Localized } from "../../../core/lang.ts";
import type { Severity } from "../../../core/finding.ts";
import { writtenValue } from "../../../core/facts.ts";
import type { FactKey } from "../../../core/facts.generated.ts";
import type { Sheet } from "../../../core/sheet.ts";
import { statementsOf } from "../../../core/facts.ts";
import { affirms } from "../../mark.ts";
import { defineStandingRule, type Example, type Relation, type ValuesOrStandings } from "../../rule.ts";

/** A fact that means something only with another one. */
interface Dependence<F extends FactKey, B extends FactKey> {
  readonly id: string;
  readonly severity?: Severity;
  readonly source: string;
  /** The fact, and what it is called. */
  readonly fact: F;
  readonly name: Localized;
  /** What it rests on, and a clause that says that there is none: 「ログを取得しない」, "no logs are collected". */
  readonly basis: B;
  readonly absent: Localized;
  readonly fails: Example<F | B>;
  readonly passes: Example<F | B>;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** What is not there has no value: the rule fails where the fact is affirmed and its basis denied. */
const defineDependence = <F extends FactKey, B extends FactKey>(dependence: Dependence<F, B>): Relation => {
  const { id, severity = "error", source, fact, name, basis, absent, fails, passes } = dependence;
  const value = (facts: ValuesOrStandings<F | B>): string => writtenValue(facts[fact]);
  const denial = (facts: ValuesOrStandings<F | B>): string => `${basis}: ${writtenValue(facts[basis])}`;
  return defineStandingRule<F | B>({
    id,
    severity,
    title: { ja: `「${absent.ja}」なら${name.ja}もない`, en: `Where ${absent.en}, there is no ${name.en}` },
    source,
    facts: [fact, basis],
    holds: (facts) => facts[fact] === 0 || affirms(facts[fact]) !== true || affirms(facts[basis]) !== false,
    message: {
      ja: (facts) => `${absent.ja}(${denial(facts)})としながら、${name.ja}を ${value(facts)} としています。`,
      en: (facts) => `${capital(absent.en)} (${denial(facts)}), yet the ${name.en} is ${value(facts)}.`,
    },
    why: {
      ja: "ないはずのものに値があると、顧客にはどちらかの回答が誤りに見えます。",
      en: "Where what is not there has a value, one of the two looks wrong to a customer.",
    },
    fix: {
      ja: (facts) =>
        `${absent.ja}のが正しければ ${fact} を ${typeof facts[fact] === "boolean" ? "false" : "none"} にし、そうでなければ ${basis} を直してください。`,
      en: (facts) =>
        `Set ${fact} to ${typeof facts[fact] === "boolean" ? "false" : "none"} if it is right that ${absent.en}; if it is not, correct ${basis}.`,
    },
    fails,
    passes,
  });
};

const noLogs = { ja: "ログを取得しない", en: "no logs are collected" };
const noBackups = { ja: "バックアップを取らない", en: "no backups are taken" };
const noMonitoring = { ja: "監視を行わない", en: "nothing is monitored" };
const noNotice = { ja: "障害発生時に連絡しない", en: "no notice is given of outages" };

/** Facts with what they rest on, each a rule of its own. */
export const dependences: readonly Relation[] = [
  defineDependence({
    id: "log-retention-needs-logs",
    source: "METI 2010, items {log-collection}, {incident-traceability}",
    fact: "logRetention",
    name: { ja: "ログの保存期間", en: "log retention" },
    basis: "logCollection",
    absent: noLogs,
    fails: { logRetention: "P3M", logCollection: false },
    passes: { logRetention: "P3M", logCollection: true },
  }),
  defineDependence({
    id: "log-provision-needs-logs",
    source: "METI 2010, items {log-collection}, {incident-traceability}",
    fact: "logProvision",
    name: { ja: "利用者へのログの提供", en: "provision of logs" },
    basis: "logCollection",
    absent: noLogs,
    fails: { logProvision: true, logCollection: false },
    passes: { logProvision: true, logCollection: true },
  }),
  defineDependence({
    id: "deletion-delay-needs-deletion",
    source: "METI 2010, items {data-deletion}, {data-at-cancellation}",
    fact: "deletionDelay",
    name: { ja: "解約から消去までの期間", en: "time from termination to deletion" },
    basis: "deletionAfterTermination",
    absent: { ja: "解約後にデータを消去しない", en: "data are not deleted after termination" },
    fails: { deletionDelay: "P30D", deletionAfterTermination: false },
    passes: { deletionDelay: "P30D", deletionAfterTermination: true },
  }),
  defineDependence({
    id: "assessment-interval-needs-assessment",
    source: "METI 2010, item {third-party-assessment}",
    fact: "vulnerabilityAssessmentInterval",
    name: { ja: "脆弱性検査の間隔", en: "interval of vulnerability assessments" },
    basis: "vulnerabilityAssessment",
    absent: { ja: "脆弱性検査を行わない", en: "no vulnerability assessments are made" },
    fails: { vulnerabilityAssessmentInterval: "P1Y", vulnerabilityAssessment: false },
    passes: { vulnerabilityAssessmentInterval: "P1Y", vulnerabilityAssessment: true },
  }),
  defineDependence({
    id: "retention-needs-backups",
    source: "METI 2010, items {backup-method}, {backup-retention}",
    fact: "backupRetention",
    name: { ja: "バックアップの保存期間", en: "backup retention" },
    basis: "backupInterval",
    absent: noBackups,
    fails: { backupRetention: "P7D", backupInterval: "none" },
    passes: { backupRetention: "P7D", backupInterval: "P1D" },
  }),
  defineDependence({
    id: "generations-need-backups",
    source: "METI 2010, items {backup-method}, {backup-generations}",
    fact: "backupGenerations",
    name: { ja: "バックアップ世代数", en: "number of backup generations" },
    basis: "backupInterval",
    absent: noBackups,
    fails: { backupGenerations: 7, backupInterval: "none" },
    passes: { backupGenerations: 7, backupInterval: "P1D" },
  }),
  defineDependence({
    id: "restore-window-needs-backups",
    // Versions of the data may be kept without backups.
    severity: "warning",
    source: "METI 2010, items {disaster-recovery}, {backup-method}",
    fact: "restoreWindow",
    name: { ja: "復元できる期間", en: "restore window" },
    basis: "backupInterval",
    absent: noBackups,
    fails: { restoreWindow: "P7D", backupInterval: "none" },
    passes: { restoreWindow: "P7D", backupInterval: "P1D" },
  }),
  defineDependence({
    id: "monitoring-interval-needs-monitoring",
    source: "METI 2010, items {monitoring-criteria}, {outage-monitoring-interval}",
    fact: "monitoringInterval",
    name: { ja: "監視間隔", en: "monitoring interval" },
    basis: "monitoringHours",
    absent: noMonitoring,
    fails: { monitoringInterval: "PT5M", monitoringHours: "none" },
    passes: { monitoringInterval: "PT5M", monitoringHours: "24/7" },
  }),
  defineDependence({
    id: "notice-time-needs-notice",
    source: "METI 2010, items {outage-notice-process}, {outage-notice-time}",
    fact: "incidentNoticeTime",
    name: { ja: "障害を通知するまでの時間", en: "time to notice" },
    basis: "incidentAlerting",
    absent: noNotice,
    fails: { incidentNoticeTime: "PT1H", incidentAlerting: false },
    passes: { incidentNoticeTime: "PT1H", incidentAlerting: true },
  }),
  defineDependence({
    id: "notice-time-needs-monitoring",
    // It counts from the detection of an outage, which customers may report.
    severity: "warning",
    source: "METI 2010, items {monitoring-criteria}, {outage-notice-time}",
    fact: "incidentNoticeTime",
    name: { ja: "障害を通知するまでの時間", en: "time to notice" },
    basis: "monitoringHours",
    absent: noMonitoring,
    fails: { incidentNoticeTime: "PT1H", monitoringHours: "none" },
    passes: { incidentNoticeTime: "PT1H", monitoringHours: "24/7" },
  }),
  defineDependence({
    id: "notice-channels-need-notice",
    source: "METI 2010, item {outage-notice-process}",
    fact: "incidentNoticeChannels",
    name: { ja: "障害の通知方法", en: "channel of notice" },
    basis: "incidentAlerting",
    absent: noNotice,
    fails: { incidentNoticeChannels: ["website"], incidentAlerting: false },
    passes: { incidentNoticeChannels: ["website"], incidentAlerting: true },
  }),
];

/** Whether some answer denies what the fact rests on. */
export const lacksBasis = (sheet: Sheet, fact: FactKey): boolean =>
  dependences
    .filter(({ facts }) => facts[0] === fact)
    .some(({ facts }) =>
      facts
        .slice(1)
        .some((basis) => statementsOf(sheet, basis).some(({ value }) => affirms(value) === false)),
    );
