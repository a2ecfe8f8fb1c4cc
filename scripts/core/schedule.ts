import type { Schedule } from "./values.ts";

/** Days as OpenStreetMap's `opening_hours` names them, in the order of the week. */
export const WEEKDAYS = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** One rule of a schedule: on these days, at these times. */
export interface ScheduleRule {
  readonly days: readonly Weekday[];
  /** Whether it also concerns public holidays. */
  readonly holidays: boolean;
  /** Times of day, HH:MM; none where the service is off. */
  readonly hours: readonly { readonly from: string; readonly to: string }[];
}

export interface ParsedSchedule {
  /** Whether it starts from 24/7. */
  readonly always: boolean;
  readonly rules: readonly ScheduleRule[];
}

const daysIn = (selector: string): readonly Weekday[] => {
  const [first = "", last = first] = selector.split("-");
  const [from, to] = [WEEKDAYS.findIndex((day) => day === first), WEEKDAYS.findIndex((day) => day === last)];
  if (from === -1 || to === -1) return [];
  // Sa-Mo goes over the end of the week.
  return from <= to ? WEEKDAYS.slice(from, to + 1) : [...WEEKDAYS.slice(from), ...WEEKDAYS.slice(0, to + 1)];
};

const parseRule = (rule: string): ScheduleRule => {
  const [times = "", selectors] = rule.split(" ").reverse();
  const days = selectors?.split(",") ?? [];
  return {
    days: selectors === undefined ? WEEKDAYS : days.flatMap(daysIn),
    holidays: days.includes("PH"),
    hours:
      times === "off"
        ? []
        : times.split(",").map((hours) => {
            const [from = "", to = ""] = hours.split("-");
            return { from, to };
          }),
  };
};

/** The days and times of a schedule, as the schema's pattern admits it. */
export const parseSchedule = (schedule: Schedule): ParsedSchedule => {
  const rules = schedule.split("; ");
  return {
    always: rules[0] === "24/7",
    rules: rules.filter((rule) => rule !== "24/7").map(parseRule),
  };
};
