import { type ParsedSchedule, parseSchedule, type ScheduleRule, type Weekday, WEEKDAYS } from "./schedule.ts";
import type { Schedule } from "./values.ts";

/** A time of the week, to the minute. */
export interface Moment {
  readonly day: Weekday;
  /** Whether the day is a public holiday, which any day of the week can be. */
  readonly isHoliday: boolean;
  /** Whether the day before is one: hours that begin on it may reach over midnight. */
  readonly followsHoliday: boolean;
  /** Since midnight, 0 to 1439. */
  readonly minute: number;
}

const DAY = 1440;

const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The hours of a rule in minutes; 22:00-06:00 ends at 1800, on the next day. */
const stretches = (rule: ScheduleRule): readonly (readonly [number, number])[] =>
  rule.hours.map(({ from, to }) => {
    const [start, end] = [minuteOf(from), minuteOf(to)];
    return [start, end > start ? end : end + DAY];
  });

const dayBefore = (day: Weekday): Weekday => WEEKDAYS[(WEEKDAYS.indexOf(day) + 6) % 7] ?? "Su";

const concerns = ({ days, holidays }: ScheduleRule, day: Weekday, isHoliday: boolean): boolean =>
  days.includes(day) || (isHoliday && holidays);

/**
 * Whether a schedule is open at a moment. As in OpenStreetMap's `opening_hours`, the last rule that concerns a day takes
 * the place of those before it, and hours past midnight reach into a day that no later rule concerns.
 */
export const isOpenAt = ({ always, rules }: ParsedSchedule, moment: Moment): boolean =>
  rules.reduce((isOpen, rule) => {
    const { day, isHoliday, followsHoliday, minute } = moment;
    const hours = stretches(rule);
    const isToday = concerns(rule, day, isHoliday);
    const isSince = concerns(rule, dayBefore(day), followsHoliday);
    const covered =
      (isToday && hours.some(([from, to]) => from <= minute && minute < to)) ||
      (isSince && hours.some(([, to]) => minute + DAY < to));
    return covered || (isOpen && !isToday);
  }, always);

/** The minutes of a day at which a schedule can open or close. Between them nothing changes. */
const turns = ({ rules }: ParsedSchedule): readonly number[] => [
  0,
  ...rules.flatMap((rule) => stretches(rule).flatMap(([from, to]) => [from, to % DAY])),
];

/** Every moment of the week at which one of the schedules can turn: ordinary weeks first, then holidays. */
const momentsOf = (schedules: readonly ParsedSchedule[]): readonly Moment[] => {
  const minutes = [...new Set(schedules.flatMap(turns))].sort((a, b) => a - b);
  const holidays = [false, true].flatMap((isHoliday) =>
    [false, true].map((followsHoliday) => ({ isHoliday, followsHoliday })),
  );
  return holidays.flatMap((kind) =>
    WEEKDAYS.flatMap((day) => minutes.map((minute) => ({ day, ...kind, minute }))),
  );
};

/** The first moment at which `hours` are open and `others` are not, holidays included; undefined where `others` cover them. */
export const firstUncovered = (hours: Schedule, others: Schedule): Moment | undefined => {
  const [parsed, other] = [parseSchedule(hours), parseSchedule(others)];
  return momentsOf([parsed, other]).find((moment) => isOpenAt(parsed, moment) && !isOpenAt(other, moment));
};

/** Whether the schedule is open at every moment, holidays included. */
export const isRoundTheClock = (hours: Schedule): boolean => {
  const parsed = parseSchedule(hours);
  return momentsOf([parsed]).every((moment) => isOpenAt(parsed, moment));
};

/** The longest time in minutes for which the schedule stays closed in a week without holidays; all of the week where it never opens. */
export const longestClosure = (hours: Schedule): number => {
  const parsed = parseSchedule(hours);
  const week = 7 * DAY;
  const states = momentsOf([parsed])
    .filter(({ isHoliday, followsHoliday }) => !isHoliday && !followsHoliday)
    .map((moment) => ({
      at: WEEKDAYS.indexOf(moment.day) * DAY + moment.minute,
      isOpen: isOpenAt(parsed, moment),
    }));
  const openings = states.filter((state) => state.isOpen).map(({ at }) => at);
  // From each closing to the opening after it, the end of the week being its start.
  const closures = states.flatMap((state, index) => {
    const isClosing = !state.isOpen && states.at(index - 1)?.isOpen === true;
    if (!isClosing) return [];
    const next = openings.find((at) => at > state.at) ?? week + (openings[0] ?? 0);
    return [next - state.at];
  });
  return openings.length === 0 ? week : Math.max(0, ...closures);
};
