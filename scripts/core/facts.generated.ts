// Generated from schema/facts.yaml by `npm run generate`. Do not edit.
import type { Amount, OpenName, Place, Range, Schedule, Time } from "./values.ts";

export type Channels = "email" | "form" | "phone" | "chat" | "website" | "in-app" | "status-page" | "letter";
export type AvailabilityBasis = "record" | "target" | "guarantee";
export type Periods = "month" | "quarter" | "year";
export type NoticeTimes = "after" | "before";
export type FileFormats = "csv" | "xlsx" | "json" | "xml" | "pdf" | "text" | "paper";
export type MonitoringScopes = "hardware" | "network" | "performance" | "errors" | "application" | "capacity" | "security";
export type People = "staff" | "support-staff" | "contractors" | "customer" | "operations-staff" | "administrators";
export type RestoreTriggers = "system-failure" | "on-request";
export type ScanTimes = "monthly" | "weekly" | "daily" | "on-upload" | "realtime";
export type AuditReports = "sas70-type2" | "aus18" | "assurance-3402" | "isae3402" | "soc1-type1" | "soc1-type2" | "soc2-type1" | "soc2-type2" | "soc3";
export type AvailabilityExclusions = "planned-maintenance" | "emergency-maintenance" | "force-majeure" | "customer-environment" | "third-party";
export type LogKinds = "access" | "login" | "operation" | "audit" | "error" | "system" | "database" | "network";
export type KeyHolders = "provider" | "cloud-provider" | "customer" | "not-needed";
export type KeyScopes = "shared" | "per-customer";
export type HandlingEnvironments = "restricted-network" | "entrance-control" | "managed-devices" | "multi-factor";
export type Assessors = "automated-tool" | "internal" | "third-party";
export type RpoPoints = "last-backup";
export type TlsVersions = "SSL 2.0" | "SSL 3.0" | "1.0" | "1.1" | "1.2" | "1.3";
export type SingleSignOnProtocols = "saml" | "oidc" | "ldap";
export type SbomFormats = "spdx" | "cyclonedx" | "swid";

