// Generated from schema/facts.yaml by `npm run generate`. Do not edit.
import type { Duration, OpenName, Range, Schedule } from "./values.ts";

export type Channels = "email" | "form" | "phone" | "chat" | "website" | "in-app" | "status-page" | "letter";
export type AvailabilityBasis = "record" | "target" | "guarantee";
export type Periods = "month" | "quarter" | "year";
export type NoticeTimes = "after" | "before";
export type FileFormats = "csv" | "xlsx" | "json" | "xml" | "pdf" | "text" | "paper";
export type MonitoringScopes = "hardware" | "network" | "performance" | "errors" | "application" | "capacity" | "security";
export type People = "staff" | "contractors" | "customer" | "operations-staff" | "administrators";
export type RestoreTriggers = "system-failure" | "on-request";
export type ScanTimes = "monthly" | "weekly" | "daily" | "on-upload" | "realtime";
export type AuditReports = "sas70-type2" | "aus18" | "assurance-3402" | "isae3402" | "soc1-type1" | "soc1-type2" | "soc2-type1" | "soc2-type2" | "soc3";
export type TlsVersions = "SSL 2.0" | "SSL 3.0" | "1.0" | "1.1" | "1.2" | "1.3";

/** The value of each fact, where it has one and not a standing. */
export interface FactValues {
  /** Service hours */
  readonly serviceHours: Schedule;
  /** Planned maintenance excluded from service hours */
  readonly plannedMaintenanceExcluded: boolean;
  /** Notice before planned maintenance */
  readonly maintenanceNotice: Duration;
  /** Channels of maintenance notice */
  readonly maintenanceNoticeChannels: readonly Channels[];
  /** Notice before end of service */
  readonly terminationNotice: Duration;
  /** Channels of end-of-service notice */
  readonly terminationNoticeChannels: readonly Channels[];
  /** Escrow */
  readonly escrow: boolean;
  /** Availability */
  readonly availability: number;
  /** Basis of the availability figure */
  readonly availabilityBasis: AvailabilityBasis;
  /** Period over which availability is measured */
  readonly availabilityPeriod: Periods;
  /** Disaster recovery arrangements */
  readonly disasterRecovery: boolean;
  /** Backup interval */
  readonly backupInterval: Duration;
  /** Restore window */
  readonly restoreWindow: Duration;
  /** Data center redundancy */
  readonly datacenterRedundancy: boolean;
  /** Alternative means */
  readonly alternativeMeans: boolean;
  /** Data formats of the alternative */
  readonly alternativeFormats: readonly FileFormats[];
  /** Upgrade policy */
  readonly upgradePolicy: boolean;
  /** Notice of major upgrades */
  readonly majorUpgradeNotice: NoticeTimes;
  /** Notice of minor updates */
  readonly minorUpgradeNotice: NoticeTimes;
  /** Channels of upgrade notice */
  readonly upgradeNoticeChannels: readonly Channels[];
  /** Number of outages */
  readonly outages: number;
  /** Mean time to recovery (MTTR) */
  readonly meanTimeToRecovery: Duration;
  /** Recovery time objective (RTO) */
  readonly rto: Duration;
  /** RTO outside business hours */
  readonly rtoOutsideHours: Duration;
  /** Monitoring hours */
  readonly monitoringHours: Schedule;
  /** Monitoring scope */
  readonly monitoringScope: readonly MonitoringScopes[];
  /** Incident alerting */
  readonly incidentAlerting: boolean;
  /** Channels of incident notice */
  readonly incidentNoticeChannels: readonly Channels[];
  /** Time to incident notice */
  readonly incidentNoticeTime: Duration;
  /** Monitoring interval */
  readonly monitoringInterval: Duration;
  /** Interval of status reports */
  readonly statusReportInterval: Duration;
  /** Log collection */
  readonly logCollection: boolean;
  /** Provision of logs to customers */
  readonly logProvision: boolean;
  /** Response time */
  readonly responseTime: Duration;
  /** Duration of response delays */
  readonly responseDelay: Duration;
  /** Batch processing time */
  readonly batchTime: Duration;
  /** Customization */
  readonly customization: boolean;
  /** External API */
  readonly externalApi: boolean;
  /** Limit of concurrent users */
  readonly concurrentUserLimit: number;
  /** Limit of users */
  readonly userLimit: number;
  /** Incident support hours */
  readonly incidentSupportHours: Schedule;
  /** Channels of incident support */
  readonly incidentSupportChannels: readonly Channels[];
  /** Support hours */
  readonly supportHours: Schedule;
  /** Working days until a reply */
  readonly supportReplyWorkingDays: Range;
  /** Access to backups */
  readonly backupAccess: People;
  /** Backup redundancy */
  readonly backupRedundancy: boolean;
  /** When data are restored */
  readonly restoreTrigger: RestoreTriggers;
  /** Recovery point objective (RPO) */
  readonly rpo: Duration;
  /** Backup retention */
  readonly backupRetention: Duration;
  /** Deletion of data after termination */
  readonly deletionAfterTermination: boolean;
  /** Time from termination to deletion */
  readonly deletionDelay: Duration;
  /** Backup generations */
  readonly backupGenerations: number;
  /** TLS versions */
  readonly tlsVersions: readonly TlsVersions[];
  /** Encryption at rest */
  readonly encryptionAtRest: boolean;
  /** Direct customer access to storage */
  readonly customerStorageAccess: boolean;
  /** Compensation */
  readonly compensation: boolean;
  /** Liability insurance */
  readonly liabilityInsurance: boolean;
  /** Input validation */
  readonly inputValidation: boolean;
  /** Certifications */
  readonly certifications: readonly OpenName[];
  /** Vulnerability assessment */
  readonly vulnerabilityAssessment: boolean;
  /** Interval of vulnerability assessments */
  readonly vulnerabilityAssessmentInterval: Duration;
  /** Who can access servers */
  readonly serverAccess: People;
  /** Firewall restricting access */
  readonly firewall: boolean;
  /** Audit reports */
  readonly auditReports: readonly AuditReports[];
  /** Tenant isolation */
  readonly tenantIsolation: boolean;
  /** Individual user IDs */
  readonly individualIds: boolean;
  /** Log retention */
  readonly logRetention: Duration;
  /** Virus scan */
  readonly virusScan: ScanTimes;
  /** Use of removable media */
  readonly removableMedia: boolean;
  /** Protection of removable media */
  readonly removableMediaProtection: boolean;
  /** Awareness of laws at the data location */
  readonly jurisdictionKnown: boolean;
}

export type FactKey = keyof FactValues;
