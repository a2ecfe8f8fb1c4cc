import type { ItemWords } from "../../check/answers/not-applicable.ts";
import type { Kit, Role } from "../kit.ts";
import { ALIASES } from "./aliases.ts";
import { wrongHomophone } from "./homophones.ts";

const MULTI_TENANCY: ItemWords = {
  ja: /マルチテナント[^、。\n]{0,12}?(?:では(?:ありません|なく|ない(?=ため))|(?:使用|利用|採用)(?:せず|しません|して(?:い|お)(?:りません|ません|らず)|していない(?=ため)))/g,
  en: /\b(?:not|no) multi-?tenan(?:t|cy)(?![a-z])|\bmulti-?tenan(?:t|cy) (?:storage )?is not used/gi,
};

const MEDIA: ItemWords = {
  ja: /(?:(?:二次|外部)?(?:記憶|記録)|可搬|外部|バックアップ|リムーバブル)(?:媒体|メディア)[^、。\n]{0,8}?(?:使用|利用|保有)(?:せず|しません|して(?:い|お)(?:りません|ません|らず)|していない(?=ため))/g,
  en: /\b(?:secondary )?(?:storage|removable|backup|external) media are not used|\b(?:no|not use(?: any)?) (?:(?:secondary|removable|backup|external|storage) ){1,3}media(?![a-z])/gi,
};

/** Contract, its end, and liability are for lawyers; what customers talk to support about is for support. */
const BY_ROLE: Readonly<Record<Role, readonly string[]>> = {
  legal: [
    "termination-notice",
    "escrow",
    "data-deletion",
    "compensation-insurance",
    "data-at-cancellation",
    "escrow-integrity",
    "data-location-law",
  ],
  support: [
    "outage-notice-process",
    "status-reporting",
    "customization",
    "external-connectivity",
    "outage-support-hours",
    "support-hours",
  ],
  operations: [
    "service-hours",
    "planned-downtime-notice",
    "availability",
    "disaster-recovery",
    "alternative-means",
    "alternative-data-format",
    "upgrade-policy",
    "mttr",
    "rto",
    "outage-count",
    "monitoring-criteria",
    "outage-notice-time",
    "outage-monitoring-interval",
    "log-collection",
    "response-time",
    "response-delay",
    "batch-processing-time",
    "concurrent-users",
    "resource-limits",
    "backup-method",
    "backup-timing",
    "backup-retention",
    "backup-generations",
    "virus-scan",
    "secondary-storage-media",
  ],
  security: [
    "encryption",
    "key-management",
    "input-validation",
    "certifications",
    "third-party-assessment",
    "data-handling-environment",
    "communication-encryption",
    "audit-reports",
    "tenant-isolation",
    "data-access-restriction",
    "incident-traceability",
  ],
};

/** METI's checklist of service levels for cloud services, 2010. */
export const meti2010: Kit = {
  checklist: "meti-2010",
  aliases: ALIASES,
  roles: Object.fromEntries(
    // The keys are the roles.
    (Object.keys(BY_ROLE) as Role[]).flatMap((role) => BY_ROLE[role].map((slug) => [slug, role])),
  ),
  rules: [wrongHomophone],
  notUsed: {
    "key-management": MULTI_TENANCY,
    "tenant-isolation": MULTI_TENANCY,
    "secondary-storage-media": MEDIA,
  },
  // One asks for the provider's own environment, the other for restrictions like those that a customer's organization sets
  // for its users.
  askApart: [["data-handling-environment", "data-access-restriction"]],
};