/** The value of each fact, where it has one and not a standing. */
export interface FactValues {
  /** Service hours */
  readonly serviceHours: Schedule;
  /** Planned maintenance excluded from service hours */
  readonly plannedMaintenanceExcluded: boolean;
  /** Window of planned maintenance */
  readonly maintenanceWindow: Schedule;
  /** Notice before planned maintenance */
  readonly maintenanceNotice: Time;
  /** Channels of maintenance notice */
  readonly maintenanceNoticeChannels: readonly Channels[];
  /** Notice before end of service */
  readonly terminationNotice: Time;
  /** Channels of end-of-service notice */
  readonly terminationNoticeChannels: readonly Channels[];
  /** Escrow */
  readonly escrow: boolean;
  /** Verification of data integrity */
  readonly integrityVerification: boolean;
  /** Availability */
  readonly availability: number;
  /** Basis of the availability figure */
  readonly availabilityBasis: AvailabilityBasis;
  /** Period over which availability is measured */
  readonly availabilityPeriod: Periods;
  /** What availability leaves out */
  readonly availabilityExclusions: readonly AvailabilityExclusions[];
  /** Shortest interruption that counts as downtime */
  readonly downtimeThreshold: Time;
  /** Credit when availability is missed */
  readonly availabilityCredit: boolean;
  /** Disaster recovery arrangements */
  readonly disasterRecovery: boolean;
  /** Backup interval */
  readonly backupInterval: Time;
  /** Restore window */
  readonly restoreWindow: Time;
  /** Data center redundancy */
  readonly datacenterRedundancy: boolean;
  /** Where data are stored */
  readonly dataLocations: readonly Place[];
  /** Where backups are stored */
  readonly backupLocations: readonly Place[];
  /** Alternative means */
  readonly alternativeMeans: boolean;
  /** Data formats of the alternative */
  readonly alternativeFormats: readonly FileFormats[];
  /** Upgrade policy */
  readonly upgradePolicy: boolean;
  /** Notice of major upgrades */
  readonly majorUpgradeNotice: NoticeTimes;
  /** Notice before a major upgrade */
  readonly majorUpgradeNoticeTime: Time;
  /** Notice of minor updates */
  readonly minorUpgradeNotice: NoticeTimes;
  /** Channels of upgrade notice */
  readonly upgradeNoticeChannels: readonly Channels[];
  /** Number of outages */
  readonly outages: number;
  /** Number of outages of a day or more */
  readonly longOutages: number;
  /** Mean time to recovery (MTTR) */
  readonly meanTimeToRecovery: Time;
  /** Recovery time objective (RTO) */
  readonly rto: Time;
  /** RTO outside business hours */
  readonly rtoOutsideHours: Time;
  /** Monitoring hours */
  readonly monitoringHours: Schedule;
  /** Monitoring scope */
  readonly monitoringScope: readonly MonitoringScopes[];
  /** Incident alerting */
  readonly incidentAlerting: boolean;
  /** Channels of incident notice */
  readonly incidentNoticeChannels: readonly Channels[];
  /** Time to incident notice */
  readonly incidentNoticeTime: Time;
  /** Monitoring interval */
  readonly monitoringInterval: Time;
  /** Interval of status reports */
  readonly statusReportInterval: Time;
  /** Channels of status reports */
  readonly statusReportChannels: readonly Channels[];
  /** Log collection */
  readonly logCollection: boolean;
  /** Provision of logs to customers */
  readonly logProvision: boolean;
  /** Kinds of logs */
  readonly logKinds: readonly LogKinds[];
  /** Response time */
  readonly responseTime: Time;
  /** Duration of response delays */
  readonly responseDelay: Time;
  /** Batch processing time */
  readonly batchTime: Time;
  /** Customization */
  readonly customization: boolean;
  /** External API */
  readonly externalApi: boolean;
  /** Limit of concurrent users */
  readonly concurrentUserLimit: number;
  /** Limit of users */
  readonly userLimit: number;
  /** Limit of storage */
  readonly storageLimit: Amount;
  /** Limit of the size of a file */
  readonly fileSizeLimit: Amount;
  /** Limit of page views */
  readonly pageViewLimit: Amount;
  /** Incident support hours */
  readonly incidentSupportHours: Schedule;
  /** Channels of incident support */
  readonly incidentSupportChannels: readonly Channels[];
  /** Support hours */
  readonly supportHours: Schedule;
  /** Working days until a reply */
  readonly supportReplyWorkingDays: Range;
  /** Time to a first reply */
  readonly supportReplyTime: Time;
  /** Channels of support */
  readonly supportChannels: readonly Channels[];
  /** Access to backups */
  readonly backupAccess: People;
  /** Backup redundancy */
  readonly backupRedundancy: boolean;
  /** When data are restored */
  readonly restoreTrigger: RestoreTriggers;
  /** Recovery point objective (RPO) */
  readonly rpo: Time;
  /** Backup retention */
  readonly backupRetention: Time;
  /** Deletion of data after termination */
  readonly deletionAfterTermination: boolean;
  /** Time from termination to deletion */
  readonly deletionDelay: Time;
  /** Destruction of storage media */
  readonly mediaDestruction: boolean;
  /** Time to export data after termination */
  readonly exportWindow: Time;
  /** Formats of export */
  readonly exportFormats: readonly FileFormats[];
  /** Backup generations */
  readonly backupGenerations: number;
  /** TLS versions */
  readonly tlsVersions: readonly TlsVersions[];
  /** Encryption at rest */
  readonly encryptionAtRest: boolean;
  /** Direct customer access to storage */
  readonly customerStorageAccess: boolean;
  /** Who holds encryption keys */
  readonly keyManagement: KeyHolders;
  /** Scope of encryption keys */
  readonly keyScope: KeyScopes;
  /** Compensation */
  readonly compensation: boolean;
  /** Ceiling of compensation */
  readonly compensationCeiling: Amount;
  /** Liability insurance */
  readonly liabilityInsurance: boolean;
  /** Input validation */
  readonly inputValidation: boolean;
  /** Certifications */
  readonly certifications: readonly OpenName[];
  /** Vulnerability assessment */
  readonly vulnerabilityAssessment: boolean;
  /** Interval of vulnerability assessments */
  readonly vulnerabilityAssessmentInterval: Time;
  /** Who assesses vulnerabilities */
  readonly assessedBy: readonly Assessors[];
  /** Penetration test */
  readonly penetrationTest: boolean;
  /** Interval of penetration tests */
  readonly penetrationTestInterval: Time;
  /** Who can access servers */
  readonly serverAccess: People;
  /** Environment in which data are handled */
  readonly handlingEnvironment: readonly HandlingEnvironments[];
  /** Who can access customers' data */
  readonly dataAccess: readonly People[];
  /** Firewall restricting access */
  readonly firewall: boolean;
  /** Audit reports */
  readonly auditReports: readonly AuditReports[];
  /** Tenant isolation */
  readonly tenantIsolation: boolean;
  /** Individual user IDs */
  readonly individualIds: boolean;
  /** Log retention */
  readonly logRetention: Time;
  /** Virus scan */
  readonly virusScan: ScanTimes;
  /** Use of removable media */
  readonly removableMedia: boolean;
  /** Protection of removable media */
  readonly removableMediaProtection: boolean;
  /** Complete erasure of media on disposal */
  readonly mediaErasure: boolean;
  /** USB ports disabled */
  readonly usbPortsDisabled: boolean;
  /** Awareness of laws at the data location */
  readonly jurisdictionKnown: boolean;
  /** vulnerability disclosure policy */
  readonly vulnerabilityDisclosurePolicy: boolean;
  /** security testing by customers */
  readonly customerSecurityTesting: boolean;
  /** security self-assessment */
  readonly selfAssessment: boolean;
  /** interval of self-assessments */
  readonly selfAssessmentInterval: Time;
  /** security training */
  readonly securityTraining: boolean;
  /** interval of security training */
  readonly securityTrainingInterval: Time;
  /** notice of breaches */
  readonly breachNotice: boolean;
  /** time until a breach is notified */
  readonly breachNoticeTime: Time;
  /** media sanitization */
  readonly mediaSanitization: boolean;
  /** single sign-on */
  readonly singleSignOn: boolean;
  /** single sign-on at no additional cost */
  readonly singleSignOnIncluded: boolean;
  /** HTTPS only */
  readonly httpsOnly: boolean;
  /** Strict-Transport-Security header */
  readonly strictTransportSecurity: boolean;
  /** security headers */
  readonly securityHeaders: boolean;
  /** hashed passwords */
  readonly passwordHashing: boolean;
  /** account lockout */
  readonly accountLockout: boolean;
  /** frameworks that escape and sanitize */
  readonly securityLibraries: boolean;
  /** patching of dependencies */
  readonly dependencyPatching: boolean;
  /** list of sensitive data */
  readonly sensitiveDataList: boolean;
  /** data flow diagram */
  readonly dataFlowDiagram: boolean;
  /** training of developers */
  readonly secureDevelopmentTraining: boolean;
  /** time to fix vulnerabilities */
  readonly vulnerabilityFixTime: Time;
  /** build provenance */
  readonly buildProvenance: boolean;
  /** credentials kept apart from source code */
  readonly secretsKeptApart: boolean;
  /** physical access control */
  readonly physicalAccessControl: boolean;
  /** multi-factor authentication for remote access */
  readonly remoteAccessMultiFactor: boolean;
  /** interval of access reviews */
  readonly accessReviewInterval: Time;
  /** list of sub-processors */
  readonly subprocessorList: boolean;
  /** interval of sub-processor reviews */
  readonly subprocessorReviewInterval: Time;
  /** backups at another location */
  readonly offsiteBackup: boolean;
  /** interval of disaster recovery tests */
  readonly disasterRecoveryTestInterval: Time;
  /** multi-factor authentication for users */
  readonly multiFactorAuthentication: boolean;
  /** multi-factor authentication for staff */
  readonly staffMultiFactor: boolean;
  /** protocols of single sign-on */
  readonly singleSignOnProtocols: readonly SingleSignOnProtocols[];
  /** interval of restore tests */
  readonly restoreTestInterval: Time;
  /** backups kept offline */
  readonly offlineBackup: boolean;
  /** immutable backups */
  readonly immutableBackup: boolean;
  /** encryption of backups */
  readonly backupEncryption: boolean;
  /** time until patches are applied */
  readonly patchTime: Time;
  /** time to answer a vulnerability report */
  readonly vulnerabilityReportReply: Time;
  /** software bill of materials (SBOM) */
  readonly sbom: boolean;
  /** formats of the SBOM */
  readonly sbomFormats: readonly SbomFormats[];
  /** notice before end of support */
  readonly endOfLifeNotice: Time;
  /** time until accounts of leavers are disabled */
  readonly leaverAccountRemoval: Time;
  /** incident response plan */
  readonly incidentPlan: boolean;
  /** interval of incident exercises */
  readonly incidentExerciseInterval: Time;
  /** incident response team */
  readonly incidentTeam: boolean;
  /** phishing exercises */
  readonly phishingExercise: boolean;
  /** information security policy */
  readonly securityPolicy: boolean;
  /** interval of reviews of the security policy */
  readonly securityPolicyReviewInterval: Time;
  /** security officer */
  readonly securityOfficer: boolean;
  /** business continuity plan */
  readonly continuityPlan: boolean;
  /** interval of continuity exercises */
  readonly continuityExerciseInterval: Time;
  /** certificate of deletion */
  readonly deletionCertificate: boolean;
  /** use of sub-processors */
  readonly subprocessing: boolean;
  /** countries of sub-processors */
  readonly subprocessorCountries: readonly Place[];
  /** notice before sub-processors change */
  readonly subprocessorNotice: Time;
  /** data kept within the country */
  readonly dataResidency: boolean;
  /** interval of log reviews */
  readonly logReviewInterval: Time;
  /** intrusion detection */
  readonly intrusionDetection: boolean;
  /** web application firewall (WAF) */
  readonly webApplicationFirewall: boolean;
  /** malware protection of staff devices */
  readonly endpointProtection: boolean;
  /** disk encryption of staff devices */
  readonly endpointEncryption: boolean;
  /** confidentiality agreements with staff */
  readonly confidentialityAgreement: boolean;
  /** background checks */
  readonly backgroundCheck: boolean;
  /** least privilege */
  readonly leastPrivilege: boolean;
  /** change management */
  readonly changeManagement: boolean;
  /** code reviews */
  readonly codeReview: boolean;
  /** data processing agreement */
  readonly dataProcessingAgreement: boolean;
  /** personal data are entrusted to us */
  readonly personalDataEntrusted: boolean;
  /** safeguards for personal data */
  readonly personalDataSafeguards: boolean;
  /** cyber insurance */
  readonly cyberInsurance: boolean;
  /** use of AI */
  readonly aiUsed: boolean;
  /** training of AI with customers’ data */
  readonly aiTraining: boolean;
  /** opting out of AI features */
  readonly aiOptOut: boolean;
  /** AI models used */
  readonly aiModels: readonly OpenName[];
  /** where AI runs */
  readonly aiRegions: readonly Place[];
  /** retention of AI input */
  readonly aiRetention: Time;
}

export type FactKey = keyof FactValues;
