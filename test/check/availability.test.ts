import { describe, expect, it, test } from "vitest";
import type { Finding } from "../../scripts/core/finding.ts";
import { sayTime } from "../../scripts/check/say.ts";
import type { Said } from "../support/facts.ts";
import { findingOf, testRows } from "../support/relations.ts";

describe("availability", () => {
  const within = "warning rto-within-availability 5 [11 11 1 5 5]";
  const short = { rto: "PT30M", rtoOutsideHours: "PT30M" };
  testRows([
    ["a period that is stated", { availabilityPeriod: "year", rtoOutsideHours: "PT8H" }, []],
    ["an RTO over the month's downtime", { availabilityPeriod: "month" }, [within]],
    [
      "an RTO of 44 minutes in a month",
      { availabilityPeriod: "month", rto: "PT44M", rtoOutsideHours: "PT44M" },
      [],
    ],
    [
      "an RTO of 45 minutes in a month",
      { availabilityPeriod: "month", rto: "PT45M", rtoOutsideHours: "PT45M" },
      [within],
    ],
    [
      "an RTO of 132 minutes in a quarter",
      { availabilityPeriod: "quarter", rto: "PT132M", rtoOutsideHours: "PT132M" },
      [],
    ],
    [
      "an RTO of 133 minutes in a quarter",
      { availabilityPeriod: "quarter", rto: "PT133M", rtoOutsideHours: "PT133M" },
      [within],
    ],
    [
      "an RTO of 527 minutes in a year",
      { availabilityPeriod: "year", rto: "PT527M", rtoOutsideHours: "PT527M" },
      [],
    ],
    [
      "an RTO of 528 minutes in a year",
      { availabilityPeriod: "year", rto: "PT528M", rtoOutsideHours: "PT528M" },
      [within],
    ],
    ["only the RTO outside hours is over", { availabilityPeriod: "year" }, [within]],
    [
      "outside the hours of the service, an outage does not count",
      {
        availabilityPeriod: "year",
        serviceHours: "Mo-Fr 09:00-18:00",
        incidentSupportHours: "24/7",
      },
      [],
    ],
    ["a record", { availabilityBasis: "record" }, ["warning availability-is-promised 5 [5]"]],
    [
      "no availability",
      { availability: "undisclosed", availabilityPeriod: "undisclosed", availabilityBasis: "undisclosed" },
      [],
    ],
    [
      "neither basis nor period",
      { availabilityBasis: "undisclosed", availabilityPeriod: "undisclosed", ...short },
      ["warning availability-has-basis 5 [5]"],
    ],
    ["a basis by plan", { availabilityBasis: "by-plan", availabilityPeriod: "by-plan", ...short }, []],
    [
      "a record that is short of it over a year",
      { availabilityPeriod: "quarter", ...short, outages: 30, meanTimeToRecovery: "PT20M" },
      ["warning record-meets-availability 5 [10 12 10 5]"],
    ],
    [
      "an outage that takes longer than a month allows for",
      {
        availabilityPeriod: "month",
        ...short,
        rto: "PT40M",
        rtoOutsideHours: "PT1H",
        outages: 1,
        meanTimeToRecovery: "PT50M",
      },
      ["warning record-meets-availability 5 [10 12 10 5]", within],
    ],
    [
      "outages of which each has room in a month",
      {
        availabilityPeriod: "month",
        rto: "PT40M",
        rtoOutsideHours: "PT40M",
        outages: 2,
        meanTimeToRecovery: "PT30M",
      },
      [],
    ],
    [
      "outages that a year has room for",
      {
        availabilityPeriod: "year",
        rto: "PT4H",
        rtoOutsideHours: "PT4H",
        outages: 4,
        meanTimeToRecovery: "PT2H",
      },
      [],
    ],
  ]);

  it("holds no recovery time against a record", () => {
    expect(
      findingOf("rto-within-availability", { availabilityPeriod: "month", availabilityBasis: "record" }),
    ).toBeUndefined();
  });

  it("says what is allowed, and which availability goes with the RTO", () => {
    const said = (facts: Said): Finding | undefined => findingOf("rto-within-availability", facts);
    const month = said({ availabilityPeriod: "month" });
    expect(month?.message.en).toContain(
      "at most 44 minutes 38 seconds of downtime in a month, but the RTO is PT5H",
    );
    expect(month?.message.ja).toContain(
      "許す停止時間は月間で最大44分38秒ですが、目標復旧時間(RTO)は PT5H(5時間) です",
    );
    // 5 of 744 hours.
    expect(month?.fix?.en).toContain(
      "Lower rto to 44 minutes 38 seconds or less, or availability to 99.32 or less.",
    );
    const open = said({});
    expect(open?.message.ja).toContain(
      "最も長い年間で見ても最大8時間47分ですが、営業時間外の目標復旧時間(RTO)は { earliest: [PT24H, next-working-day-12:00] }(24時間と翌営業日の12:00のいずれか早い方)",
    );
    expect(open?.message.en).toContain(
      "in a year, the longest period there is, but the RTO outside business hours is { earliest: [PT24H, next-working-day-12:00] }",
    );
    const long = said({ availabilityPeriod: "year", rto: "P1M", rtoOutsideHours: "P1M" });
    // 31 of 366 days.
    expect(long?.fix?.en).toContain("or availability to 91.53 or less.");
    expect(said({ rto: "P2Y", rtoOutsideHours: "P2Y" })?.fix?.en).toContain("or availability to 0 or less.");
    // 24 of 8,784 hours.
    expect(open?.fix?.ja).toContain("rtoOutsideHours を8時間47分以内にするか、availability を 99.72 以下に");
  });

  it("counts outages up over a year, or holds a single one against its period", () => {
    const said = (facts: Said): string | undefined =>
      findingOf("record-meets-availability", facts)?.message.en;
    expect(said({ outages: 4, meanTimeToRecovery: "PT3H" })).toBe(
      "Availability of 99.9% allows for at most 8 hours 47 minutes of downtime in a year, but 4 outages of PT3H (3 hours) on average come to 12 hours.",
    );
    expect(said({ outages: 1, meanTimeToRecovery: "PT3H", availabilityPeriod: "quarter" })).toBe(
      "Availability of 99.9% allows for at most 2 hours 12 minutes of downtime in a quarter, but an outage took PT3H (3 hours) on average.",
    );
  });
});

test.each([
  [0, "0秒", "0 seconds"],
  [59, "59秒", "59 seconds"],
  [60, "1分", "1 minute"],
  [2678, "44分38秒", "44 minutes 38 seconds"],
  [3600, "1時間", "1 hour"],
  [31_622, "8時間47分", "8 hours 47 minutes"],
])("sayTime: %d seconds are %s, %s", (seconds, ja, en) => {
  expect([sayTime(seconds, "ja"), sayTime(seconds, "en")]).toEqual([ja, en]);
});
