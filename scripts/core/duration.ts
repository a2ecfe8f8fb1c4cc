import type { Duration } from "./values.ts";

/** An amount of time: calendar months, whose length varies, apart from seconds, whose does not. */
export interface Span {
  readonly months: number;
  readonly seconds: number;
}

const DAY = 86_400;

const UNITS =
  /^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;

/**
 * Reads an ISO 8601 duration into months and seconds; a day counts 86,400 seconds, as Japan has no summer time.
 * @throws RangeError where the text is no duration, which validation excludes.
 */
export const parseDuration = (duration: string): Span => {
  const units = UNITS.exec(duration)?.groups;
  if (units === undefined) throw new RangeError(`not an ISO 8601 duration: ${duration}`);
  const unit = (name: string): number => Number(units[name] ?? 0);
  return {
    months: unit("years") * 12 + unit("months"),
    seconds:
      (unit("weeks") * 7 + unit("days")) * DAY +
      unit("hours") * 3600 +
      unit("minutes") * 60 +
      unit("seconds"),
  };
};

const spanOf = (time: Duration | Span): Span => (typeof time === "string" ? parseDuration(time) : time);

// The fewest and most days in 0 to 11 consecutive months of the Gregorian calendar.
const FEWEST_DAYS = [0, 28, 59, 89, 120, 150, 181, 212, 242, 273, 303, 334];
const MOST_DAYS = [0, 31, 62, 92, 123, 153, 184, 215, 245, 276, 306, 337];

const fewestDays = (months: number): number => {
  const years = Math.floor(months / 12);
  const leapDays = Math.max(0, Math.floor(years / 4) - Math.ceil(years / 100));
  return 365 * years + leapDays + (FEWEST_DAYS[months % 12] ?? 0);
};

const mostDays = (months: number): number => {
  const years = Math.floor(months / 12);
  return 365 * years + Math.ceil(years / 4) + (MOST_DAYS[months % 12] ?? 0);
};

/** The seconds by which `time` is longer than `other` at the least, over all lengths of months (28–31 days) and years. */
const leastExcess = (time: Duration | Span, other: Duration | Span): number => {
  const [a, b] = [spanOf(time), spanOf(other)];
  const months = a.months - b.months;
  const days = months >= 0 ? fewestDays(months) : -mostDays(-months);
  return days * DAY + a.seconds - b.seconds;
};

/** Whether `time` is at least `other` whatever the lengths of the months (28–31 days) and years in them. */
export const isAtLeast = (time: Duration | Span, other: Duration | Span): boolean =>
  leastExcess(time, other) >= 0;

/** Whether `time` is shorter than `other` whatever those lengths: `P27D` than `P1M`, but neither `P28D` nor `P30D`. */
export const isShorter = (time: Duration | Span, other: Duration | Span): boolean =>
  leastExcess(other, time) > 0;

/** The span repeated `count` times. */
export const times = (time: Duration | Span, count: number): Span => {
  const { months, seconds } = spanOf(time);
  return { months: months * count, seconds: seconds * count };
};

/** Both spans, one after the other. */
export const sum = (time: Duration | Span, other: Duration | Span): Span => {
  const [a, b] = [spanOf(time), spanOf(other)];
  return { months: a.months + b.months, seconds: a.seconds + b.seconds };
};

/** Whether it takes any time at all. */
export const isInstant = (time: Duration | Span): boolean => isSameDuration(time, { months: 0, seconds: 0 });

/** Whether both say the same time: `P7D` and `P1W`, but not `P30D` and `P1M`. */
export const isSameDuration = (time: Duration | Span, other: Duration | Span): boolean => {
  const [a, b] = [spanOf(time), spanOf(other)];
  return a.months === b.months && a.seconds === b.seconds;
};
