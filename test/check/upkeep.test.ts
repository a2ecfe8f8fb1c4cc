import { describe, expect, it, test } from "vitest";
import { check } from "../../scripts/check/check.ts";
import { upkeepRules } from "../../scripts/kits/kits.ts";
import { dayBefore, daysBefore } from "../../scripts/core/day.ts";
import type { Duration } from "../../scripts/core/values.ts";
import { brief, newFindings, sheetWith } from "../support/sheet.ts";

describe("days", () => {
  test.each([
    ["2026-11-23", "P1Y", "2025-11-23"],
    ["2028-02-29", "P1Y", "2027-02-28"],
    ["2026-03-31", "P1M", "2026-02-28"],
    ["2028-03-31", "P1M", "2028-02-29"],
    ["2026-01-15", "P2M", "2025-11-15"],
    ["2026-03-01", "P1D", "2026-02-28"],
    ["2026-01-03", "P1W", "2025-12-27"],
    ["2026-01-01", "P18M", "2024-07-01"],
  ])("%s less %s is %s", (day, duration, expected) => {
    expect(dayBefore(day, duration as Duration)).toBe(expected); // each is a duration
  });

  it("are counted across months and years", () => {
    expect(daysBefore("2026-01-01", 31)).toBe("2025-12-01");
    expect(daysBefore("2026-11-23", 0)).toBe("2026-11-23");
  });
});

describe("the day of review", () => {
  const on = (today: string, reviewed: string): readonly string[] =>
    check(upkeepRules, { ...sheetWith({ 30: { reviewed } }), today })
      .filter(({ item }) => item === 30)
      .map(brief);

  test.each([
    ["today", "2026-11-23", "2026-11-23", []],
    ["tomorrow", "2026-11-23", "2026-11-24", ["reviewed-in-future 30:9 []"]],
    ["a year ago to the day", "2026-11-23", "2025-11-23", []],
    ["a year and a day ago", "2026-11-23", "2025-11-22", ["answer-fresh 30:9 []"]],
  ])("%s", (_name, today, reviewed, expected) => {
    expect(on(today, reviewed)).toEqual(expected);
  });
});

it("points at the end of the evidence that is over, and at no other", () => {
  const evidence = [
    { title: "証跡A", until: "2026-11-23" },
    { title: "証跡B", until: "2026-11-22" },
    { title: "証跡C" },
  ];
  const [finding, ...others] = newFindings({ 30: { evidence } }, upkeepRules);
  expect(others).toEqual([]);
  expect(finding?.message.ja).toContain("「証跡B」");
  expect(finding?.place.excerpt.slice(finding.place.column - 1, finding.place.endColumn - 1)).toBe(
    '"2026-11-22"',
  );
});
