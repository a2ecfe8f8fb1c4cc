import { parseDuration } from "./duration.ts";
import type { Duration } from "./values.ts";

const MILLISECONDS = 1000;

/**
 * The day (YYYY-MM-DD) that lies a duration before another one. A month back from the 31st is the last day of a shorter
 * month, as ISO 8601 calendars have it.
 */
export const dayBefore = (day: string, duration: Duration): string => {
  const { months, seconds } = parseDuration(duration);
  const date = new Date(day);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() - months);
  const lastOfMonth = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastOfMonth));
  return new Date(date.getTime() - seconds * MILLISECONDS).toISOString().slice(0, 10);
};

/** The day that lies some whole days before another one. */
export const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400 * MILLISECONDS).toISOString().slice(0, 10);

/** The day that lies some whole days after another one. */
export const daysAfter = (day: string, days: number): string => daysBefore(day, -days);
