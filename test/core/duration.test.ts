import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  isAtLeast,
  isInstant,
  isSameDuration,
  isShorter,
  parseDuration,
  sum,
  times,
} from "../../scripts/core/duration.ts";
import type { Duration } from "../../scripts/core/values.ts";

// The schema's pattern is what makes a duration; these are written by hand.
const d = (text: string): Duration => text as Duration;

const DAY = 86_400;

describe("parseDuration", () => {
  test.each([
    ["P7D", 0, 7 * DAY],
    ["P1W", 0, 7 * DAY],
    ["PT24H", 0, DAY],
    ["PT1H30M", 0, 5400],
    ["PT0.5S", 0, 0.5],
    ["P1Y2M3DT4H", 14, 3 * DAY + 4 * 3600],
    ["PT0S", 0, 0],
  ])("%s is %d months and %d seconds", (text, months, seconds) => {
    expect(parseDuration(text)).toEqual({ months, seconds });
  });

  test.each(["7D", "P7", "7日", "P-1D", "P1,5D"])("refuses %s", (text) => {
    expect(() => parseDuration(text)).toThrow(RangeError);
  });
});

describe("isAtLeast", () => {
  test.each([
    ["P7D", "P1W", true],
    ["P7D", "P8D", false],
    ["PT24H", "P1D", true],
    ["P1M", "P28D", true],
    ["P1M", "P29D", false],
    ["P31D", "P1M", true],
    ["P30D", "P1M", false],
    ["P1M", "P1M", true],
    ["P1M1D", "P1M", true],
    ["P2M", "P59D", true],
    ["P2M", "P60D", false],
    ["P62D", "P2M", true],
    ["P1Y", "P12M", true],
    ["P1Y", "P365D", true],
    ["P1Y", "P366D", false],
    ["P366D", "P1Y", true],
    ["P365D", "P1Y", false],
    ["P4Y", "P1461D", false],
    ["P5Y", "P1825D", true],
  ])("%s ≥ %s is %s, whatever the months", (time, other, expected) => {
    expect(isAtLeast(d(time), d(other))).toBe(expected);
  });

  it("knows the fewest and the most days of any number of months", () => {
    const starts = Array.from({ length: 400 * 12 }, (_, month) => month);
    const dayOf = (month: number): number => Date.UTC(1890, month, 1) / (DAY * 1000);
    for (const months of [...Array.from({ length: 30 }, (_, month) => month + 1), 48, 60, 96, 108]) {
      const lengths = starts.map((start) => dayOf(start + months) - dayOf(start));
      const [fewest, most] = [Math.min(...lengths), Math.max(...lengths)];
      const span = d(`P${String(months)}M`);
      const days = (count: number): Duration => d(`P${String(count)}D`);
      expect([isAtLeast(span, days(fewest)), isAtLeast(span, days(fewest + 1))]).toEqual([true, false]);
      expect([isAtLeast(days(most), span), isAtLeast(days(most - 1), span)]).toEqual([true, false]);
    }
  });

  it("agrees with the calendar: true only where every start of the span bears it out", () => {
    const start = fc.date({
      min: new Date("1890-01-01T00:00:00Z"),
      max: new Date("2110-01-01T00:00:00Z"),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(fc.nat(60), fc.nat(2000), start, (months, days, date) => {
        const end = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1));
        const begin = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
        const length = (end.getTime() - begin) / (DAY * 1000);
        if (isAtLeast(d(`P${String(months)}M`), d(`P${String(days)}D`)))
          expect(length).toBeGreaterThanOrEqual(days);
        if (isAtLeast(d(`P${String(days)}D`), d(`P${String(months)}M`)))
          expect(length).toBeLessThanOrEqual(days);
      }),
    );
  });
});

test.each([
  ["P6D", "P1W", true],
  ["P7D", "P1W", false],
  ["P27D", "P1M", true],
  ["P28D", "P1M", false],
  ["P1M", "P31D", false],
  ["P1M", "P32D", true],
  ["P1M", "P2M", true],
  ["P1M", "P1M", false],
  ["P365D", "P1Y", false],
  ["P364D", "P1Y", true],
])("isShorter: %s < %s is %s, whatever the months", (time, other, expected) => {
  expect(isShorter(d(time), d(other))).toBe(expected);
});

it("sum adds spans up", () => {
  expect(sum(d("P1M2D"), d("P2MT1H"))).toEqual([{ months: 3, seconds: 2 * DAY + 3600 }]);
});

test.each([
  ["PT0S", true],
  ["P0D", true],
  ["PT1S", false],
  ["P1M", false],
])("isInstant: %s is %s", (time, expected) => {
  expect(isInstant(d(time))).toBe(expected);
});

it("times repeats a span", () => {
  expect(times(d("P1M1D"), 3)).toEqual([{ months: 3, seconds: 3 * DAY }]);
});

it("isSameDuration compares time, not spelling", () => {
  expect(isSameDuration(d("P1W"), d("P7D"))).toBe(true);
  expect(isSameDuration(d("P12M"), d("P1Y"))).toBe(true);
  expect(isSameDuration(d("P30D"), d("P1M"))).toBe(false);
});
