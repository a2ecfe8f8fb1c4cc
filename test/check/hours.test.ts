import { describe, expect, it } from "vitest";
import { findingOf, testRows } from "../support/relations.ts";

const weekdays = "Mo-Fr 09:00-18:00; PH off";

describe("hours", () => {
  // An RTO outside hours that is not published leaves the pauses of monitoring unjudged.
  const open = { rtoOutsideHours: "undisclosed" };
  testRows([
    [
      "monitoring on weekdays only",
      { monitoringHours: weekdays, ...open },
      ["warning monitoring-covers-service 13 [1]"],
    ],
    [
      "monitoring but for holidays",
      { monitoringHours: "24/7; PH off", ...open },
      ["warning monitoring-covers-service 13 [1]"],
    ],
    [
      "monitoring for as long as the service",
      { monitoringHours: weekdays, serviceHours: weekdays, ...open },
      [],
    ],
    [
      "a desk that closes before the service",
      { incidentSupportHours: "Mo-Fr 09:00-17:00; PH off", serviceHours: weekdays },
      ["warning incident-desk-covers-service 26 [1]"],
    ],
    ["a desk for as long as the service", { incidentSupportHours: weekdays, serviceHours: weekdays }, []],
    [
      "a pause longer than the RTO outside hours",
      { monitoringHours: weekdays, serviceHours: weekdays },
      ["warning monitoring-gap-within-rto 11 [13]"],
    ],
    [
      "a pause as long as the RTO outside hours",
      { monitoringHours: weekdays, serviceHours: weekdays, rtoOutsideHours: "PT63H" },
      ["warning monitoring-gap-within-rto 11 [13]"],
    ],
    [
      "a pause that leaves time to repair",
      { monitoringHours: weekdays, serviceHours: weekdays, rtoOutsideHours: "PT64H" },
      [],
    ],
    [
      "no pause beside an RTO of nothing",
      { rto: "PT0S", rtoOutsideHours: "PT0S", monitoringInterval: "PT0S" },
      [],
    ],
    [
      "nothing that is monitored",
      { monitoringHours: "none", incidentNoticeTime: "undisclosed" },
      [
        "warning availability-is-monitored 5 [13]",
        "error mark-agrees-with-fact 13 [13]",
        "error monitoring-interval-needs-monitoring 16 [13]",
      ],
    ],
    [
      "planned maintenance that is not announced",
      { maintenanceNotice: "none" },
      // The real answer to item 2 has the mark for a notice.
      ["error mark-agrees-with-fact 2 [2]", "warning planned-maintenance-is-announced 2 [1 1]"],
    ],
  ]);

  it("gives an example of a time that is not covered, in both languages", () => {
    const onWeekdays = findingOf("monitoring-covers-service", { monitoringHours: weekdays })?.message;
    expect(onWeekdays?.ja).toContain("(例: 月曜日の00:00)");
    const butHolidays = findingOf("incident-desk-covers-service", {
      incidentSupportHours: weekdays,
      serviceHours: "Mo-Fr 09:30-18:00",
    })?.message;
    expect(butHolidays?.ja).toContain("(例: 祝日の09:30)");
    expect(butHolidays?.en).toContain("(for example at 09:30 on a public holiday)");
    const onSaturdays = findingOf("monitoring-covers-service", {
      monitoringHours: weekdays,
      serviceHours: "Mo-Sa 09:00-18:00",
    })?.message;
    expect(onSaturdays?.en).toContain("(for example at 09:00 on a Saturday)");
  });

  it("says how long monitoring pauses", () => {
    const said = findingOf("monitoring-gap-within-rto", { monitoringHours: weekdays })?.message;
    expect(said?.ja).toContain("最長で63時間途切れ");
    expect(said?.en).toContain("pauses for up to 63 hours");
  });
});
