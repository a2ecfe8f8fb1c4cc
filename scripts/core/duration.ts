import type { Earliest, Time } from "./values.ts";

/**
 * An amount of time: calendar months and working days, whose length varies, apart from seconds, whose does not; and at
 * most one end of the calendar.
 */
export interface Span {
  readonly months: number;
  readonly seconds: number;
  readonly workingDays?: number;
  /** The end as it is written: `next-month-end`. */
  readonly end?: string;
}

/** Spans of which the shortest counts. */
export type Spans = readonly Span[];

/** Anything that takes time: as a fact says it, or as it was computed. */
type Length = string | Time | Span | Spans;

const DAY = 86_400;

const UNITS =
  /^P(?:(?<years>\d+)Y)?(?:(?<months>\d+)M)?(?:(?<weeks>\d+)W)?(?:(?<days>\d+)D)?(?:T(?:(?<hours>\d+)H)?(?:(?<minutes>\d+)M)?(?:(?<seconds>\d+(?:\.\d+)?)S)?)?$/;

const WORKING_DAYS = /^(?<count>\d+) working days?$/;

/** An end of the calendar, by its parts. */
export interface CalendarEnd {
  readonly unit: "month-end" | "next-month-end" | "next-month-day" | "next-working-day";
  /** The day of the next month. */
  readonly day?: number;
  /** The time of the next working day, HH:MM; its end where there is none. */
  readonly time?: string;
}

/** What a text says as an end of the calendar; undefined where it is none. */
export const calendarEnd = (text: string): CalendarEnd | undefined => {
  if (text === "month-end" || text === "next-month-end") return { unit: text };
  const day = /^next-month-(\d+)$/.exec(text)?.[1];
  if (day !== undefined) return { unit: "next-month-day", day: Number(day) };
  const [found, time] = /^next-working-day(?:-(\d\d:\d\d))?$/.exec(text) ?? [];
  if (found === undefined) return undefined;
  return { unit: "next-working-day", ...(time === undefined ? {} : { time }) };
};

/** How many working days a text says; undefined where it says none. */
export const workingDaysIn = (text: string): number | undefined => {
  const count = WORKING_DAYS.exec(text)?.groups?.["count"];
  return count === undefined ? undefined : Number(count);
};

const HOLIDAYS = 9;

/** The most days that working days take: weekends, and the longest run of holidays in Japan (nine days). */
const mostWorkingDays = (count: number): number => (count <= 0 ? 0 : Math.ceil(count / 5) * 7 + HOLIDAYS);

const secondsInto = (time: string): number => Number(time.slice(0, 2)) * 3600 + Number(time.slice(3)) * 60;

/** The fewest and most seconds from any moment to an end of the calendar; a day counts to its end. */
const boundsOfEnd = (end: string): readonly [number, number] => {
  const parsed = calendarEnd(end);
  switch (parsed?.unit) {
    case "month-end":
      return [0, 31 * DAY];
    case "next-month-end":
      // From the end of a January to that of February; from the first of July to the end of August.
      return [28 * DAY, 62 * DAY];
    case "next-month-day": {
      const day = parsed.day ?? 1;
      return [(day - 1) * DAY, (31 + day) * DAY];
    }
    case "next-working-day": {
      const time = parsed.time === undefined ? DAY : secondsInto(parsed.time);
      return [parsed.time === undefined ? 0 : time, mostWorkingDays(1) * DAY + time];
    }
    case undefined:
      // A point such as the last backup: how far back it lies, another fact tells.
      return [0, Number.POSITIVE_INFINITY];
  }
};

/**
 * Reads a time into a span; a day counts 86,400 seconds, as Japan has no summer time. What is no ISO 8601 duration and no
 * working days is an end of the calendar or a point, whose length is not known.
 * @throws RangeError where the text is none of these, which validation excludes.
 */
