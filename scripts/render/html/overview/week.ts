import { parseSchedule, WEEKDAYS } from "../../../core/schedule.ts";
import type { Schedule } from "../../../core/values.ts";
import { isOpenAt } from "../../../core/week.ts";

/** A stretch of a day, in minutes since midnight, 0 to 1440. */
export interface Open {
  readonly from: number;
  readonly to: number;
}

/** The open hours of each day of a week. */
export interface Week {
  /** Monday to Sunday, where none of them is a public holiday. */
  readonly days: readonly (readonly Open[])[];
  /** Undefined where the hours on a public holiday depend on its day of the week. */
  readonly holidays: readonly Open[] | undefined;
}

export const DAY = 1440;

const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const joined = (open: readonly Open[]): readonly Open[] =>
  open.reduce<readonly Open[]>((done, next) => {
    const last = done.at(-1);
    return last?.to === next.from
      ? [...done.slice(0, -1), { from: last.from, to: next.to }]
      : [...done, next];
  }, []);

/** Whether two days have the same hours. */
export const isSame = (a: readonly Open[], b: readonly Open[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

/** The open hours of a week, to be drawn. */
export const weekOf = (schedule: Schedule): Week => {
  const parsed = parseSchedule(schedule);
  const times = parsed.rules.flatMap(({ hours }) =>
    hours.flatMap(({ from, to }) => [minutes(from), minutes(to)]),
  );
  const turns = [...new Set([0, ...times, DAY])].sort((a, b) => a - b);
  const open = (isHoliday: boolean): Week["days"] =>
    WEEKDAYS.map((day) =>
      joined(
        turns.slice(0, -1).flatMap((minute, index) => {
          const isOpen = isOpenAt(parsed, { day, isHoliday, followsHoliday: false, minute });
          return isOpen ? [{ from: minute, to: turns[index + 1] ?? DAY }] : [];
        }),
      ),
    );
  const [first = [], ...others] = open(true);
  return {
    days: open(false),
    holidays: others.every((other) => isSame(first, other)) ? first : undefined,
  };
};
