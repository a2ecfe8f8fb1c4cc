import { defineStandingRule } from "../../rule.ts";

/** Downtime that is taken out of the service hours as planned is one that customers know of beforehand. METI items service-hours, planned-downtime-notice, availability. */
export const plannedMaintenanceIsAnnounced = defineStandingRule({
  id: "planned-maintenance-is-announced",
  severity: "warning",
  title: { ja: "計画停止を除くなら事前に通知", en: "Planned maintenance that does not count is announced" },
  source: "METI 2010, items {service-hours}, {planned-downtime-notice}, {availability}",
  facts: ["maintenanceNotice", "plannedMaintenanceExcluded"],
  holds: ({ maintenanceNotice, plannedMaintenanceExcluded }) =>
    plannedMaintenanceExcluded !== true || maintenanceNotice !== "none",
  message: {
    ja: () => "計画停止をサービス時間から除くとしていますが、計画停止の事前通知はないとしています。",
    en: () => "Planned maintenance is excluded from the service hours, but no notice is given before it.",
  },
  why: {
    ja: "事前に知らされない停止は、顧客には計画停止と障害の区別がつきません。",
    en: "Customers cannot tell downtime that was not announced from an outage.",
  },
  fix: {
    ja: () =>
      "通知しているなら、その時期を maintenanceNotice と項目{planned-downtime-notice}の本文に書いてください。していないなら、plannedMaintenanceExcluded を見直してください。",
    en: () =>
      "If notice is given, state when in maintenanceNotice and in the text of item {planned-downtime-notice}; if not, reconsider plannedMaintenanceExcluded.",
  },
  fails: { maintenanceNotice: "none", plannedMaintenanceExcluded: true },
  passes: { maintenanceNotice: "P3D", plannedMaintenanceExcluded: true },
});