export const parseDuration = (duration: string): Span => {
  const units = UNITS.exec(duration)?.groups;
  if (units === undefined) {
    const workingDays = workingDaysIn(duration);
    if (workingDays !== undefined) return { months: 0, seconds: 0, workingDays };
    if (/^[a-z]+(?:-[a-z0-9:]+)+$/.test(duration)) return { months: 0, seconds: 0, end: duration };
    throw new RangeError(`not a duration: ${duration}`);
  }
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

/** Whether a value says several times of which the first counts. */
export const isEarliest = (value: unknown): value is Earliest =>
  typeof value === "object" && value !== null && "earliest" in value;

// `Array.isArray` does not narrow readonly arrays.
const isSpans = (time: Exclude<Length, string>): time is Spans => Array.isArray(time);

/** The spans that a time says: one, or several of which the shortest counts. */
export const spansOf = (time: Length): Spans => {
  if (typeof time === "string") return [parseDuration(time)];
  if (isEarliest(time)) return time.earliest.map(parseDuration);
  return isSpans(time) ? time : [time];
};

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

/** The seconds by which one span is longer than another at the least, over all lengths of months, of years and of working days. */
const leastExcess = (a: Span, b: Span): number => {
  const months = a.months - b.months;
  const workingDays = (a.workingDays ?? 0) - (b.workingDays ?? 0);
  const days =
    (months >= 0 ? fewestDays(months) : -mostDays(-months)) +
    (workingDays >= 0 ? workingDays : -mostWorkingDays(-workingDays));
  // The same end is the same moment.
  const [[least], [, most]] =
    a.end === b.end
      ? ([[0], [0, 0]] as const)
      : ([
          a.end === undefined ? [0] : boundsOfEnd(a.end),
          b.end === undefined ? [0, 0] : boundsOfEnd(b.end),
        ] as const);
  return days * DAY + a.seconds - b.seconds + least - most;
};

/** Whether `time` is at least `other` whatever the lengths of the months (28–31 days), years and working days in them. */
export const isAtLeast = (time: Length, other: Length): boolean => {
  const others = spansOf(other);
  return spansOf(time).every((a) => others.some((b) => leastExcess(a, b) >= 0));
};

/** Whether `time` is shorter than `other` whatever those lengths: `P27D` than `P1M`, but neither `P28D` nor `P30D`. */
export const isShorter = (time: Length, other: Length): boolean => {
  const others = spansOf(other);
  return spansOf(time).some((a) => others.every((b) => leastExcess(b, a) > 0));
};

const NOTHING: Span = { months: 0, seconds: 0 };

/** The fewest and the most seconds that a time can take: infinite where nothing tells. */
export const boundsOf = (time: Length): { readonly least: number; readonly most: number } => {
  const spans = spansOf(time);
  return {
    least: Math.min(...spans.map((span) => leastExcess(span, NOTHING))),
    most: Math.min(...spans.map((span) => -leastExcess(NOTHING, span))),
  };
};

/** Whether a time has one length, but for the days of months: neither working days nor an end of the calendar. */
export const isOnTheClock = (time: Length): boolean =>
  spansOf(time).every(({ workingDays, end }) => workingDays === undefined && end === undefined);

/** The time repeated `count` times. */
export const times = (time: Length, count: number): Spans =>
  spansOf(time).map((span) => repeated(span, count));

/** A span repeated `count` times. An end of the calendar does not add up; it stays. */
export const repeated = ({ months, seconds, workingDays, end }: Span, count: number): Span => ({
  months: months * count,
  seconds: seconds * count,
  ...(workingDays === undefined ? {} : { workingDays: workingDays * count }),
  ...(end === undefined ? {} : { end }),
});

const joined = (a: Span, b: Span): Span => {
  const end = a.end ?? b.end;
  return {
    months: a.months + b.months,
    seconds: a.seconds + b.seconds,
    ...(a.workingDays === undefined && b.workingDays === undefined
      ? {}
      : { workingDays: (a.workingDays ?? 0) + (b.workingDays ?? 0) }),
    ...(end === undefined ? {} : { end }),
  };
};

/** Both times, one after the other. */
export const sum = (time: Length, other: Length): Spans =>
  spansOf(time).flatMap((a) => spansOf(other).map((b) => joined(a, b)));

/** Whether it takes any time at all. */
export const isInstant = (time: Length): boolean => spansOf(time).some((span) => isSameSpan(span, NOTHING));

const isSameSpan = (a: Span, b: Span): boolean =>
  a.months === b.months &&
  a.seconds === b.seconds &&
  (a.workingDays ?? 0) === (b.workingDays ?? 0) &&
  a.end === b.end;

/** Whether both say the same time: `P7D` and `P1W`, but not `P30D` and `P1M`. */
export const isSameDuration = (time: Length, other: Length): boolean => {
  const [own, others] = [spansOf(time), spansOf(other)];
  const isIn = (spans: Spans, span: Span): boolean => spans.some((each) => isSameSpan(each, span));
  return own.every((span) => isIn(others, span)) && others.every((span) => isIn(own, span));
};
