import { readingWords } from "./messages.ts";
import type { Lang } from "../core/lang.ts";
import { calendarEnd, isEarliest, workingDaysIn } from "../core/duration.ts";
import type { Time } from "../core/values.ts";

/** An end of the calendar as a person says it: 「翌月末」; undefined where the text is none. */
const sayEnd = (text: string, lang: Lang): string | undefined => {
  const { duration } = readingWords[lang];
  const end = calendarEnd(text);
  switch (end?.unit) {
    case "month-end":
      return duration.monthEnd;
    case "next-month-end":
      return duration.nextMonthEnd;
    case "next-month-day":
      return duration.nextMonthDay(end.day ?? 1);
    case "next-working-day":
      return duration.nextWorkingDay(end.time);
    case undefined:
      return undefined;
  }
};

/**
 * A time as a person says it. What is said on the clock, and names that a fact has of its own, `otherwise` says: 「3営業日」,
 * 「24時間と翌営業日の12:00のいずれか早い方」.
 */
export const sayTimeOf = (time: Time, lang: Lang, otherwise: (text: string) => string): string => {
  const { duration } = readingWords[lang];
  if (isEarliest(time))
    return duration.earliest(time.earliest.map((each) => sayTimeOf(each, lang, otherwise)));
  const days = workingDaysIn(time);
  return days === undefined ? (sayEnd(time, lang) ?? otherwise(time)) : duration.workingDays(days);
};
