import { WEEKDAYS, type ClaimValue, type Holiday, type Weekday } from "./claim.ts";
import type { Reading } from "./pattern.ts";

export const WORKDAYS: ClaimValue = { kind: "weekdays", days: WEEKDAYS.slice(0, 5) };
export const WEEKEND: ClaimValue = { kind: "weekdays", days: WEEKDAYS.slice(5) };
export const EVERY_DAY: ClaimValue = { kind: "weekdays", days: WEEKDAYS };

/** All days from one to another, over the end of the week when need be: Su to Fr is six days. In the order of the week. */
export function weekdaysBetween(from: Weekday | undefined, to: Weekday | undefined): Reading | undefined {
  if (from === undefined || to === undefined) return undefined;
  const first = WEEKDAYS.indexOf(from);
  const length = ((WEEKDAYS.indexOf(to) - first + WEEKDAYS.length) % WEEKDAYS.length) + 1;
  return weekdays(
    WEEKDAYS.map((_day, index) => WEEKDAYS[(first + index) % WEEKDAYS.length]).slice(0, length),
  );
}

/** A set of days, put into the order of the week. */
export function weekdays(days: readonly (Weekday | undefined)[]): Reading {
  return { value: { kind: "weekdays", days: WEEKDAYS.filter((day) => days.includes(day)) } };
}

/** Which holidays a stretch of words names, in the order of the table; undefined when it names none. */
export function holidays(
  text: string,
  names: readonly (readonly [RegExp, Holiday])[],
  off: boolean,
): Reading | undefined {
  const named = names.filter(([words]) => words.test(text)).map(([, holiday]) => holiday);
  return named.length === 0 ? undefined : { value: { kind: "holidays", off, days: [...new Set(named)] } };
}
