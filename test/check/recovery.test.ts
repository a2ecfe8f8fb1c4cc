import { describe, expect, it } from "vitest";
import { findingOf, type Row, testRows } from "../support/relations.ts";

// Of availability nothing is told here, so that only the recovery times speak.
const quiet = {
  availability: "undisclosed",
  availabilityBasis: "undisclosed",
  availabilityPeriod: "undisclosed",
};

const quietly = (table: readonly Row[]): readonly Row[] =>
  table.map(([name, facts, expected]) => [name, { ...quiet, ...facts }, expected]);

describe("recovery", () => {
  testRows(
    quietly([
      ["outages without a mean", { outages: 2 }, ["error mttr-needs-outages 10 [12 10]"]],
      ["outages with a mean that is not published", { outages: 2, meanTimeToRecovery: "undisclosed" }, []],
      [
        "a mean of no outages",
        { outages: "none", meanTimeToRecovery: "PT1H" },
        ["error mttr-needs-outages 10 [12 10]"],
      ],
      [
        "a mean of outages that are not published",
        { outages: "undisclosed", meanTimeToRecovery: "PT1H" },
        [],
      ],
      ["a mean as long as the RTO outside hours", { outages: 2, meanTimeToRecovery: "PT24H" }, []],
      ["a longer mean", { outages: 2, meanTimeToRecovery: "PT25H" }, ["warning mttr-within-rto 10 [11 11]"]],
      [
        "a mean longer than the only RTO",
        { outages: 2, meanTimeToRecovery: "PT6H", rtoOutsideHours: "undisclosed" },
        ["warning mttr-within-rto 10 [11 11]"],
      ],
      [
        "a mean as long as the only RTO",
        { outages: 2, meanTimeToRecovery: "PT5H", rtoOutsideHours: "undisclosed" },
        [],
      ],
      ["the same RTO at all hours", { rtoOutsideHours: "PT5H" }, []],
      [
        "a shorter RTO outside hours",
        { rtoOutsideHours: "PT4H59M" },
        ["warning rto-outside-hours-is-no-shorter 11 [11]"],
      ],
      [
        "a look as seldom as the RTO",
        { monitoringInterval: "PT5H" },
        ["warning monitoring-interval-within-rto 16 [11]"],
      ],
      ["a look just more often", { monitoringInterval: "PT4H59M" }, []],
      ["a constant look beside an RTO of nothing", { monitoringInterval: "PT0S", rto: "PT0S" }, []],
      ["a notice as late as the RTO", { incidentNoticeTime: "PT5H" }, []],
      ["a later notice", { incidentNoticeTime: "PT5H1M" }, ["warning notice-before-recovery 15 [11]"]],
      ["a desk around the clock that gives no notice", { incidentNoticeTime: "none" }, []],
      [
        "a notice within the service only",
        { incidentNoticeChannels: ["in-app"] },
        ["warning notice-outlives-outage 14 []"],
      ],
      ["a notice within the service, too", { incidentNoticeChannels: ["in-app", "status-page"] }, []],
    ]),
  );

  it("is said of a mean without outages, or of outages without a mean", () => {
    expect(findingOf("mttr-needs-outages", { meanTimeToRecovery: "PT2H" })?.message).toEqual({
      ja: "障害は0件なのに、平均復旧時間(MTTR)を PT2H(2時間) としています。",
      en: "There were no outages, yet the mean time to recovery (MTTR) is PT2H (2 hours).",
    });
    expect(findingOf("mttr-needs-outages", { outages: 3 })?.message.ja).toBe(
      "障害は3件あったのに、平均復旧時間(MTTR)は none(なし)です。",
    );
    expect(findingOf("mttr-needs-outages", { outages: 3 })?.fix?.en).toContain("State the mean");
  });

  it("takes a missing RTO outside hours for none", () => {
    const rtoOnly = { outages: 2, meanTimeToRecovery: "PT6H", rtoOutsideHours: undefined };
    expect(findingOf("mttr-within-rto", rtoOnly)?.related.map(({ item }) => item)).toEqual([11]);
  });

  it("knows a desk that is open around the clock", () => {
    const rule = "round-the-clock-desk-gives-notice";
    expect(findingOf(rule, {})?.severity).toBe("warning");
    expect(findingOf(rule, { incidentNoticeTime: "none" })).toBeDefined();
    for (const facts of [
      { incidentNoticeTime: "undisclosed" },
      { incidentNoticeTime: "PT1H" },
      { incidentSupportHours: "24/7; PH off" },
      { incidentSupportHours: "undisclosed" },
    ])
      expect(findingOf(rule, facts)).toBeUndefined();
  });
});
