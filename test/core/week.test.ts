import fc from "fast-check";
import OpeningHours from "opening_hours";
import { describe, expect, it, test } from "vitest";
import { SCHEDULE_PATTERN } from "../../scripts/load/schema/fact-schema.ts";
import { parseSchedule, WEEKDAYS } from "../../scripts/core/schedule.ts";
import type { Schedule } from "../../scripts/core/values.ts";
import {
  firstUncovered,
  isOpenAt,
  isRoundTheClock,
  longestClosure,
  type Moment,
} from "../../scripts/core/week.ts";

// Written by hand, or made to fit the schema's pattern.
const s = (text: string): Schedule => text as Schedule;

const two = (number: number): string => String(number).padStart(2, "0");

const time = fc
  .integer({ min: 0, max: 47 })
  .map((half) => `${two(Math.floor(half / 2))}:${half % 2 === 0 ? "00" : "30"}`);
const hours = fc.tuple(time, fc.oneof(time, fc.constant("24:00"))).map((ends) => ends.join("-"));
const days = fc
  .array(
    fc.oneof(
      fc.constantFrom(...WEEKDAYS, "PH"),
      fc
        .tuple(fc.constantFrom(...WEEKDAYS), fc.constantFrom(...WEEKDAYS))
        .filter(([from, to]) => from !== to)
        .map((ends) => ends.join("-")),
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((list) => list.join(","));
const off = fc.constant("off");
const open = fc.array(hours, { minLength: 1, maxLength: 2 }).map((list) => list.join(","));
const ruleOnDays = fc.tuple(days, fc.oneof(off, open)).map(([on, at]) => `${on} ${at}`);
// A rule without days comes first: after another, OpenStreetMap's reader adds to that, ours takes its place.
const schedule = fc
  .tuple(fc.oneof(fc.constant("24/7"), off, open, ruleOnDays), fc.array(ruleOnDays, { maxLength: 3 }))
  .map(([first, others]) => s([first, ...others].join("; ")));

// Public holidays need a place.
const japan = { lat: 35.7, lon: 139.7, address: { country_code: "jp", state: "" } };
const isPublicHoliday = new OpeningHours("PH 00:00-24:00", japan);

/** Two weeks around the holidays of May 2026, the first day a Monday: a Wednesday, then Sunday to Wednesday. */
const dateOf = (day: number, minute: number): Date => new Date(2026, 3, 27 + day, 0, minute);
const momentOf = (day: number, minute: number): Moment => ({
  day: WEEKDAYS[day % 7] ?? "Mo",
  isHoliday: isPublicHoliday.getState(dateOf(day, 0)),
  followsHoliday: isPublicHoliday.getState(dateOf(day - 1, 0)),
  minute,
});

describe("isOpenAt", () => {
  it("knows the holidays of the weeks that it is tried on", () => {
    const holidays = Array.from({ length: 14 }, (_, day) => day).filter((day) => momentOf(day, 0).isHoliday);
    expect(holidays).toEqual([2, 6, 7, 8, 9]);
  });

  it("agrees with OpenStreetMap's own reader at any time of any schedule", () => {
    const at = fc.tuple(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 95 }));
    fc.assert(
      fc.property(schedule, fc.array(at, { minLength: 30, maxLength: 30 }), (text, moments) => {
        expect(text).toMatch(new RegExp(SCHEDULE_PATTERN));
        const parsed = parseSchedule(text);
        const other = new OpeningHours(text, japan);
        for (const [day, quarter] of moments) {
          const minute = quarter * 15;
          const ours = isOpenAt(parsed, momentOf(day, minute));
          expect([text, day, minute, ours]).toEqual([text, day, minute, other.getState(dateOf(day, minute))]);
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("firstUncovered", () => {
  test.each<[string, string, string | undefined]>([
    ["24/7", "24/7", undefined],
    ["24/7", "Mo-Su,PH 00:00-24:00", undefined],
    ["Mo-Fr 09:00-18:00", "Mo-Fr 09:00-18:00", undefined],
    ["Mo-Fr 09:00-18:00; PH off", "Mo-Fr 09:00-18:00", undefined],
    ["Mo-Fr 09:00-18:00", "Mo-Fr 09:00-18:00; PH off", "Mo PH 540"],
    ["Mo-Fr 09:00-18:00", "Mo-Fr 09:00-17:59", "Mo 1079"],
    ["Mo-Fr 09:00-18:00", "Mo-Fr 09:01-18:00", "Mo 540"],
    ["Mo-Fr 09:00-12:00,13:00-18:00", "Mo-Fr 09:00-18:00", undefined],
    ["Mo-Fr 09:00-18:00", "Mo-Fr 09:00-12:00,13:00-18:00", "Mo 720"],
    ["24/7", "Mo-Fr 09:00-18:00; PH off", "Mo 0"],
    ["24/7", "24/7; PH off", "Mo PH 0"],
    ["Mo-Sa 09:00-18:00", "Mo-Fr 00:00-24:00", "Sa 540"],
    ["Mo 22:00-06:00", "Mo 22:00-24:00; Tu 00:00-06:00", undefined],
    ["Mo 22:00-06:00", "Mo 22:00-24:00; Tu 00:00-05:00", "Tu 300"],
    ["Su 22:00-06:00", "Su 22:00-24:00", "Mo 0"],
    ["off", "off", undefined],
  ])("%s by %s: %s", (open, by, expected) => {
    const moment = firstUncovered(s(open), s(by));
    const said = moment && `${moment.day}${moment.isHoliday ? " PH" : ""} ${String(moment.minute)}`;
    expect(said).toBe(expected);
  });

  it("is open in the one and closed in the other; where there is none, no moment is", () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const moment = fc.record({
      day: fc.constantFrom(...WEEKDAYS),
      isHoliday: fc.boolean(),
      followsHoliday: fc.boolean(),
      minute,
    });
    fc.assert(
      fc.property(schedule, schedule, fc.array(moment, { maxLength: 20 }), (open, by, others) => {
        const isUncovered = (at: Moment): boolean =>
          isOpenAt(parseSchedule(open), at) && !isOpenAt(parseSchedule(by), at);
        const found = firstUncovered(open, by);
        if (found === undefined) expect(others.filter(isUncovered)).toEqual([]);
        else expect(isUncovered(found)).toBe(true);
        expect(firstUncovered(open, open)).toBeUndefined();
        expect(firstUncovered(open, s("24/7"))).toBeUndefined();
      }),
    );
  });
});

test.each([
  ["24/7", true],
  ["00:00-24:00", true],
  ["Mo-Su 00:00-24:00", true],
  ["Mo-Su 12:00-12:00", true],
  ["Mo-Fr 00:00-24:00; Sa-Su 00:00-24:00", true],
  ["Mo-Fr 00:00-24:00; Sa-Su,PH 00:00-23:59", false],
  ["24/7; PH off", false],
  ["Mo-Sa 00:00-24:00", false],
  ["off", false],
])("isRoundTheClock: %s is %s", (text, expected) => {
  expect(isRoundTheClock(s(text))).toBe(expected);
});

describe("longestClosure", () => {
  test.each([
    ["24/7", 0],
    ["24/7; PH off", 0],
    ["Mo-Fr 09:00-18:00", 63 * 60],
    ["Mo-Fr 09:00-18:00; PH off", 63 * 60],
    ["Mo-Su 09:00-18:00", 15 * 60],
    ["Mo-Su 08:00-12:00,13:00-08:00", 60],
    ["Mo 00:00-24:00", 6 * 24 * 60],
    ["Su 12:00-13:00", 7 * 24 * 60 - 60],
    ["Mo-Su 22:00-06:00", 16 * 60],
    ["off", 7 * 24 * 60],
    ["PH 09:00-18:00", 7 * 24 * 60],
  ])("%s: %d minutes", (text, expected) => {
    expect(longestClosure(s(text))).toBe(expected);
  });

  it("is the longest run of closed minutes", () => {
    const ordinary = { isHoliday: false, followsHoliday: false };
    fc.assert(
      fc.property(schedule, (text) => {
        const parsed = parseSchedule(text);
        const states = WEEKDAYS.flatMap((day) =>
          Array.from({ length: 48 }, (_, half) => isOpenAt(parsed, { day, ...ordinary, minute: half * 30 })),
        );
        // Twice around, so that a closure over the end of the week is whole.
        const runs = [...states, ...states]
          .map((open) => (open ? "o" : "c"))
          .join("")
          .split("o")
          .map(({ length }) => Math.min(length, states.length) * 30);
        expect(longestClosure(text)).toBe(Math.max(...runs));
      }),
      { numRuns: 60 },
    );
  });
});
