import { describe, expect, it } from "vitest";
import type { ClaimValue } from "../../scripts/reading/claim.ts";
import { sameClaimValue } from "../../scripts/reading/equal.ts";
import {
  always,
  channel,
  clock,
  count,
  duration,
  durations,
  every,
  holidaysOff,
  holidaysOn,
  hours,
  no,
  percent,
  ssl,
  standing,
  tls,
  weekdays,
  workingDays,
} from "./cases/case.ts";

const same: readonly (readonly [ClaimValue, ClaimValue])[] = [
  [duration("P1W"), duration("P7D")],
  [duration("PT24H"), duration("P1D")],
  [duration("PT90M"), duration("PT1H30M")],
  [duration("P1Y"), duration("P12M")],
  [duration("PT0.2S"), duration("PT0.2S")],
  [every("P1D", 2), every("PT12H")],
  [every("P1Y", 2), every("P6M")],
  [every("P1D"), every("PT24H")],
  [clock("24:00"), clock("00:00")],
  [hours("09:00", "24:00"), hours("09:00", "00:00")],
  [weekdays("Mo", "Tu"), weekdays("Tu", "Mo")],
  [tls("1.3", "1.2"), tls("1.2", "1.3")],
  [durations("P1W", "P2W"), durations("P7D", "P14D")],
  [holidaysOff("public", "year-end"), holidaysOff("year-end", "public")],
];

const different: readonly (readonly [ClaimValue, ClaimValue])[] = [
  [duration("P1M"), duration("P30D")],
  [duration("P1M"), duration("P4W")],
  [duration("P1Y"), duration("P365D")],
  [duration("P1D"), every("P1D")],
  [every("P1D", 2), every("P1D")],
  [every("P1W", 2), every("P1W", 3)],
  [percent(99.9), percent(99.95)],
  [percent(7), count(7, "times")],
  [count(7, "generations"), count(7, "times")],
  [count(7, "generations"), count(8, "generations")],
  [workingDays(2, 3), workingDays(2)],
  [workingDays(1, 3), workingDays(2, 3)],
  [clock("10:00"), clock("10:30")],
  [hours("10:00", "17:00"), hours("10:00", "18:00")],
  [hours("09:00", "17:00"), hours("10:00", "17:00")],
  [weekdays("Mo"), weekdays("Mo", "Tu")],
  [weekdays("Mo", "We"), weekdays("Mo", "Tu")],
  [holidaysOff("public"), holidaysOn("public")],
  [holidaysOff("public"), holidaysOff("public", "year-end")],
  [tls("1.2"), ssl("1.2")],
  [tls("1.2"), tls("1.3")],
  [standing("none"), standing("undisclosed")],
  [no, standing("none")],
  [always, no],
  [channel("email"), channel("form")],
  [channel("email"), { kind: "choice", of: "certificate", name: "email" }],
  [durations("P1W", "P2W"), durations("P1W", "P3W")],
  [durations("P2W", "P3W"), durations("P1W", "P3W")],
];

describe("sameClaimValue", () => {
  it.each(same)("%j says %j", (a, b) => {
    expect(sameClaimValue(a, b)).toBe(true);
    expect(sameClaimValue(b, a)).toBe(true);
  });

  it.each(different)("%j does not say %j", (a, b) => {
    expect(sameClaimValue(a, b)).toBe(false);
    expect(sameClaimValue(b, a)).toBe(false);
  });

  it("holds of each value and itself", () => {
    for (const value of [...same, ...different]
      .flat()
      .filter((one) => !JSON.stringify(one).includes("nonsense"))) {
      expect(sameClaimValue(value, value)).toBe(true);
    }
  });
});
